import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SampleServer, serveSample } from '../support/sample-server.ts';

let site: SampleServer;
beforeAll(async () => {
  site = await serveSample();
});
afterAll(() => site.close());

test('a button copies the code of a fact, every sign of it, and says so', async () => {
  const page = await site.open('reference/sqs/');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const fact = page.locator('#sqs-receive-call');
  const button = fact.getByRole('button', { name: 'Copy' });
  await button.focus();
  await page.keyboard.press('Enter');
  await fact.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await fact.locator('pre').first().evaluate((code) => code.textContent));
  await button.waitFor();
});

test('where the clipboard is refused the button says it, and nothing fails', async () => {
  const page = await site.open('reference/sqs/');
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.evaluate(() => Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }));
  const fact = page.locator('#sqs-receive-call');
  await fact.getByRole('button', { name: 'Copy' }).click();
  await fact.getByRole('button', { name: 'Not allowed' }).waitFor();
  expect(errors).toEqual([]);
});

test('where there is no clipboard there is no button', async () => {
  const page = await site.open('reference/sqs/');
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }));
  await page.reload();
  await page.locator('#sqs-receive-call pre').first().waitFor();
  expect(await page.locator('concord-copy button').count()).toBe(0);
});
