import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { EnvironmentError } from '../domain/problem.ts';
import { PAGE_SCRIPT, type PageAnswer, type PageTask } from './flatten-drawing.ts';
import { mermaidSettings } from './mermaid-settings.ts';

/** A page that draws diagrams, one after the other. */
export interface Pen {
  /**
   * @param labels Width at which labels of nodes wrap, in px.
   * @throws Error if the browser died.
   */
  draw(source: string, labels: number): Promise<PageAnswer>;
  /** Addresses that the page tried to reach so far; each was refused. */
  readonly requests: readonly string[];
  /** Ends the browser, also one that hangs. */
  close(): Promise<void>;
}

const { resolve } = createRequire(import.meta.url);

/** Version of mermaid, part of each drawing's digest. */
export const MERMAID_VERSION: string = (JSON.parse(readFileSync(resolve('mermaid/package.json'), 'utf8')) as { version: string }).version;

/** Second wall behind the blocked network: the page itself may load nothing. */
const PAGE = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'"><title>Pen</title>`;

/**
 * Opens a browser without network and loads mermaid into it.
 *
 * What drives the browser is loaded only now: it takes 80 MB that a build with current drawings has no use for.
 *
 * @param path Path of a Chromium; by default what `findBrowser` finds.
 * @throws EnvironmentError if there is no browser or it does not start.
 */
export async function openPen(path?: string): Promise<Pen> {
  const [{ chromium }, { findBrowser }] = await Promise.all([import('playwright-core'), import('./find-browser.ts')]);
  const executablePath = await findBrowser(path);
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu'] }).catch((problem: Error) => {
    throw new EnvironmentError(`The browser ${executablePath} does not start: ${problem.message.split('\n')[0]}. Mend: run “npx playwright install chromium”, or build with --no-diagrams.`);
  });
  try {
    return await load(browser);
  } catch (problem) {
    await browser.close();
    throw problem;
  }
}

async function load(browser: Browser): Promise<Pen> {
  const requests: string[] = [];
  const context = await browser.newContext({ offline: true, serviceWorkers: 'block', locale: 'en-US', deviceScaleFactor: 1 });
  await context.route('**', (route) => {
    requests.push(route.request().url());
    return route.abort();
  });
  const page = await context.newPage();
  await page.setContent(PAGE);
  await page.addScriptTag({ path: resolve('mermaid/dist/mermaid.min.js') });
  await page.addScriptTag({ content: PAGE_SCRIPT });
  const ask = ({ source, settings }: PageTask) => (globalThis as unknown as { flattenDrawing(task: PageTask): Promise<PageAnswer> }).flattenDrawing({ source, settings });
  return { requests, draw: (source, labels) => page.evaluate(ask, { source, settings: mermaidSettings(labels) }), close: () => browser.close() };
}
