import { describe, expect, test } from 'vitest';
import { contrast } from '../support/contrast.ts';
import { focusFault } from '../support/focus-fault.ts';
import { KINDS_OF_PAGE } from '../support/kinds-of-page.ts';
import { visits } from '../support/visits.ts';

const { open } = visits();

/** What is measured: an element, which of its colours, and how much it must stand out from what is behind it. */
const MARKS = [
  { what: 'text', at: 'body', property: 'color', least: 7 },
  { what: 'quiet text', at: '.label', property: 'color', least: 4.5 },
  { what: 'link', at: 'main a', property: 'color', least: 4.5 },
  { what: 'dagger', at: 'main .dagger', property: 'color', least: 4.5 },
  { what: 'sigla', at: 'summary .sigla', property: 'color', least: 4.5 },
  { what: 'struck wording', at: '.apparatus s', property: 'color', least: 4.5 },
  { what: 'its stroke', at: '.apparatus s', property: 'text-decoration-color', least: 3 },
  { what: 'line beside a dispute', at: '.facts > [class] .apparatus', property: 'border-inline-start-color', least: 3 },
] as const;

describe.each(['light', 'dark'] as const)('A-08: in the %s', (colorScheme) => {
  test('text and marks stand out from the paper', async () => {
    const page = await open('/reference/sqs/', { colorScheme });
    await page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true; });
    for (const { what, at, property, least } of MARKS) expect.soft(await contrast(page, at, property), what).toBeGreaterThanOrEqual(least);
  });

  test('so does what was found', async () => {
    const page = await open('/?q=queue', { colorScheme });
    await page.locator('#hits mark').first().waitFor();
    expect(await contrast(page, '#hits mark', 'color')).toBeGreaterThanOrEqual(4.5);
  });

  test('the focus is seen on everything that can have it, and is never under the masthead', async () => {
    const page = await open('/reference/sqs/', { colorScheme });
    const faults: string[] = [];
    for (let stop = 0; stop < 60; stop++) {
      await page.keyboard.press('Tab');
      const fault = await page.evaluate(focusFault);
      if (fault) faults.push(fault);
    }
    expect(faults).toEqual([]);
    await page.locator('main summary').first().focus();
    expect(await contrast(page, ':focus-visible', 'outline-color')).toBeGreaterThanOrEqual(3);
  });
});

describe('A-08: with the few colours that a reader has chosen', () => {
  test.each(KINDS_OF_PAGE.filter(({ kind }) => /long|apparatus|one$|results/.test(kind)))('$kind: everything stays to be seen', async ({ address, act }) => {
    const page = await open(address, { forcedColors: 'active', colorScheme: 'dark' });
    await act?.(page);
    expect(await contrast(page, 'body', 'color')).toBeGreaterThanOrEqual(7);
    expect(await contrast(page, 'main a', 'color')).toBeGreaterThanOrEqual(4.5);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(focusFault)).toBe('');
    expect(await page.locator('figure svg').evaluateAll((drawings) => drawings.filter((drawing) => getComputedStyle(drawing).opacity === '0').length)).toBe(0);
  });
});

test.each(KINDS_OF_PAGE)('A-09: nothing moves for a reader who asked for rest: $kind', async ({ address, act }) => {
  const page = await open(address, { reducedMotion: 'reduce' });
  await act?.(page);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, transitionProperty, animationName, scrollBehavior } = getComputedStyle(element);
      return (/[1-9]/.test(transitionDuration) && transitionProperty !== 'opacity') || animationName !== 'none' || scrollBehavior === 'smooth';
    }).map(({ outerHTML }) => outerHTML.slice(0, 100)),
  );
  expect(moving).toEqual([]);
});
