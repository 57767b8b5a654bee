import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SampleServer, serveSample } from '../support/sample-server.ts';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the site that ships has no page of, or none in this state: a self-test by itself, disputes that are open, what found no place. */
const PAGES = ['reference/sqs/', 'reference/sqs/self-test/', 'reference/not-placed/', 'sources/'];

let site: SampleServer;
beforeAll(async () => {
  site = await serveSample();
});
afterAll(() => site.close());

/** Names what axe finds on the page as it is now. */
async function findings(page: Page): Promise<string[]> {
  return page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: { run(node: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, RULES);
}

describe.each(PAGES)('/%s', (path) => {
  test('axe finds nothing, wide and narrow, light and dark', async () => {
    // The checker itself is a script from outside, which the policy would keep out.
    const page = await site.open(path, { bypassCSP: true });
    await page.evaluate(AXE);
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1280, 360]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await findings(page), `${width} px, ${colorScheme}`).toEqual([]);
      }
    }
    await page.context().close();
  });

  test('fits a window 320 px wide and breaks no rule of its policy', async () => {
    const page = await site.open('icon.svg', { viewport: { width: 320, height: 800 } });
    const broken: string[] = [];
    page.on('console', (message) => {
      // A picture that is opened by itself has no icon of its own, so the browser asks for one that is not there.
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) broken.push(message.text());
    });
    await page.goto(new URL(path, page.url()).href);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(broken).toEqual([]);
    await page.context().close();
  });
});
