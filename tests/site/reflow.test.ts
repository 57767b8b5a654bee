import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { KINDS_OF_PAGE } from '../support/kinds-of-page.ts';
import { visits } from '../support/visits.ts';

const { open } = visits();

/** How far the page reaches over the right edge of its window, in CSS pixels. */
const overhang = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test.each(KINDS_OF_PAGE)('A-07: $kind fits narrow windows, large letters and unsteady hands', async ({ address, act }) => {
  const page = await open(address, { viewport: { width: 360, height: 800 } });
  await act?.(page);
  expect.soft(await page.evaluate(smallTargets), 'what is no word of a sentence is at least 24 px high and wide').toEqual([]);

  for (const width of [820, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await overhang(page), `at ${width} px`).toBe(0);
  }
  // 200 % of a window of 1280 by 900.
  await page.setViewportSize({ width: 640, height: 450 });
  expect.soft(await overhang(page), 'at 200 %').toBe(0);
  await page.mouse.wheel(0, 300);
  const sticking = await page.evaluate(() => [...document.querySelectorAll('.masthead, .bar, .thumb')].filter((bar) => getComputedStyle(bar).position === 'sticky').reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0));
  expect.soft(sticking, 'what sticks leaves most of the window').toBeLessThan(450 / 3);

  await page.setViewportSize({ width: 320, height: 800 });
  expect.soft(await overhang(page), 'at 320 px').toBe(0);
  await page.evaluate(setReadersSpacing);
  expect.soft(await overhang(page), 'with the spacing that a reader may set').toBe(0);
  expect.soft(await page.evaluate(cutOff), 'cut off').toEqual([]);
});

/** The spacing of WCAG 1.4.12. Runs in the page; a sheet of its own, as a reader's browser adds one. */
function setReadersSpacing(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
  document.adoptedStyleSheets.push(sheet);
}

/** Elements whose words do not fit them and cannot be scrolled to. Runs in the page. */
function cutOff(): string[] {
  const hidden = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    if (element.closest('.unseen, .skip, .words, svg') || clipPath !== 'none' || !element.checkVisibility()) return false;
    const wide = ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
    return wide || (['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1);
  });
  return hidden.map((element) => element.outerHTML.slice(0, 120));
}

/** Controls below 24 px that are not words in a line of text, which WCAG 2.5.8 exempts. Runs in the page. */
function smallTargets(): string[] {
  const controls = document.querySelectorAll<HTMLElement>('button, summary, select, input:not([type="checkbox"], [type="radio"], [type="file"]), label, nav a, .index a, [role="option"]');
  const shown = [...controls].filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest('.unseen, .crumbs, p'));
  return shown.map((control) => ({ control, box: control.getBoundingClientRect() })).filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24)).map(({ control, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${control.outerHTML.slice(0, 120)}`);
}
