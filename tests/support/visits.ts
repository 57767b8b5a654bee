import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { startBrowser } from './browser.ts';

/** Opens pages for the tests of one file. */
export interface Visits {
  /**
   * Opens an address below the site, or a whole one, in a context of its own: nothing is remembered from another visit.
   * What the page asks for goes to the server, not to the site's worker, unless `serviceWorkers` is `'allow'`.
   */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
  /** Says which problems the running test brings about by itself. */
  tolerate(problem: RegExp): void;
}

/** What the browser says where a test has no worker. */
const NO_WORKER = /Service Worker registration blocked/;

/**
 * Gives a test file a browser. A test fails if in one of its visits something broke the policy, wrote an error or
 * warning to the console, threw, or asked another origin for anything.
 *
 * @param origin Where the site is served; the real one by default.
 */
export function visits(origin = () => inject('site').origin): Visits {
  let browser: Browser;
  let tolerated: RegExp[] = [];
  const contexts: BrowserContext[] = [];
  const problems: string[] = [];
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    const found = problems.splice(0).filter((problem) => !tolerated.some((known) => known.test(problem)));
    tolerated = [];
    expect(found).toEqual([]);
  });
  afterAll(() => browser.close());
  return {
    async open(address, options = {}) {
      const url = /^[a-z]+:/.test(address) ? address : origin() + address;
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: 'light', serviceWorkers: 'block', ...options });
      contexts.push(context);
      if (options.javaScriptEnabled !== false) await context.addInitScript(reportViolations);
      watch(context, url.slice(0, url.indexOf('/', 'https://'.length) + 1), problems);
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    tolerate: (problem) => void tolerated.push(problem),
  };
}

/** @param home Beginning of every address that a page may ask for. */
function watch(context: BrowserContext, home: string, problems: string[]): void {
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !NO_WORKER.test(message.text())) problems.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on('weberror', (error) => problems.push(`${error.page()?.url()}: ${error.error().message}`));
  context.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:')) problems.push(`asked for ${request.url()}`);
  });
}

/** Runs in the page. The console is heard by the test. */
function reportViolations(): void {
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => console.error(`broke the policy: ${effectiveDirective} ${blockedURI} ${sample}`), true);
}
