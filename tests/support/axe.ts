import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the page must give of the checker's answer. */
interface Axe {
  run(node: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

/**
 * Looks at a page as it is now with every rule of WCAG 2.2 AA and the good practices that axe knows.
 *
 * @returns One line for each rule that is broken, with the first element that breaks it.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (values) => {
    // What waits to be laid out is measured as if it lay on top of what follows; a reader never sees it so.
    for (const part of document.querySelectorAll<HTMLElement>('section, li')) if (getComputedStyle(part).contentVisibility === 'auto') part.style.contentVisibility = 'visible';
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`);
  }, TAGS);
}
