import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { contrast } from '../support/contrast.ts';
import { endExam, startExam } from '../support/exam-room.ts';
import { focusFault } from '../support/focus-fault.ts';
import { visits } from '../support/visits.ts';

const { open } = visits();
const SHORT = '/exam/dva-c03/?paper=short&seed=maple';

/** An element of the question's screen, which of its colours, and how much that must stand out from what is behind it. */
const MARKS = [
  { at: '.stem', property: 'color', least: 7 },
  { at: '.option.struck .option-text', property: 'color', least: 4.5 },
  { at: '.option.struck .option-text > span', property: 'text-decoration-color', least: 3 },
  { at: '.option:not(.struck) input:not(:checked)', property: 'border-top-color', least: 3 },
  { at: '.option input:checked + .letter', property: 'color', least: 4.5, on: '.option input:checked' },
  { at: '.strike', property: 'color', least: 4.5 },
  { at: '.flag-bar', property: 'color', least: 4.5 },
  { at: '.clock time', property: 'color', least: 4.5 },
  { at: '.clock small', property: 'color', least: 4.5 },
  { at: '.thumb .move.first', property: 'color', least: 4.5 },
  { at: 'summary.opens', property: 'color', least: 4.5 },
] as const;

/** A question that is answered with B, in which C is struck out, and which is flagged. */
async function answered(page: Page): Promise<void> {
  await startExam(page);
  for (const key of ['b', 'Shift+C', 'm']) await page.keyboard.press(key);
}

describe.each(['light', 'dark'] as const)('A-08: in the %s', (colorScheme) => {
  test('text and marks of a question stand out', async () => {
    const page = await open(SHORT, { colorScheme });
    await answered(page);
    for (const { at, property, least, ...rest } of MARKS) expect.soft(await contrast(page, at, property, 'on' in rest ? rest.on : undefined), at).toBeGreaterThanOrEqual(least);
  });

  test('right, wrong and flagged stand out, and each has a word and a sign', async () => {
    const page = await open(SHORT, { colorScheme });
    await answered(page);
    await endExam(page);
    await page.getByText('All', { exact: false }).first().click();
    await page.locator('.answers summary').first().click();
    for (const [at, least] of [['.verdict', 4.5], ['.answers .meta', 4.5], ['.flag-word', 4.5], ['.checked-option .reason', 4.5], ['.checked-option .is-right', 4.5], ['.scale', 4.5]] as const) expect.soft(await contrast(page, at, 'color'), at).toBeGreaterThanOrEqual(least);
    const bare = await page.locator('.verdict').evaluateAll((verdicts) => verdicts.filter((verdict) => !/right|wrong|no answer|meets|improvement/i.test(verdict.textContent!) || !verdict.querySelector('svg')).map(({ outerHTML }) => outerHTML));
    expect(bare).toEqual([]);
    expect(await page.locator('.flag-word').filter({ hasText: 'Flagged' }).locator('svg').count()).toBe(1);
  });
});

test('A-08: with the few colours that a reader has chosen, what is chosen, struck out, flagged and in focus is seen', async () => {
  const page = await open(SHORT, { forcedColors: 'active', colorScheme: 'dark' });
  await answered(page);
  expect(await contrast(page, '.stem', 'color')).toBeGreaterThanOrEqual(7);
  const looks = await page.locator('.option input').evaluateAll((inputs) => inputs.map((input) => ({ chosen: (input as HTMLInputElement).checked, ground: getComputedStyle(input).backgroundColor })));
  expect(looks.filter(({ chosen, ground }) => chosen !== (ground !== looks.find((one) => !one.chosen)!.ground))).toEqual([]);
  expect(await page.locator('.option.struck .option-text > span').first().evaluate((text) => getComputedStyle(text).textDecorationLine)).toContain('line-through');
  expect(await page.locator('.flag-bar').textContent()).toContain('Flagged');
  for (let stop = 0; stop < 12; stop++) {
    await page.keyboard.press('Tab');
    expect.soft(await page.evaluate(focusFault), `stop ${stop}`).toBe('');
  }
});
