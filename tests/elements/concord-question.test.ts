import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {} from '../../components/elements/concord-question/study-answer-event.ts';
import { type SampleServer, serveSample } from '../support/sample-server.ts';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let site: SampleServer;
beforeAll(async () => {
  site = await serveSample();
});
afterAll(() => site.close());

/** Opens the self-test, with every answer that is given kept for the test to see. */
async function open(options: BrowserContextOptions = {}) {
  const page = await site.open('reference/sqs/self-test/', options);
  await page.evaluate(() => {
    const seen: unknown[] = [];
    (globalThis as unknown as { seen: unknown[] }).seen = seen;
    document.addEventListener('study-answer', (event) => seen.push([event.question, event.options, event.right]));
  });
  return { page, one: page.locator('#sqs-q-worker-twice'), two: page.locator('#sqs-q-hide'), seen: () => page.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen) };
}

/** What axe finds on the page as it stands. */
async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: { run(node: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    return (await axe.run(document, { runOnly: { type: 'tag', values } })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, RULES);
}

describe('one answer', () => {
  test('a wrong one is called wrong in words, with the right one, every reason and the facts', async () => {
    const { page, one, seen } = await open();
    await one.getByRole('radio', { name: 'C Set a delivery delay' }).check();
    await one.getByRole('button', { name: 'Check' }).click();

    expect(await one.getByRole('status').textContent()).toBe('✕ Not this one. The answer is B.');
    expect(await one.locator('.option').allInnerTexts()).toEqual([
      expect.stringContaining('Long polling saves'), expect.stringMatching(/✓ Right answer[\s\S]*still busy/), expect.stringMatching(/✕ Your answer, wrong[\s\S]*first delivery/), expect.stringContaining('Good messages'),
    ]);
    expect(await one.getByRole('link', { name: 'visibility default' }).isVisible()).toBe(true);
    expect(await seen()).toEqual([['sqs-q-worker-twice', ['c'], false]]);
    await page.context().close();
  });

  test('a right one is called right; asked again, the question is as it was', async () => {
    const { page, one, seen } = await open();
    // White space between blocks does not show.
    const words = async () => (await one.textContent())?.replaceAll(/\s+/g, '');
    const before = await words();
    await one.getByRole('radio').nth(1).check();
    await one.getByRole('button').click();
    expect(await one.getByRole('status').textContent()).toBe('✓ Right.');
    expect(await one.locator('.mark').allTextContents()).toEqual(['✓ Your answer, right']);
    expect(await one.getByRole('radio').first().isDisabled()).toBe(true);

    await one.getByRole('button', { name: 'Ask me again' }).click();
    expect(await words()).toBe(before);
    expect(await one.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await one.locator('.answer > [data-option]').count()).toBe(4);
    expect(await seen()).toEqual([['sqs-q-worker-twice', ['b'], true]]);
    await page.context().close();
  });

  test('none is asked for and not counted', async () => {
    const { page, one, seen } = await open();
    await one.getByRole('button', { name: 'Check' }).click();
    expect(await one.getByRole('status').textContent()).toBe('Choose an answer first.');
    expect(await seen()).toEqual([]);
    await page.context().close();
  });
});

describe('E-28: two answers', () => {
  test('a third is refused and says why; after one is taken back it is taken', async () => {
    const { page, two, seen } = await open();
    for (const place of [0, 1]) await two.getByRole('checkbox').nth(place).click();
    await two.getByRole('checkbox').nth(3).click();
    expect(await two.getByRole('checkbox', { checked: true }).count()).toBe(2);
    expect(await two.getByRole('status').textContent()).toBe('Two answers are asked for, and two are chosen. Take one back before you choose D.');

    await two.getByRole('checkbox').nth(1).click();
    await two.getByRole('checkbox').nth(3).click();
    await two.getByRole('button', { name: 'Check' }).click();
    expect(await two.getByRole('status').textContent()).toBe('✓ Right.');
    expect(await seen()).toEqual([['sqs-q-hide', ['a', 'd'], true]]);
    await page.context().close();
  });

  test('one is too few and not counted', async () => {
    const { page, two, seen } = await open();
    await two.getByRole('checkbox').nth(0).click();
    await two.getByRole('button', { name: 'Check' }).click();
    expect(await two.getByRole('status').textContent()).toBe('Two answers are asked for; choose one more.');
    expect(await seen()).toEqual([]);
    await page.context().close();
  });

  test('half right counts as wrong and says which half', async () => {
    const { page, two, seen } = await open();
    for (const place of [0, 4]) await two.getByRole('checkbox').nth(place).click();
    await two.getByRole('button', { name: 'Check' }).click();
    expect(await two.getByRole('status').textContent()).toBe('✕ Not these. The answer is A and D. One of yours is right.');
    expect(await seen()).toEqual([['sqs-q-hide', ['a', 'e'], false]]);
    await page.context().close();
  });
});

test('the keyboard alone chooses, checks and asks again, and never loses its place', async () => {
  const { page, one } = await open();
  const focused = () => page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.value : document.activeElement?.textContent));
  await one.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await one.getByRole('status').textContent()).toBe('✓ Right.');
  expect(await focused()).toBe('Ask me again');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('a');
  await page.context().close();
});

test('E-26: without scripts the questions are there, and the answers unfold', async () => {
  const { page, one, two } = await (async () => {
    const page = await site.open('reference/sqs/self-test/', { javaScriptEnabled: false });
    return { page, one: page.locator('#sqs-q-worker-twice'), two: page.locator('#sqs-q-hide') };
  })();
  expect(await page.getByRole('button', { name: 'Check' }).count()).toBe(0);
  expect(await one.getByText('Long polling saves').isVisible()).toBe(false);
  await one.getByText('Answer and reasons').click();
  expect(await one.locator('.answer > [data-option]').allInnerTexts()).toEqual([expect.stringContaining('A is wrong.'), expect.stringContaining('B is right.'), expect.stringContaining('C is wrong.'), expect.stringContaining('D is wrong.')]);
  expect(await two.getByText('One of them').isVisible()).toBe(false);
  await page.context().close();
});

test('on paper the answer stands below its question, and nothing that only works on a screen', async () => {
  const { page, one } = await open();
  await page.emulateMedia({ media: 'print' });
  expect(await one.getByText('Long polling saves').isVisible()).toBe(true);
  expect(await page.locator('concord-question button').filter({ visible: true }).count()).toBe(0);
  await page.context().close();
});

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', (colorScheme) => {
  test.each([1280, 360])('not asked, refused, wrong and right, at %d px', async (width) => {
    const { page, one, two } = await open({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    expect(await axe(page)).toEqual([]);
    for (const place of [0, 1, 2]) await two.getByRole('checkbox').nth(place).click();
    await one.getByText('Answer and reasons').click();
    expect(await axe(page)).toEqual([]);
    await one.getByRole('radio').nth(1).check();
    for (const { button } of [{ button: one }, { button: two }]) await button.getByRole('button').click();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});
