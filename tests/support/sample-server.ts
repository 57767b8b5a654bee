import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { buildSample } from './build-sample.ts';
import { sampleSite } from './sample-site.ts';
import { serveFolder } from './serve-folder.ts';

/** The sample site, built, served and open to a browser. */
export interface SampleServer {
  readonly origin: string;
  /** Opens a page of the site in a context of its own, so that nothing is remembered from other tests. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Builds the sample below a path, as on a host that serves several sites, and starts a browser. */
export async function serveSample(prefix = '/docs/'): Promise<SampleServer> {
  const folder = mkdtempSync(join(tmpdir(), 'concord-sample-'));
  await buildSample(sampleSite({ prefix }), folder);
  const [served, browser] = await Promise.all([serveFolder(folder), startBrowser()]);
  return {
    origin: served.origin,
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      await page.goto(`${served.origin}${prefix}${path}`);
      return page;
    },
    async close() {
      await browser.close();
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
