import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Addresses that are kept, without the host, in all caches of the site. */
export function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const caches = await Promise.all((await globalThis.caches.keys()).map((name) => globalThis.caches.open(name)));
    return (await Promise.all(caches.map((cache) => cache.keys()))).flat().map(({ url }) => url.slice(location.origin.length));
  });
}

/** Waits until the worker has the page and keeps a file. A slow machine may take a while to fetch the whole site. */
export async function keepsSite(page: Page, file: string): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect.poll(() => keptFiles(page), { timeout: 90_000 }).toContain(file);
}

/** Whether a worker is there and in which state: `active`, `waiting`. */
export function workers(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    return registrations.flatMap(({ active, waiting, installing }) => [active && 'active', waiting && 'waiting', installing && 'installing']).filter((state) => state !== null);
  });
}
