import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SampleServer, serveSample } from '../support/sample-server.ts';

let site: SampleServer;
beforeAll(async () => {
  site = await serveSample();
});
afterAll(() => site.close());

const shown = (page: Page) => page.locator('.sheet:visible > h2:first-child').allTextContents();

test('shows what the address names', async () => {
  const page = await site.open('cheat-sheet/?services=sqs');
  expect(await shown(page)).toEqual(['Amazon SQS']);
  expect(await page.getByRole('checkbox', { name: 'Lambda' }).isChecked()).toBe(false);
});

test('puts the choice into the address', async () => {
  const page = await site.open('cheat-sheet/');
  await page.getByRole('checkbox', { name: 'SQS' }).uncheck();
  expect(await shown(page)).toEqual(['AWS Lambda']);
  expect(new URL(page.url()).search).toBe('?services=lambda');

  await page.getByRole('button', { name: 'All' }).click();
  expect(await shown(page)).toEqual(['AWS Lambda', 'Amazon SQS']);
  expect(new URL(page.url()).search).toBe('');
});

test('nothing moves when the scripts come', async () => {
  const page = await site.open('cheat-sheet/', { viewport: { width: 412, height: 823 } });
  await page.addInitScript(() => {
    Object.assign(globalThis, { moved: 0 });
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) (globalThis as unknown as { moved: number }).moved += (shift as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.reload();
  await page.getByText('2 of 2 chosen').waitFor();
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => (globalThis as unknown as { moved: number }).moved)).toBeLessThan(0.01);
});

test('shows all without scripts, and says so', async () => {
  const page = await site.open('cheat-sheet/?services=sqs', { javaScriptEnabled: false });
  expect(await shown(page)).toEqual(['AWS Lambda', 'Amazon SQS']);
  expect(await page.getByText('Choosing needs scripts').isVisible()).toBe(true);
  expect(await page.getByRole('checkbox').count()).toBe(0);
});

test.each(['A4', 'Letter'])('prints on %s with nothing beside the sheet and nothing clipped', async (format) => {
  const page = await site.open('cheat-sheet/');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(format === 'A4' ? { width: 718, height: 1020 } : { width: 740, height: 960 });

  expect(await page.locator('.masthead, .chooser, .colophon, .acts').filter({ visible: true }).count()).toBe(0);
  const clipped = await page.locator('.sheet :is(li, td, th)').evaluateAll((parts) => parts.filter((part) => part.scrollWidth > part.clientWidth + 1).map(({ textContent }) => textContent));
  expect(clipped).toEqual([]);
  const size = await page.locator('.sheet li').first().evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize) * 0.75);
  expect(size).toBeGreaterThanOrEqual(8);
  expect(size).toBeLessThanOrEqual(9);
});
