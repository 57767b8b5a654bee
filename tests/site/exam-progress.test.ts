import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { allSaved, endExam, startExam } from '../support/exam-room.ts';
import { visits } from '../support/visits.ts';

const { open } = visits();
const SHORT = '/exam/dva-c03/?paper=short&seed=maple';

/** What an exported file holds, as far as these tests look into it. */
interface Exported {
  format: string;
  attempts: { id: string; events: { type: string; options?: string[] }[] }[];
  selfTests: unknown[];
}

/** Goes to another page of the site, in the same browser. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(new URL(address, page.url()).href);
}

/** Starts a short exam and answers some questions with the first option. */
async function answerSome(page: Page, count: number): Promise<void> {
  await startExam(page);
  for (let number = 1; number <= count; number++) {
    await page.keyboard.press('a');
    await page.keyboard.press('n');
  }
  await allSaved(page);
}

/** Opens the progress page and waits until it has read what is stored. */
async function openProgress(page: Page): Promise<void> {
  await goTo(page, '/progress/');
  await page.getByRole('heading', { name: 'Out and in' }).waitFor();
}

async function contentOf(download: Promise<Download>): Promise<Exported> {
  return JSON.parse(readFileSync(await (await download).path(), 'utf8')) as Exported;
}

async function exportAll(page: Page): Promise<Exported> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download my progress' }).click();
  return contentOf(download);
}

async function bringIn(page: Page, file: Exported): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name: 'progress.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
}

const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

describe('E-29: out and in', () => {
  test('what was exported comes in again where nothing is, and a second time changes nothing', async () => {
    const page = await open(SHORT);
    await answerSome(page, 5);
    await endExam(page);
    await allSaved(page);
    await openProgress(page);
    const file = await exportAll(page);
    expect(file).toMatchObject({ format: 'concord-progress', attempts: [{}] });

    const elsewhere = await open('/progress/');
    await elsewhere.getByText('Nothing was answered yet.').waitFor();
    await bringIn(elsewhere, file);
    await said(elsewhere, 'Taken in: 1 exam');
    expect((await exportAll(elsewhere)).attempts).toEqual(file.attempts);
    await bringIn(elsewhere, file);
    await said(elsewhere, 'Everything in the file was here already.');
    await elsewhere.getByRole('link', { name: /short exam/ }).click();
    await elsewhere.getByRole('heading', { name: /^Result/ }).waitFor();
  });

  test('an older copy changes nothing; one that went on differently is asked about, and a backup is kept', async () => {
    const page = await open(SHORT);
    await answerSome(page, 3);
    await openProgress(page);
    const file = await exportAll(page);
    const [attempt] = file.attempts;
    await bringIn(page, { ...file, attempts: [{ ...attempt!, events: attempt!.events.slice(0, 3) }] });
    await said(page, 'Everything in the file was here already.');

    const last = attempt!.events.findLastIndex(({ type }) => type === 'answered');
    const other = { ...attempt!, events: attempt!.events.map((event, index) => (index === last ? { ...event, options: [] } : event)) };
    await bringIn(page, { ...file, attempts: [other] });
    await page.getByRole('alert').filter({ hasText: 'One exam went on differently' }).waitFor();
    await page.getByRole('button', { name: 'Take the file’s' }).click();
    await said(page, 'Taken in: 1 exam');
    expect((await exportAll(page)).attempts).toEqual([other]);
    const backup = page.waitForEvent('download');
    await page.getByRole('heading', { name: 'Backups' }).locator('xpath=following-sibling::ul').getByRole('button').click();
    expect((await contentOf(backup)).attempts).toEqual(file.attempts);
  });

  test('a damaged file is refused as a whole, with the reason', async () => {
    const page = await open('/progress/');
    await page.getByRole('heading', { name: 'Out and in' }).waitFor();
    await bringIn(page, { format: 'concord-progress', attempts: [], selfTests: [{ question: 'x' }] });
    await said(page, 'The file was not taken.');
  });
});

