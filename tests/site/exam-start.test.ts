import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sheetOf, startExam } from '../support/exam-room.ts';
import { visits } from '../support/visits.ts';

const { open } = visits();

/** Domains of the questions of the paper, and their ids. */
function paperOf(page: Page): Promise<{ domains: number[]; ids: string[] }> {
  return page.evaluate(() => {
    const { seats } = (document.querySelector('concord-exam') as unknown as { desk: { writer: { state: { paper: { seats: { domain: number; question: { id: string } }[] } } } } }).desk.writer.state.paper;
    return { domains: seats.map(({ domain }) => domain), ids: seats.map(({ question }) => question.id) };
  });
}

describe('the start page', () => {
  test('says what changes with the next version, and takes the one that is chosen', async () => {
    const page = await open('/404.html');
    await page.clock.setFixedTime(new Date('2026-11-26T12:00:00'));
    await page.goto(new URL('/exam/', page.url()).href);
    await page.getByText('Today you would sit DVA-C02. DVA-C03 is sat from 1 December 2026.').waitFor();
    await page.getByText('What changes').click();
    await page.getByText(/more weight to troubleshooting/).waitFor();
    await page.getByRole('radio', { name: /^DVA-C03/ }).check();
    await startExam(page);
    expect(await page.getByText('Mock exam DVA-C03').isVisible()).toBe(true);
    expect((await paperOf(page)).domains.toSorted().join('')).toBe('1'.repeat(20) + '2'.repeat(17) + '3'.repeat(14) + '4'.repeat(14));
  });

  test('gives an exam on one domain with as many questions as a paper has of it', async () => {
    const page = await open('/exam/dva-c02/?seed=maple');
    await page.getByRole('combobox', { name: 'Domain' }).selectOption('Deployment');
    await page.getByText('DVA-C02, one domain. 15 questions').waitFor();
    await startExam(page);
    expect((await paperOf(page)).domains).toEqual(Array.from({ length: 15 }, () => 3));
  });

  test('puts the name of the paper into the address, where it gives the same questions, in the same order, with the same letters', async () => {
    const page = await open('/exam/dva-c03/');
    const name = await page.locator('.fine b.tabular').textContent();
    await startExam(page);
    expect(new URL(page.url()).searchParams.get('seed')).toBe(name);
    const first = [await paperOf(page), await sheetOf(page)];
    const elsewhere = await open(`/exam/dva-c03/?seed=${name}`);
    await startExam(elsewhere);
    expect([await paperOf(elsewhere), await sheetOf(elsewhere)]).toEqual(first);
    const other = await open('/exam/dva-c03/?seed=another');
    await startExam(other);
    expect(await paperOf(other)).not.toEqual(first[0]);
  });
});
