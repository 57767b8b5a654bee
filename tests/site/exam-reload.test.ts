import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { allSaved, endExam, secondsLeft, sheetOf, startExam, storedAttempts } from '../support/exam-room.ts';
import { visits } from '../support/visits.ts';

const { open } = visits();
const FULL = '/exam/dva-c03/?seed=maple';
const SHORT = '/exam/dva-c03/?paper=short&seed=maple';
const DAY = '2026-12-02T10:00:00Z';

/** An exam that has just begun, on a clock that only the test moves. */
async function begun(address: string, { day = DAY, timezoneId = 'UTC' } = {}): Promise<Page> {
  const page = await open('/404.html', { timezoneId });
  await page.clock.install({ time: new Date(day) });
  await page.goto(new URL(address, page.url()).href);
  await page.clock.pauseAt(new Date(Date.parse(day) + 60_000));
  await startExam(page);
  return page;
}

/** Loads the page again and waits for the question. */
async function loadAgain(page: Page): Promise<void> {
  await page.reload();
  await page.locator('.clock time').waitFor();
}

test('E-01: after a reload in each of 65 questions, answers, notes, strokes, flags, place, order and time left are the same', async () => {
  const page = await begun(FULL);
  for (let number = 1; number <= 65; number++) {
    await page.keyboard.press('abcd'[number % 4]!);
    await page.keyboard.press(`Shift+${'BCDA'[number % 4]}`);
    if (number % 2 === 0) await page.keyboard.press('m');
    if (number % 10 === 5) {
      await page.getByText('Note', { exact: true }).click();
      await page.getByRole('textbox').fill(`Thought ${number}`);
    }
    await page.clock.runFor(17_000);
    await allSaved(page);
    const before = [await sheetOf(page), await secondsLeft(page), await page.locator('.note textarea').inputValue()];
    await loadAgain(page);
    expect([await sheetOf(page), await secondsLeft(page), await page.locator('.note textarea').inputValue()], `question ${number}`).toEqual(before);
    await page.locator('h1').focus();
    await page.keyboard.press('n');
  }
  await page.getByRole('heading', { name: 'Every question is answered' }).or(page.getByRole('heading', { name: /still open/ })).waitFor();
  expect(await secondsLeft(page)).toBe(7_800 - 65 * 17);
}, 300_000);

test('E-04: after ten minutes on another page the time left is right at once', async () => {
  const page = await begun(FULL);
  await page.keyboard.press('b');
  await allSaved(page);
  const before = await sheetOf(page);
  await page.goto(new URL('/reference/sqs/', page.url()).href);
  await page.clock.runFor(600_000);
  await page.goBack();
  await page.locator('.clock time').waitFor();
  expect([await sheetOf(page), await secondsLeft(page)]).toEqual([before, 7_200]);
});

test('E-04: kept by the browser as it was and shown again, the page has the right time and the right to write', async () => {
  const page = await begun(FULL);
  const hide = (type: 'pagehide' | 'pageshow') => page.evaluate((name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true })), type);
  await hide('pagehide');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('.option input:enabled').first().waitFor();
  await other.close();
  await page.clock.fastForward(600_000);
  await hide('pageshow');
  await page.locator('.option input:enabled').first().waitFor();
  expect(await secondsLeft(page)).toBe(7_200);
  await page.keyboard.press('c');
  await allSaved(page);
});

test.each([
  { what: 'the clocks are put forward in Berlin', day: '2027-03-28T00:30:00Z', timezoneId: 'Europe/Berlin' },
  { what: 'the clocks are put back in New York', day: '2026-11-01T05:30:00Z', timezoneId: 'America/New_York' },
  { what: 'a leap day begins in Auckland', day: '2028-02-28T10:30:00Z', timezoneId: 'Pacific/Auckland' },
  { what: 'the seconds of 32 bits run out', day: '2038-01-19T02:45:00Z', timezoneId: 'UTC' },
])('E-12: when $what, an hour takes an hour', async ({ day, timezoneId }) => {
  const page = await begun(FULL, { day, timezoneId });
  await page.clock.runFor(3_600_000);
  expect(await secondsLeft(page)).toBe(4_200);
  await allSaved(page);
  await loadAgain(page);
  expect(await secondsLeft(page)).toBe(4_200);
  await endExam(page);
  await page.getByText('1 h of 2 h 10 min').waitFor();
});

test('E-15: loaded again at 0:00 it is ended once, and the same result is shown from then on', async () => {
  const page = await begun(SHORT);
  await page.keyboard.press('b');
  await allSaved(page);
  await page.clock.setSystemTime(new Date(Date.parse(DAY) + 60_000 + 44 * 60_000));
  await page.reload();
  await page.getByRole('heading', { name: 'Time is up' }).waitFor();
  await allSaved(page);
  const figure = await page.locator('.figure').textContent();
  await page.reload();
  await page.getByRole('heading', { name: 'Time is up' }).waitFor();
  expect(await page.locator('.figure').textContent()).toBe(figure);
  expect(await storedAttempts(page)).toHaveLength(1);
  await page.getByText('44 min of 44 min').waitFor();
});
