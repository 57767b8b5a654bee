import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SampleServer, serveSample } from '../support/sample-server.ts';

let site: SampleServer;
beforeAll(async () => {
  site = await serveSample();
});
afterAll(() => site.close());

test('marks the topic that is being read', async () => {
  const page = await site.open('reference/sqs/#polling');
  const current = page.locator('#contents [aria-current="location"]');
  await current.waitFor();
  expect(await current.allTextContents()).toEqual(['Polling']);

  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.locator('#contents [aria-current="location"]', { hasText: 'Often confused' }).waitFor();
  expect(await current.count()).toBe(1);
});

test('marks anew when the topics move without a scroll', async () => {
  const page = await site.open('reference/sqs/#polling');
  const current = page.locator('#contents [aria-current="location"]');
  await current.and(page.locator('[href="#polling"]')).waitFor();

  await page.evaluate(() => {
    document.documentElement.style.overflowAnchor = 'none';
    document.getElementById('polling')?.closest('section')?.style.setProperty('margin-top', '60rem');
  });

  await current.and(page.locator(':not([href="#polling"])')).waitFor();
  expect(await current.count()).toBe(1);
});

test('closes its drawer when a topic is chosen, and the masthead does not cover the heading', async () => {
  const page = await site.open('reference/sqs/', { viewport: { width: 360, height: 800 } });
  await page.getByRole('button', { name: 'Topics' }).click();

  await page.locator('#contents').getByRole('link', { name: 'Polling' }).click();

  expect(await page.locator('#contents').isVisible()).toBe(false);
  const masthead = await page.locator('.masthead').evaluate((bar) => bar.getBoundingClientRect().bottom);
  expect(await page.locator('#polling').evaluate((heading) => heading.getBoundingClientRect().top)).toBeGreaterThanOrEqual(masthead);
});
