import { isExamOpen } from '../offline-worker/arrival.ts';

/**
 * Makes the site work offline: loads what does it once the page has come and has nothing else to do. It is also the place
 * in which a newer version is offered.
 *
 * @attr bundle - Address of the script.
 */
export class ConcordOffline extends HTMLElement {
  connectedCallback() {
    this.reloadWithNewVersion();
    if (document.readyState === 'complete') this.load();
    else addEventListener('load', () => this.load(), { once: true });
  }

  /**
   * A page goes on with the build that it came from, or comes anew; never does an exam come anew by itself. It listens from
   * the beginning: another tab may accept a new version before this one has been idle.
   */
  private reloadWithNewVersion() {
    const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    const worker = new URL('../sw.js', new URL(this.getAttribute('bundle') ?? '', location.href)).href;
    // On the first visit, the page's own build takes it over. A host may have another site above ours, whose worker is not meant.
    let isOwn = container?.controller?.scriptURL !== worker;
    container?.addEventListener('controllerchange', async () => {
      if (!isOwn && !(await isExamOpen())) location.reload();
      isOwn = false;
    });
  }

  private load() {
    const whenIdle = 'requestIdleCallback' in globalThis ? requestIdleCallback : setTimeout;
    // Without it, everything works but offline.
    whenIdle(() => import(this.getAttribute('bundle') ?? '').catch(() => undefined));
  }
}

customElements.define('concord-offline', ConcordOffline);