describe('progress', () => {
  test('a self-test on a reference page counts for its service', async () => {
    const page = await open('/reference/sqs/self-test/');
    await page.getByRole('button', { name: 'Check' }).first().waitFor();
    const question = page.locator('concord-question').filter({ has: page.getByRole('radio') }).first();
    await question.getByRole('radio').first().check();
    await question.getByRole('button', { name: 'Check' }).click();
    await expect.poll(() => page.evaluate(() => indexedDB.databases().then((all) => all.length))).toBe(1);
    await openProgress(page);
    await page.getByRole('heading', { name: 'By service' }).waitFor();
    expect(await page.getByRole('row', { name: /SQS/ }).textContent()).toMatch(/[01] of 1/);
  });

  test('“Practise these” leads to an exam of the questions that are known least', async () => {
    const page = await open(SHORT);
    await answerSome(page, 21);
    await endExam(page);
    await allSaved(page);
    await openProgress(page);
    const link = page.getByRole('link', { name: /^Practise these \d+$/ });
    const count = Number(/\d+/.exec((await link.textContent())!)![0]);
    await link.click();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('heading', { name: `Question 1 of ${count}` }).waitFor();
    expect(count).toBe(10);
  });

  test('E-33: practice asks again at once what was wrong and after a day what was right, and a clock that is set back spoils nothing', async () => {
    const page = await open('/404.html');
    const day = Date.parse('2026-12-02T10:00:00Z');
    await page.clock.install({ time: new Date(day) });
    await goTo(page, SHORT);
    await answerSome(page, 22);
    await page.getByRole('button', { name: /^End/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^End/ }).click();
    await page.getByRole('heading', { name: /^Result/ }).waitFor();
    const wrong = Number(/\d+/.exec((await page.locator('.filter label').nth(1).textContent())!)![0]);
    await allSaved(page);
    await goTo(page, '/practice/');
    const review = page.getByRole('link', { name: /^Review .* due$/ });
    expect((await review.textContent())!.match(/\d+/g)!.at(-1)).toBe(String(wrong));
    expect(await page.getByRole('heading', { name: 'By skill' }).count()).toBe(0);

    await page.clock.setSystemTime(new Date(day - 3 * 86_400_000));
    await page.reload();
    await page.getByText('Nothing is due to be asked again before 2 December 2026.').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/NaN|-\d/);

    await page.clock.setSystemTime(new Date(day + 90_000_000));
    await page.reload();
    await page.getByRole('link', { name: 'Review 20 of the 22 that are due' }).click();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('heading', { name: 'Question 1 of 20' }).waitFor();
  });
});

describe('after the end', () => {
  test('the wrong ones can be retried, the result downloaded, and two exams make a trend', async () => {
    const page = await open(SHORT);
    await answerSome(page, 21);
    await endExam(page);
    await allSaved(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the result' }).click();
    expect((await contentOf(download)).attempts[0]!.events.at(-1)).toMatchObject({ type: 'submitted' });

    await goTo(page, SHORT);
    await startExam(page);
    await endExam(page);
    await page.getByRole('heading', { name: '2 exams so far' }).waitFor();
    await page.getByRole('button', { name: 'Retry the 22 wrong ones' }).click();
    await page.getByRole('heading', { name: 'Question 1 of 22' }).waitFor();
  });

  test('E-36: printed in mid-exam, a question shows no choice; afterwards paper and key are sheets apart', async () => {
    const page = await open(SHORT);
    await page.evaluate(() => { window.print = () => undefined; });
    await startExam(page);
    await page.keyboard.press('a');
    await page.emulateMedia({ media: 'print' });
    const looks = await page.locator('.option input').evaluateAll((inputs) => inputs.map((input) => `${getComputedStyle(input).backgroundColor} ${getComputedStyle(input).borderColor}`));
    expect(new Set(looks).size).toBe(1);
    await page.emulateMedia({ media: 'screen' });
    await endExam(page);
    const sheet = async (name: string) => {
      await page.getByRole('button', { name }).click();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('concord-exam').isVisible()).toBe(false);
      const text = await page.locator('.sheet-to-print').innerText();
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await page.emulateMedia({ media: 'screen' });
      return text;
    };
    const [paper, key] = [await sheet('Print the paper'), await sheet('Print the key')];
    const reason = await page.locator('.answers .reason').first().textContent();
    expect(key).toContain(reason!.trim().slice(0, 30));
    expect(paper).not.toContain(reason!.trim().slice(0, 30));
    expect(await page.locator('.sheet-to-print').count()).toBe(0);
  });

  test('in study mode the reasons come when one asks, and the answer stands from then on', async () => {
    const page = await open(SHORT);
    await page.getByText('After each question, when you ask').click();
    await startExam(page);
    const ask = page.getByRole('button', { name: 'Show the reasons' });
    expect(await ask.isDisabled()).toBe(true);
    for (const input of (await page.locator('.option input').all()).slice(0, await page.locator('.option input[type="radio"]').count() > 0 ? 1 : 2)) await input.check({ force: true });
    await ask.click();
    await page.locator('.checked-option .reason').first().waitFor();
    await page.keyboard.press('b');
    expect(await page.locator('.option input').count()).toBe(0);
  });
});
