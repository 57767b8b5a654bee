import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { allSaved, endExam, secondsLeft, startExam, storedAttempts } from '../support/exam-room.ts';
import { visits } from '../support/visits.ts';

const { open } = visits();
const DAY = new Date('2026-12-02T10:00:00Z');

/** An exam that has just begun, on a clock that only the test moves. */
async function begun(address = '/exam/?seed=maple'): Promise<Page> {
  const page = await open('/404.html');
  await page.clock.install({ time: DAY });
  await page.goto(new URL(address, page.url()).href);
  await startExam(page);
  return page;
}

describe('the clock', () => {
  test('opens on the version that is sat on the reader’s day, and says which', async () => {
    const page = await open('/404.html');
    await page.clock.install({ time: new Date('2026-11-30T12:00:00') });
    await page.goto(new URL('/exam/', page.url()).href);
    await page.getByText('Today you would sit DVA-C02.').waitFor();
    await page.clock.setSystemTime(new Date('2026-12-01T12:00:00'));
    await page.reload();
    await page.getByText('Today you would sit DVA-C03.').waitFor();
    expect(await page.getByRole('radio', { name: 'DVA-C03' }).isChecked()).toBe(true);
  });

  test('E-07: after 105 minutes out of sight the time left is exact, and one warning is said', async () => {
    const page = await begun();
    await page.clock.fastForward('01:45:00');
    await page.clock.runFor(1_000);
    expect(Math.abs((await secondsLeft(page)) - 25 * 60)).toBeLessThanOrEqual(5);
    expect(await page.locator('.screen > [role="status"]').textContent()).toBe('30 minutes left');
  });

  test('A-04: 30, 10, 5 and 1 minutes are said once each; the running clock is no live region', async () => {
    const page = await begun();
    const said: string[] = [];
    for (const minutes of [101, 20, 5, 3.5]) {
      await page.clock.fastForward(minutes * 60_000);
      await page.clock.runFor(1_000);
      said.push((await page.locator('.screen > [role="status"]').textContent())!);
    }
    expect(said).toEqual(['30 minutes left', '10 minutes left', '5 minutes left', '1 minute left']);
    expect(await page.locator('[aria-live] time, [role="status"] time, [role="alert"] time').count()).toBe(0);
  });

  test('E-08, E-09: time up while asleep ends it once, at the deadline, with the half-typed note, a dialog open or not', async () => {
    const page = await begun();
    await page.keyboard.press('b');
    await page.getByText('Note', { exact: true }).click();
    await page.getByRole('textbox').fill('half a thou');
    await page.clock.fastForward('05:00:00');
    await page.clock.runFor(1_000);
    await page.getByRole('heading', { name: 'Time is up' }).waitFor();
    const ends = await page.evaluate(() => {
      const { events } = (document.querySelector('concord-exam') as unknown as { desk: { writer: { record: { events: { type: string; text?: string }[] } } } }).desk.writer.record;
      return { ends: events.filter(({ type }) => type === 'timed-out').length, notes: events.filter(({ type }) => type === 'noted').map(({ text }) => text), answers: events.filter(({ type }) => type === 'answered').length };
    });
    expect(ends).toEqual({ ends: 1, notes: ['half a thou'], answers: 1 });
    expect(await page.getByText('2 h 10 min of 2 h 10 min').count()).toBe(1);
  });

  test('E-09: time up with the confirmation open closes it and shows the result', async () => {
    const page = await begun('/exam/?paper=short');
    await page.keyboard.press('r');
    await page.getByRole('button', { name: /^End/ }).click();
    await page.getByRole('dialog').waitFor();
    await page.clock.fastForward('01:00:00');
    await page.clock.runFor(1_000);
    await page.getByRole('heading', { name: 'Time is up' }).waitFor();
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('E-10: a clock that is set back three hours gives no time, and the result says so', async () => {
    const page = await begun();
    await page.clock.runFor(10_000);
    const before = await secondsLeft(page);
    await page.clock.setSystemTime(new Date(DAY.getTime() - 3 * 3_600_000));
    await page.clock.runFor(2_000);
    expect(await secondsLeft(page)).toBeLessThanOrEqual(before);
    await endExam(page);
    await page.getByText('was set back during the exam').waitFor();
  });

  test('E-11: a clock that is set forward ends it with the reason, and one can go on without a limit', async () => {
    const page = await begun();
    await page.keyboard.press('b');
    await page.clock.setSystemTime(new Date(DAY.getTime() + 3 * 3_600_000));
    await page.clock.runFor(1_000);
    await page.getByText('a clock that is set forward counts').waitFor();
    await page.getByRole('button', { name: 'Go on without a limit' }).click();
    await page.getByText('No limit').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('c');
    await endExam(page);
    await page.getByText('You went on without a limit after that').waitFor();
  });

  test('E-13: resumed before its own start, it has no more time than it had last', async () => {
    const page = await begun();
    await page.clock.fastForward('00:30:00');
    await page.clock.runFor(1_000);
    await page.keyboard.press('b');
    await allSaved(page);
    const before = await secondsLeft(page);
    await page.clock.setSystemTime(new Date(DAY.getTime() - 86_400_000));
    await page.reload();
    await page.locator('.clock time').waitFor();
    await page.clock.runFor(1_000);
    const after = await secondsLeft(page);
    expect(after).toBeLessThanOrEqual(before);
    expect(after).toBeGreaterThan(before - 60);
  });

  test('E-14: a double click on the end, and one end is in the log', async () => {
    const page = await begun('/exam/?paper=short');
    await page.keyboard.press('r');
    await page.getByRole('button', { name: /^End/ }).click();
    // Both clicks in one task: the first may take the button away before a second one could be aimed.
    await page.getByRole('dialog').getByRole('button', { name: /^End/ }).evaluate((button: HTMLElement) => { button.click(); button.click(); });
    await page.getByRole('heading', { name: /^Result/ }).waitFor();
    expect(await storedAttempts(page)).toHaveLength(1);
    expect(await page.evaluate(() => (document.querySelector('concord-exam') as unknown as { desk: { writer: { record: { events: { type: string }[] } } } }).desk.writer.record.events.filter(({ type }) => type === 'submitted').length)).toBe(1);
  });

  test.each([['30 minutes more', '2 h 40 min', 9_600], ['A quarter more time', '2 h 42 min', 9_750], ['Half as much time again', '3 h 15 min', 11_700], ['Twice the time', '4 h 20 min', 15_600]])('A-06: %s can be had before the start, and is kept', async (name, said, seconds) => {
    const page = await open('/exam/dva-c03/');
    await page.getByRole('radio', { name: `${name} ${said}` }).check();
    await startExam(page);
    expect(Math.abs((await secondsLeft(page)) - seconds)).toBeLessThanOrEqual(3);
    await allSaved(page);
    await page.reload();
    await page.locator('.clock time').waitFor();
    expect(Math.abs((await secondsLeft(page)) - seconds)).toBeLessThanOrEqual(10);
  });

  test('A-06: no time limit can be had before the start, is kept, and no time ends it', async () => {
    const page = await open('/404.html');
    await page.clock.install({ time: DAY });
    await page.goto(new URL('/exam/?seed=maple', page.url()).href);
    await page.getByRole('radio', { name: 'No time limit' }).check();
    await startExam(page);
    await page.clock.fastForward('24:00:00');
    await page.clock.runFor(1_000);
    await allSaved(page);
    await page.reload();
    await page.getByRole('heading', { name: 'Question 1 of 65' }).waitFor();
    expect(await page.locator('.clock').textContent()).toMatch(/No limit/);
    await page.keyboard.press('b');
    expect(await page.locator('.option input:checked').count()).toBe(1);
  });

  test('E-34: more time in mid-exam moves the end once, however often it is chosen', async () => {
    const page = await begun();
    await page.keyboard.press('r');
    await page.getByText('Change the time allowed').click();
    const before = await secondsLeft(page);
    for (const value of ['plus-30', 'plus-30']) await page.locator('#allowed').selectOption(value);
    await page.clock.runFor(1_000);
    expect(Math.abs((await secondsLeft(page)) - before - 1_800)).toBeLessThanOrEqual(5);
    await page.getByRole('button', { name: /^End/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^End/ }).click();
    await page.getByText('with more time allowed').waitFor();
  });
});
