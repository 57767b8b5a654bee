import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SampleServer, serveSample } from '../support/sample-server.ts';

let site: SampleServer;
beforeAll(async () => {
  site = await serveSample();
});
afterAll(() => site.close());

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the reference' });
const results = (page: Page) => page.locator('#hits').getByRole('option');

async function search(page: Page, query: string) {
  await page.keyboard.press('Control+k');
  await field(page).fill(query);
}

describe('the search', () => {
  test('costs nothing until it is opened', async () => {
    const page = await site.open('reference/sqs/');
    const requests = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(requests.filter((name) => /search|pagefind/.test(name))).toEqual([]);
  });

  test('finds facts as one types, leads there by Enter, and goes out of the way', async () => {
    const page = await site.open('cheat-sheet/');
    await page.keyboard.press('/');
    await page.keyboard.type('wait time seconds');
    await results(page).filter({ hasText: 'WaitTimeSeconds' }).first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('wait time seconds');

    await page.keyboard.press('Enter');
    await page.waitForURL(/\/docs\/reference\/(sqs|lambda)\/#/);
  });

  test('moves by the arrows, and Esc gives the focus back', async () => {
    const page = await site.open('reference/sqs/');
    await page.locator('#polling a').focus();
    await search(page, 'queue');
    await results(page).nth(2).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator('[role="option"][aria-selected="true"]');
    await page.waitForFunction(() => document.querySelector('#hit-2')?.getAttribute('aria-selected') === 'true');
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));

    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Polling');
    expect(new URL(page.url()).search).toBe('');
  });

  test('finds today’s fact by an overruled number', async () => {
    const page = await site.open('reference/sqs/?q=256KB');
    await results(page).first().waitFor();
    expect(await results(page).first().textContent()).toMatch(/up to 1\s+MiB.*256KB/s);
  });

  test('is narrowed to a service', async () => {
    const page = await site.open('reference/sqs/?q=queue');
    await results(page).first().waitFor();
    await page.getByRole('combobox', { name: 'All services' }).selectOption('Amazon SQS');
    await page.waitForFunction(() => [...document.querySelectorAll('#hits a')].every((hit) => hit.getAttribute('href')?.includes('/sqs/')));
    expect(await results(page).count()).toBeGreaterThan(0);
  });

  test('names the nearest service where nothing is found', async () => {
    const page = await site.open('sources/?q=lambada');
    await page.getByText('Did you mean').waitFor();
    expect(await page.getByRole('dialog').getByRole('link', { name: 'Lambda' }).getAttribute('href')).toBe('/docs/reference/lambda/');
  });

  test.each(['<img src=x onerror=alert(1)>', 'a'.repeat(200), '😀', '.*+?^{}()|[]', "a'b"])('takes “%s” as text', async (query) => {
    const page = await site.open('reference/sqs/');
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await search(page, query);
    await page.locator('concord-search [role="status"]').filter({ hasText: /result|Nothing/ }).waitFor();
    expect(await page.locator('concord-search img').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('says that it cannot be loaded and lists the services', async () => {
    const page = await site.open('sources/');
    await page.route('**/pagefind/*.pagefind', (route) => route.abort());
    await search(page, 'queue');
    await page.getByText('Search could not be loaded').waitFor();
    expect(await page.getByRole('dialog').getByRole('link', { name: 'Step Functions' }).getAttribute('href')).toBe('/docs/reference/step-functions/');
  });
});

describe('the shortcuts', () => {
  test('leave a reader alone who is typing', async () => {
    const page = await site.open('reference/sqs/?q=first');
    await field(page).fill('');
    await page.keyboard.type('/x');
    expect(await field(page).inputValue()).toBe('/x');
  });
});
