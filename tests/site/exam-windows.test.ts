import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { startExam } from '../support/exam-room.ts';
import { visits } from '../support/visits.ts';

const { open } = visits();

describe('E-35: the question screen', () => {
  test.each([
    { name: 'at 200 %', width: 640, height: 450, sticks: true },
    { name: '320 px wide', width: 320, height: 640, sticks: true },
    { name: 'over a keyboard on the screen', width: 360, height: 330, sticks: true },
    { name: 'at 400 %', width: 320, height: 256, sticks: false },
  ])('$name shows the time and the way on, and covers nothing that has the focus', async ({ width, height, sticks }) => {
    const page = await open('/exam/dva-c03/?paper=short&seed=maple', { viewport: { width, height } });
    await startExam(page);
    await page.locator('.keys summary').click();
    await page.locator('.note summary').click();
    if (sticks) {
      for (const top of [0, 200, 100_000]) {
        await page.evaluate((at) => scrollTo(0, at), top);
        expect.soft(await inWindow(page, '.clock time'), `time, scrolled to ${top}`).toBe(true);
        expect.soft(await inWindow(page, '.thumb .move.first'), `next, scrolled to ${top}`).toBe(true);
      }
    }
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('h1').focus();
    const seen: string[] = [];
    for (let stop = 0; stop < 40; stop++) {
      await page.keyboard.press('Tab');
      const { name, covered } = await page.evaluate(focused);
      if (name === 'body') break;
      seen.push(name);
      expect.soft(covered, name).toBe(false);
    }
    for (const kind of ['textarea', 'button.strike', 'button.move.first', 'input', 'summary.opens']) expect.soft(seen, kind).toContain(kind);
    await page.getByRole('textbox').focus();
    await page.keyboard.type('half a thought');
    expect.soft((await page.evaluate(focused)).covered, 'the note while it is written').toBe(false);
  });
});

test('A-13: nothing comes up by hovering or focus alone, and nothing has to be dragged', () => {
  const { folder } = inject('site');
  const assets = readdirSync(join(folder, 'assets')).map((name) => ({ name, text: readFileSync(join(folder, 'assets', name), 'utf8') }));
  const rules = assets.filter(({ name }) => name.endsWith('.css')).flatMap(({ text }) => [...text.matchAll(/[^{}]*:(?:hover|focus|focus-within|focus-visible)[^{}]*\{([^{}]*)\}/g)]);
  expect(rules.length).toBeGreaterThan(20);
  // The link over the page's head is nothing but itself, and goes with the focus.
  const popping = rules.filter(([rule, says]) => /(?:^|;)\s*(?:display|visibility|opacity|clip-path|max-height|content\s*:\s*attr)\s*[:(]/.test(says!) && !/\.skip/.test(rule));
  expect(popping.map(([rule]) => rule)).toEqual([]);
  const dragging = assets.filter(({ name, text }) => name.endsWith('.js') && /dragstart|dragover|pointermove|touchmove|draggable|mousemove/.test(text));
  expect(dragging.map(({ name }) => name)).toEqual([]);
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  expect(pages.filter((name) => /\sdraggable=|type="range"|\stitle="/.test(readFileSync(join(folder, name), 'utf8').replace(/<(?:link|meta)[^>]*>/g, '')))).toEqual([]);
});

test('E-35: a keyboard on the screen makes every page lower, so that what sticks to its lower edge stays over it', () => {
  const { folder } = inject('site');
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.filter((name) => !/<meta name="viewport" content="[^"]*\binteractive-widget=resizes-content\b/.test(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
});

/** Whether an element is wholly in the window and the topmost there. */
function inWindow(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((asked) => {
    const element = document.querySelector(asked)!;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return inside && (element === found || element.contains(found));
  }, selector);
}

/** What has the focus, and whether a bar lies over all of it or over its upper edge. Runs in the page. */
function focused(): { name: string; covered: boolean } {
  const element = document.activeElement as HTMLElement;
  const shown = (element.matches('input') ? element.closest('label') : element) ?? element;
  const { left, right, top, bottom } = shown.getBoundingClientRect();
  const places = [[(left + right) / 2, Math.max(top, 0) + 2], [(left + right) / 2, Math.min(bottom, top + 24) - 2]] as const;
  const name = [element.localName, ...element.classList].filter((word) => word !== 'room').join('.');
  const covered = top < -1 || top + 20 > innerHeight || places.some(([x, y]) => { const found = document.elementFromPoint(x, y); return !found || !(shown === found || shown.contains(found) || found.contains(shown)); });
  return { name, covered };
}
