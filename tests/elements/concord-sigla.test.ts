import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SampleServer, serveSample } from '../support/sample-server.ts';

let site: SampleServer;
beforeAll(async () => {
  site = await serveSample();
});
afterAll(() => site.close());

test('Tab comes to one fact of a topic, the arrows lead to the others, Enter opens the wordings', async () => {
  const page = await site.open('reference/sqs/');
  const focused = () => page.evaluate(() => document.activeElement?.closest('li')?.id ?? document.activeElement?.textContent);

  await page.locator('#purpose a').focus();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('sqs-decouples');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('sqs-pull');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Standard and FIFO queues');
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('sqs-pull');

  await page.keyboard.press('Enter');
  expect(await page.locator('#sqs-pull .apparatus').isVisible()).toBe(true);
});

test('a fact that is opened says its id and leads to itself and to its place in the ledger, once', async () => {
  const page = await site.open('reference/sqs/');
  const summary = page.locator('#sqs-pull summary');
  for (let press = 0; press < 3; press++) await summary.click();
  const addresses = page.locator('#sqs-pull .addresses');
  await addresses.waitFor();
  expect(await addresses.allInnerTexts()).toEqual(['Fact sqs-pull, ledger']);
  expect(await addresses.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['#sqs-pull', '/docs/sources/sqs/#sqs-pull']);
  expect(await page.locator('.addresses').count()).toBe(await page.locator('.facts details[open]').count());
});

test('each set has its own place in the margin; on a narrow screen the sigla stand in the line', async () => {
  const page = await site.open('reference/sqs/');
  const left = (id: string, siglum: string) => page.locator(`#${id} summary b`, { hasText: new RegExp(`^${siglum}$`) }).evaluate((mark) => mark.getBoundingClientRect().left);
  const textEnd = await page.locator('#sqs-url > p').evaluate((text) => text.getBoundingClientRect().right);
  expect(await left('sqs-url', 'D')).toBe(await left('sqs-policy', 'D'));
  expect(await left('sqs-url', 'D')).toBeGreaterThan(textEnd);

  await page.setViewportSize({ width: 360, height: 800 });
  expect(await left('sqs-url', 'D')).toBeLessThan(360);
});
