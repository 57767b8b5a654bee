import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { allSaved, endExam, secondsLeft, sheetOf, startExam, storedAttempts } from '../support/exam-room.ts';
import { visits } from '../support/visits.ts';

const { open, tolerate } = visits();
const FULL = '/exam/dva-c03/?seed=maple';
const SHORT = '/exam/dva-c03/?paper=short&seed=maple';

describe('nothing is lost', () => {
  test('E-01: after a reload in every third question, answers, strokes, flags, place, order and time left are as before', async () => {
    const page = await open(SHORT);
    await startExam(page);
    for (let number = 1; number <= 22; number++) {
      await page.keyboard.press('abcd'[number % 4]!);
      await page.keyboard.press(`Shift+${'BCDA'[number % 4]}`);
      if (number % 2 === 0) await page.keyboard.press('m');
      if (number % 3 === 1) await expectSameAfterReload(page);
      await page.keyboard.press('n');
    }
  });

  test('E-03: after a crash the exam is offered with the time left, and its lock is free', async () => {
    const page = await open(FULL);
    await startExam(page);
    await page.keyboard.press('c');
    await allSaved(page);
    const before = await sheetOf(page);
    tolerate(/crash/i);
    const session = await page.context().newCDPSession(page);
    await Promise.race([session.send('Page.crash').catch(() => undefined), page.waitForEvent('crash')]);
    const again = await page.context().newPage();
    await again.goto(new URL('/exam/', page.url()).href);
    await again.getByRole('button', { name: /^Resume \(2 h .* left\)/ }).click();
    await again.locator('.clock time').waitFor();
    expect(await sheetOf(again)).toEqual(before);
    expect(await again.getByText('open in another tab').count()).toBe(0);
  });

  test('E-04: another page and back again, and the exam is where it was', async () => {
    const page = await open(FULL);
    await startExam(page);
    await page.keyboard.press('b');
    await page.keyboard.press('n');
    await allSaved(page);
    await page.goto(new URL('/reference/sqs/', page.url()).href);
    await page.goBack();
    await page.getByRole('heading', { name: 'Question 2 of 65' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: /^Resume/ }).waitFor();
    await page.goForward();
    await page.getByRole('heading', { name: 'Question 2 of 65' }).waitFor();
  });

  test('E-05: a second tab only looks until it takes over, and no answer of either is lost', async () => {
    const first = await open(FULL);
    await startExam(first);
    await first.keyboard.press('a');
    await allSaved(first);
    const second = await first.context().newPage();
    await second.goto(first.url());
    await second.getByText('open in another tab').waitFor();
    expect(await second.locator('.option input').first().isDisabled()).toBe(true);
    await second.getByRole('button', { name: 'Take over here' }).click();
    await second.locator('.option input:enabled').first().waitFor();
    await second.keyboard.press('n');
    await second.keyboard.press('b');
    await allSaved(second);
    await first.getByText('open in another tab').waitFor();
    await second.keyboard.press('p');
    expect(await second.locator('.option input').first().isChecked()).toBe(true);
    await first.getByRole('heading', { name: 'Question 1 of 65' }).waitFor();
  });

  test('E-06: five copies of a tab that all answer at once leave one log in order', async () => {
    const page = await open(SHORT);
    await startExam(page);
    await allSaved(page);
    const copies = await Promise.all([1, 2, 3, 4, 5].map(async () => {
      const copy = await page.context().newPage();
      await copy.goto(page.url());
      await copy.locator('.bar').waitFor();
      return copy;
    }));
    await Promise.all(copies.map((copy) => copy.evaluate(() => (document.querySelector('concord-exam') as unknown as { desk: { session: { begin(take: boolean): Promise<void> } } }).desk.session.begin(true))));
    await Promise.all(copies.map((copy, index) => copy.keyboard.press('abcd'[index % 4]!)));
    await page.reload();
    await page.locator('.bar').waitFor();
    const [stored] = await storedAttempts(page);
    const seqs = await page.evaluate(() => (document.querySelector('concord-exam') as unknown as { desk: { writer: { record: { events: { seq: number }[] } } } }).desk.writer.record.events.map(({ seq }) => seq));
    expect(seqs.slice(0, stored!.count)).toEqual(Array.from({ length: Math.min(seqs.length, stored!.count) }, (_, index) => index));
  });

  test('E-15: the result is shown again after a reload, and there is no second attempt', async () => {
    const page = await open(SHORT);
    await startExam(page);
    await endExam(page);
    await allSaved(page);
    const figure = await page.locator('.figure').textContent();
    await page.reload();
    await page.getByRole('heading', { name: /^Result/ }).waitFor();
    expect(await page.locator('.figure').textContent()).toBe(figure);
    expect(await storedAttempts(page)).toHaveLength(1);
  });

  test('E-16: with the storage full the exam goes on, says so, gives the answers out, and saves when there is room', async () => {
    const page = await open(SHORT);
    await startExam(page);
    await allSaved(page);
    await page.evaluate(() => {
      const add = IDBObjectStore.prototype.put;
      Object.assign(globalThis, { makeRoom: () => { IDBObjectStore.prototype.put = add; IDBObjectStore.prototype.add = (globalThis as unknown as { add: typeof add }).add; }, add: IDBObjectStore.prototype.add });
      IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); };
    });
    await page.keyboard.press('b');
    const bar = page.getByRole('alert').filter({ hasText: 'Not saved: storage is full' });
    await bar.waitFor();
    const saving = page.waitForEvent('download');
    await bar.getByRole('button', { name: 'Download your answers' }).click();
    const file = JSON.parse(readFileSync(await (await saving).path(), 'utf8'));
    expect(file.attempts[0].events.map(({ type }: { type: string }) => type)).toContain('answered');
    await page.evaluate(() => (globalThis as unknown as { makeRoom(): void }).makeRoom());
    await page.getByText('Not saved').waitFor({ state: 'detached' });
    await allSaved(page);
  });

  test.each(['throws', 'never answers'])('E-17: where the storage %s, the exam runs from memory under a standing notice', async (how) => {
    const page = await open('/404.html');
    await page.context().addInitScript((kind) => {
      Object.defineProperty(indexedDB, 'open', { value: () => { if (kind === 'throws') throw new DOMException('no', 'SecurityError'); return new EventTarget(); } });
    }, how);
    await page.goto(new URL(SHORT, page.url()).href);
    await startExam(page);
    await page.getByText('lost when this tab is closed').waitFor();
    await page.keyboard.press('b');
    await endExam(page);
  });

  test('E-19, E-21: a damaged record and one of a newer version are set aside for download, and the rest is intact', async () => {
    const page = await open(SHORT);
    await startExam(page);
    await allSaved(page);
    await page.evaluate(() => new Promise<void>((done) => {
      const request = indexedDB.open('concord-exam');
      request.onsuccess = () => {
        const change = request.result.transaction(['attempts', 'events'], 'readwrite');
        change.objectStore('attempts').put({ id: 'broken', schema: 1, count: 1 });
        change.objectStore('events').put({ seq: 0, wall: Number.NaN, type: 'started' }, ['broken', 0]);
        change.objectStore('attempts').put({ id: 'newer', schema: 99, count: 0 });
        change.oncomplete = () => { request.result.close(); done(); };
      };
    }));
    await page.goto(new URL('/exam/', page.url()).href);
    await page.getByText('2 stored exams cannot be opened').waitFor();
    await page.getByText('newer version of this site').waitFor();
    expect(await page.getByRole('button', { name: /^Resume/ }).count()).toBe(1);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Download 1/ }).click();
    expect(readFileSync(await (await saving).path(), 'utf8')).toContain('"id"');
  });

  test('E-23: a question that was changed in mid-exam is asked as it was, and the result says that it changed', async () => {
    const page = await open(SHORT);
    await startExam(page);
    await page.keyboard.press('a');
    await allSaved(page);
    const before = await sheetOf(page);
    const stem = await page.locator('#stem').textContent();
    await page.route('**/api/questions.json', async (route) => {
      const bank = await (await route.fetch()).json();
      for (const question of bank.questions) question.stem = `Changed. ${question.stem}`;
      await route.fulfill({ json: bank });
    });
    await page.reload();
    await page.locator('.clock time').waitFor();
    expect([await sheetOf(page), await page.locator('#stem').textContent()]).toEqual([before, stem]);
    await endExam(page);
    await page.getByText('22 questions have changed since.').waitFor();
  });

  test('E-25: offline from the second question on, nothing fails, and links that need the network are marked', async () => {
    const page = await open(SHORT);
    await startExam(page);
    await page.keyboard.press('n');
    // The browser itself asks for the icon again when the address changes.
    tolerate(/ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    for (let number = 2; number < 22; number++) {
      await page.keyboard.press('b');
      await page.keyboard.press('n');
    }
    await endExam(page);
    await page.getByText('You are offline').waitFor();
    await page.locator('.answers li:not([hidden]) summary').first().click();
    expect(await page.locator('.grounds a').filter({ hasText: '↗', visible: true }).count()).toBe(1);
  });
});

/** Reloads, and finds the question and the clock as they were. */
async function expectSameAfterReload(page: Page): Promise<void> {
  await allSaved(page);
  const [before, left] = [await sheetOf(page), await secondsLeft(page)];
  await page.reload();
  await page.locator('.clock time').waitFor();
  expect(await sheetOf(page)).toEqual(before);
  // A busy machine may take a while to load the page.
  expect(left - (await secondsLeft(page))).toBeLessThanOrEqual(3);
}
