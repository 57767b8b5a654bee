import { forgetCaches } from '../offline-worker/kept-caches.ts';
import type { Arrival } from '../offline-worker/arrival.ts';
import { offerVersion } from './offer-version.ts';
import { workerAddress } from './worker-address.ts';

/** Address of the worker's script; the site stands beside it and below. */
const WORKER = new URL('../sw.js', import.meta.url);
const SITE = new URL('./', WORKER);

/**
 * Registers the worker that keeps the site, tells it of this page, and offers a newer version when one waits. Where the
 * browser has no workers or refuses to store anything, the site stays as it is: online.
 *
 * @param notice Where the offer is shown; a live region.
 */
export async function keepOffline(notice: Element): Promise<void> {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!container) return;
  // A host may have another site above ours, whose worker is not meant.
  const first = (await container.getRegistration(SITE).catch(() => undefined))?.scope !== SITE.href;
  const registration = await container.register(workerAddress(WORKER.href), { updateViaCache: 'none' }).catch(() => undefined);
  if (!registration) return;
  offerVersion(registration, notice);
  if (!first) registration.update().catch(() => leaveIfGone(registration));
  const { active } = await container.ready;
  active?.postMessage({ page: location.href, files: filesOfPage(), first, all: !isMetered() } satisfies Arrival);
}

/** A host that has the script no more, or shows a page in its place, does not want the site kept. Offline, nothing is known. */
async function leaveIfGone(registration: ServiceWorkerRegistration): Promise<void> {
  const answer = await fetch(WORKER, { cache: 'no-store' }).catch(() => undefined);
  const isGone = answer && ([404, 410].includes(answer.status) || /html/.test(answer.headers.get('content-type') ?? ''));
  if (!isGone) return;
  await registration.unregister();
  await forgetCaches(SITE.pathname);
}

function filesOfPage(): string[] {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src);
  return [...scripts, ...[...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(({ href }) => href), import.meta.url];
}

function isMetered(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
