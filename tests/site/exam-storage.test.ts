import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { AttemptRecord } from '../../scripts/domain/attempt-event.ts';
import { writeProgressFile } from '../../scripts/domain/progress-file.ts';
import { logOf, startedSmall } from '../support/attempt.ts';
import { allSaved, startExam, storedAttempts } from '../support/exam-room.ts';
import { visits } from '../support/visits.ts';

const { open } = visits();
const SHORT = '/exam/dva-c03/?paper=short&seed=maple';
const OLD = JSON.parse(readFileSync(new URL('../fixtures/attempts/attempt-v1.json', import.meta.url), 'utf8')) as AttemptRecord;

test('E-18: where an old tab holds the storage back, the page asks to close it, and goes on by itself', async () => {
  const old = await open(SHORT);
  await startExam(old);
  await old.keyboard.press('b');
  await allSaved(old);
  // A page of another time, which does not hear that a newer one waits.
  await old.evaluate(() => new Promise<void>((held) => { const request = indexedDB.open('concord-exam'); request.onsuccess = () => { Object.assign(window, { held: request.result }); held(); }; }));
  const page = await old.context().newPage();
  await page.addInitScript(() => {
    const ask = indexedDB.open.bind(indexedDB);
    indexedDB.open = (name, version) => ask(name, (version ?? 1) + 1);
  });
  await page.goto(new URL('/exam/', old.url()).href);
  await page.getByRole('alert').filter({ hasText: 'Close the other tab.' }).waitFor();
  expect(await page.getByRole('button', { name: /^Resume/ }).count()).toBe(0);
  await old.close();
  await page.getByText('Close the other tab.').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Resume/ }).click();
  await page.locator('.clock time').waitFor();
  expect(await page.locator('.option input:checked').count()).toBe(1);
  await page.keyboard.press('c');
  await allSaved(page);
});

test('E-20: an exam of the first form opens with its answers, and nothing of what is stored changes', async () => {
  const page = await open('/exam/');
  await page.getByRole('button', { name: 'Start the exam' }).waitFor();
  await store(page, OLD);
  const before = await stored(page, OLD.id);
  await page.goto(new URL(`/exam/dva-c03/?attempt=${OLD.id}`, page.url()).href);
  await page.getByRole('heading', { name: /^Result/ }).waitFor();
  const answers = await page.evaluate(() => [...(document.querySelector('concord-exam') as unknown as { desk: { session: { state: { answers: Map<string, string[]> } } } }).desk.session.state.answers]);
  expect(answers).toEqual(OLD.events.flatMap((event) => (event.type === 'answered' ? [[event.question, event.options]] : [])));
  await page.goto(new URL('/progress/', page.url()).href);
  await page.getByRole('heading', { name: 'Exams' }).waitFor();
  expect(await stored(page, OLD.id)).toEqual(before);
});

describe('E-22: where the browser has cleared the storage between visits', () => {
  const FILE = { name: 'progress.json', mimeType: 'application/json', buffer: Buffer.from(writeProgressFile({ attempts: Array.from({ length: 20 }, (_, index) => ({ schema: 1, id: `a${index}`, events: logOf([], startedSmall(`a${index}`)) })), selfTests: [] }, 0)) };

  test('the page welcomes as new, and shows the way to bring a file in', async () => {
    const page = await open(SHORT);
    await startExam(page);
    await allSaved(page);
    const { url } = { url: page.url() };
    await page.goto(new URL('/404.html', url).href);
    await page.evaluate(() => new Promise((gone) => { indexedDB.deleteDatabase('concord-exam').onsuccess = gone; }));
    await page.goto(url);
    await page.getByText('The exam that the address names is not stored in this browser.').waitFor();
    await page.getByText('Nothing is stored in this browser yet.').waitFor();
    await page.getByRole('link', { name: 'bring it in' }).click();
    await page.locator('input[type="file"]').setInputFiles(FILE);
    await page.getByText('Taken in: 20 exams').waitFor();
    await page.goto(new URL('/exam/', url).href);
    await page.getByRole('button', { name: /^Resume|^To the result/ }).first().waitFor();
  });

  test('a tab that finds nothing writes nothing over what another is just taking in', async () => {
    const page = await open('/progress/');
    await page.getByRole('heading', { name: 'Out and in' }).waitFor();
    const other = await page.context().newPage();
    await other.addInitScript(() => {
      const written: string[] = [];
      Object.assign(globalThis, { written });
      for (const name of ['put', 'add', 'delete', 'clear'] as const) {
        const work = IDBObjectStore.prototype[name] as (...given: unknown[]) => IDBRequest;
        Object.assign(IDBObjectStore.prototype, { [name](this: IDBObjectStore, ...given: unknown[]) { written.push(name); return work.apply(this, given); } });
      }
    });
    await Promise.all([page.locator('input[type="file"]').setInputFiles(FILE), other.goto(new URL('/exam/', page.url()).href)]);
    await page.getByText('Taken in: 20 exams').waitFor();
    await other.getByRole('button', { name: 'Start the exam' }).waitFor();
    expect(await other.evaluate(() => (globalThis as unknown as { written: string[] }).written)).toEqual([]);
    expect(await storedAttempts(other)).toHaveLength(20);
    await other.reload();
    await other.getByRole('heading', { name: /^Exam under way/ }).first().waitFor();
  });
});

/** Puts a record into the database as a page of its time has. */
function store(page: Page, { id, schema, events }: AttemptRecord): Promise<void> {
  return page.evaluate((given) => new Promise<void>((done) => {
    const request = indexedDB.open('concord-exam');
    request.onsuccess = () => {
      const change = request.result.transaction(['attempts', 'events'], 'readwrite');
      change.objectStore('attempts').put({ id: given.id, schema: given.schema, count: given.events.length });
      for (const event of given.events) change.objectStore('events').put(event, [given.id, event.seq]);
      change.oncomplete = () => { request.result.close(); done(); };
    };
  }), { id, schema, events: [...events] });
}

/** Everything that the database holds of an attempt. */
function stored(page: Page, id: string): Promise<unknown> {
  return page.evaluate((attempt) => new Promise((done) => {
    const request = indexedDB.open('concord-exam');
    request.onsuccess = () => {
      const read = request.result.transaction(['attempts', 'events', 'asides']);
      const [head, events, asides] = [read.objectStore('attempts').get(attempt), read.objectStore('events').getAll(IDBKeyRange.bound([attempt], [attempt, []])), read.objectStore('asides').getAll()];
      read.oncomplete = () => { request.result.close(); done({ head: head.result, events: events.result, asides: asides.result }); };
    };
  }), id);
}
