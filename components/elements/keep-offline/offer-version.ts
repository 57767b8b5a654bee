import { isExamOpen, TAKE_OVER } from '../offline-worker/arrival.ts';

/** How long a page may take to come again, in milliseconds. */
const RELOADING = 3_000;

const LOOK = `
concord-offline:not(:empty) {
  position: sticky; inset-block-end: 0; display: flex; flex-wrap: wrap; justify-content: center; align-items: center; gap: 0 1.5rem;
  padding: 0.25rem 1.25rem; border-block-start: var(--concord-hairline-strong); background: var(--concord-color-paper);
  font: var(--concord-size-interface) / var(--concord-line-interface) var(--concord-font-interface);
  button { min-block-size: var(--concord-target); color: var(--concord-color-accent); text-decoration: underline; text-underline-offset: 0.2em; }
  @media print { display: none; }
}`;

/**
 * Offers the version that waits, now or as soon as one does; never while an exam is open in any tab. It takes over when the
 * reader accepts, or by itself when no page of the site is open any more.
 *
 * @param notice Where it is said; a live region.
 */
export function offerVersion(registration: ServiceWorkerRegistration, notice: Element): void {
  const offer = async () => {
    if (!registration.waiting || !registration.active || document.querySelector('concord-exam')) return;
    // An exam that is just being loaded again holds no lock until it is there.
    const isRefused = (await isExamOpen()) || (await moment().then(isExamOpen));
    notice.replaceChildren(...(isRefused ? [] : ['A new version is ready. ', button('Reload', accept)]));
  };
  const accept = async () => {
    if (await isExamOpen()) notice.replaceChildren('A new version is ready. It waits until the exam in the other tab is ended or closed.');
    else registration.waiting?.postMessage(TAKE_OVER);
  };
  document.adoptedStyleSheets.push(styleSheet());
  void offer();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
  document.addEventListener('visibilitychange', offer);
}

function moment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, RELOADING));
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

function styleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LOOK);
  return sheet;
}
