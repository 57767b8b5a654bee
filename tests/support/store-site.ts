import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { POLICY } from '../../scripts/domain/policy.ts';
import { type Served, serveFolder } from './serve-folder.ts';
import { keptFolder } from './temp-folder.ts';

/** A page with nothing but the store, under the site's own policy. */
export async function serveStore(): Promise<Served> {
  const folder = keptFolder();
  mkdirSync(join(folder, 'assets'), { recursive: true });
  await build({ entryPoints: ['tests/support/exam-store-entry.ts'], bundle: true, format: 'esm', target: 'es2022', outfile: join(folder, 'assets/store.js') });
  writeFileSync(join(folder, 'index.html'), `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Store</title></head><body><script type="module" src="assets/store.js"></script></body></html>`);
  writeFileSync(join(folder, 'favicon.ico'), '');
  const served = await serveFolder(folder);
  return {
    origin: served.origin,
    close: async () => {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the page and waits for the store's script. */
export async function gotoStore(page: Page, { origin }: Served): Promise<Page> {
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => window.exam !== undefined);
  return page;
}
