import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SampleServer, serveSample } from '../support/sample-server.ts';

let site: SampleServer;
beforeAll(async () => {
  site = await serveSample();
});
afterAll(() => site.close());

const headings = (page: Page) => page.locator('#services h2').allTextContents();
const services = (page: Page) => page.locator('#services li').allTextContents();

test('regroups the same services by category and remembers it', async () => {
  const page = await site.open('reference/sqs/');
  const before = await services(page);
  expect((await headings(page))[0]).toContain('Development with AWS Services');

  await page.getByRole('button', { name: 'By category' }).click();

  expect((await headings(page))[0]).toBe('Application integration');
  expect((await services(page)).toSorted()).toEqual(before.toSorted());
  await page.reload();
  expect((await headings(page))[0]).toBe('Application integration');
  await page.getByRole('button', { name: 'By exam domain' }).click();
  expect(await services(page)).toEqual(before);
});

test('is a drawer on a narrow screen, opened and closed without scripts', async () => {
  const page = await site.open('reference/sqs/', { viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
  const link = page.locator('#services').getByRole('link', { name: 'Lambda' });
  expect(await link.isVisible()).toBe(false);

  await page.getByRole('button', { name: 'Services' }).click();
  expect(await link.isVisible()).toBe(true);
  await page.locator('#services').getByRole('button', { name: 'Close' }).click();
  expect(await link.isVisible()).toBe(false);
});
