import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SampleServer, serveSample } from '../support/sample-server.ts';

let site: SampleServer;
beforeAll(async () => {
  site = await serveSample();
});
afterAll(() => site.close());

test('the chosen theme is there before the next page is drawn', async () => {
  const page = await site.open('reference/sqs/');
  const button = page.getByRole('button', { name: /^Theme/ });
  await button.click();
  await button.click();
  await page.addInitScript(() => addEventListener('DOMContentLoaded', () => Object.assign(globalThis, { early: document.documentElement.dataset.theme })));

  await page.reload();

  expect(await page.evaluate(() => (globalThis as { early?: string }).early)).toBe('dark');
  expect(await button.getAttribute('aria-label')).toBe('Theme: dark');
});

test('the button works where storage is blocked', async () => {
  const page = await site.open('reference/sqs/');
  await page.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new DOMException('blocked', 'SecurityError'); } }));
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.reload();

  await page.getByRole('button', { name: /^Theme/ }).click();

  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
  expect(errors).toEqual([]);
});
