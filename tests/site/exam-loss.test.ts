import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { allSaved, endExam, markedLinks, sheetOf, startExam, storedAttempts } from '../support/exam-room.ts';
import { visits } from '../support/visits.ts';

const { open, tolerate } = visits();
const FULL = '/exam/dva-c03/?seed=maple';
const SHORT = '/exam/dva-c03/?paper=short&seed=maple';

describe('nothing is lost', () => {
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
    await allSaved(second);
    await first.reload();
    await first.getByRole('button', { name: 'Take over here' }).click();
    await first.locator('.option input:enabled').first().waitFor();
    expect(await first.locator('.option input').first().isChecked()).toBe(true);
    await first.keyboard.press('n');
    await first.getByRole('heading', { name: 'Question 2 of 65' }).waitFor();
    expect(await first.locator('.option input').nth(1).isChecked()).toBe(true);
  });

  test('E-06: five copies of a tab that all take over and answer at once leave one log in order, which all of them have', async () => {
    const page = await open(SHORT);
    await startExam(page);
    await allSaved(page);
    // What a duplicated tab would take with it.
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    const copies = await Promise.all([1, 2, 3, 4, 5].map(async () => {
      const copy = await page.context().newPage();
      await copy.goto(page.url());
      await copy.getByRole('button', { name: 'Take over here' }).waitFor();
      return copy;
    }));
    await Promise.all(copies.map((copy) => copy.getByRole('button', { name: 'Take over here' }).click()));
    await Promise.all(copies.map((copy, index) => copy.keyboard.press('abcd'[index % 4]!)));
    const logOf = (tab: Page) => tab.evaluate(() => JSON.stringify((document.querySelector('concord-exam') as unknown as { desk: { writer: { record: { events: unknown[] } } } }).desk.writer.record.events));
    await expect.poll(async () => new Set(await Promise.all([page, ...copies].map(logOf))).size, { timeout: 10_000 }).toBe(1);
    const events = JSON.parse(await logOf(page)) as { seq: number; type: string }[];
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
    expect(events.filter(({ type }) => type === 'answered').length).toBeGreaterThan(0);
    expect(await storedAttempts(page)).toEqual([expect.objectContaining({ count: events.length })]);
    const chosen = (tab: Page) => tab.locator('.option input:checked').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value).join());
    expect(new Set(await Promise.all([page, ...copies].map(chosen))).size).toBe(1);
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
    // The other storage, full as well: what the reader chose holds for this page all the same.
    await page.evaluate(() => { try { for (let part = 'x'.repeat(1_000_000); ; ) localStorage.setItem(`filler-${localStorage.length}`, part); } catch { localStorage.setItem('rest', ''); } });
    await page.getByRole('button', { name: 'Hide the time left' }).click();
    await page.getByRole('button', { name: 'Show the time left' }).click();
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

  test.each(['throws', 'never answers', 'refuses all, as with cookies blocked'])('E-17: where the storage %s, the exam runs from memory under a standing notice', async (how) => {
    const page = await open('/404.html');
    await page.context().addInitScript((kind) => {
      const refused = new DOMException('no', 'SecurityError');
      const open = () => {
        if (kind === 'throws') throw refused;
        const request = new EventTarget();
        if (kind.startsWith('refuses')) setTimeout(() => request.dispatchEvent(new Event('error')));
        return Object.assign(request, { error: refused, readyState: 'done' });
      };
      Object.defineProperty(indexedDB, 'open', { value: open });
      if (!kind.startsWith('refuses')) return;
      Object.defineProperty(globalThis, 'localStorage', { get: () => { throw refused; } });
      LockManager.prototype.request = () => Promise.reject(refused);
      LockManager.prototype.query = () => Promise.reject(refused);
    }, how);
    await page.goto(new URL(SHORT, page.url()).href);
    await startExam(page);
    await page.getByText('lost when this tab is closed').waitFor();
    await page.keyboard.press('b');
    expect(await page.locator('.option input:checked').count()).toBe(1);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download your answers' }).click();
    expect(readFileSync(await (await saving).path(), 'utf8')).toContain('"answered"');
    await endExam(page);
  });

  test('E-17: in a frame without an origin of its own the page says what is needed, and is not blank', async () => {
    tolerate(/CORS|origin|sandbox|Failed to load|blocked/i);
    const page = await open('/404.html');
    await page.route('**/exam/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': 'sandbox allow-scripts' } });
    });
    await page.goto(new URL('/exam/', page.url()).href);
    expect(await page.getByText('The mock exam needs scripts.').isVisible()).toBe(true);
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

  test('E-23: questions that were edited, removed, renamed, reordered or corrected in mid-exam are asked as they were, and the result says how many changed', async () => {
    const page = await open(SHORT);
    await startExam(page);
    await page.keyboard.press('a');
    await allSaved(page);
    const before = await sheetOf(page);
    const stem = await page.locator('#stem').textContent();
    const ids = await page.evaluate(() => (document.querySelector('concord-exam') as unknown as { desk: { writer: { state: { paper: { seats: { question: { id: string } }[] } } } } }).desk.writer.state.paper.seats.map(({ question }) => question.id));
    await page.route('**/api/questions.json', async (route) => {
      const { questions } = (await (await route.fetch()).json()) as { questions: { id: string; stem: string; options: { right: boolean }[] }[] };
      const [edited, removed, renamed, reordered, corrected] = ids.map((id) => questions.find((question) => question.id === id)!);
      edited!.stem = `Changed. ${edited!.stem}`;
      renamed!.id = 'another-name';
      reordered!.options.reverse();
      for (const option of corrected!.options) option.right = !option.right;
      await route.fulfill({ json: { questions: questions.filter((question) => question !== removed) } });
    });
    await page.reload();
    await page.locator('.clock time').waitFor();
    expect([await sheetOf(page), await page.locator('#stem').textContent()]).toEqual([before, stem]);
    await endExam(page);
    await page.getByText('5 questions have changed since.').waitFor();
    expect(await page.getByText('It reads differently today.').count()).toBe(5);
  });

  test('E-25: offline from question 10 on, nothing fails, and links that need the network are marked, those inside a question too', async () => {
    const page = await open('/404.html');
    await page.route('**/api/questions.json', async (route) => {
      const bank = (await (await route.fetch()).json()) as { questions: { options: { reason: string }[] }[] };
      for (const { options } of bank.questions) options[0]!.reason += ' See [the guide](https://docs.aws.amazon.com/guide.html).';
      await route.fulfill({ json: bank });
    });
    await page.goto(new URL(FULL, page.url()).href);
    await startExam(page);
    for (let number = 1; number < 10; number++) await page.keyboard.press('n');
    // The browser itself asks for the icon again when the address changes.
    tolerate(/ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    for (let number = 10; number <= 65; number++) {
      await page.keyboard.press('b');
      await page.keyboard.press('n');
    }
    await page.getByRole('button', { name: /^End/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^End/ }).click();
    await page.getByText('You are offline').waitFor();
    await page.locator('.answers li:not([hidden]) summary').first().click();
    expect((await markedLinks(page)).toSorted()).toEqual(['AWS documentation', 'the guide']);
    await page.context().setOffline(false);
    await expect.poll(() => markedLinks(page)).toEqual([]);
  });
});
