import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AttemptEvent } from '../../scripts/domain/attempt-event.ts';
import { logOf } from '../support/attempt.ts';
import { startBrowser } from '../support/browser.ts';
import type { Served } from '../support/serve-folder.ts';
import { gotoStore, serveStore } from '../support/store-site.ts';

let site: Served;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveStore(), startBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));
beforeEach(async () => {
  context = await browser.newContext();
});
afterEach(() => context.close());

const begin: AttemptEvent[] = logOf([]).map((event) => ({ ...event, wall: Date.now() }));
const questions = begin[0]!.type === 'started' ? begin[0]!.paper.seats.map(({ question }) => question.id) : [];

/** A new tab with the attempt open in `window.attempt`. */
async function openTab(): Promise<Page> {
  const page = await gotoStore(await context.newPage(), site);
  await page.evaluate(async (events) => {
    window.attempt = await window.exam.openAttempt(events);
  }, begin);
  return page;
}

/** Answers a question and waits for the outcome of saving. */
function answer(page: Page, question: string) {
  return page.evaluate(async (id) => {
    const { session, writer } = window.attempt;
    const done = session.act({ type: 'answered', question: id, options: ['a'] });
    await writer.retry();
    return { done, status: writer.status, answers: writer.state.answers.size };
  }, question);
}

/** What a new tab finds. */
async function found(): Promise<number> {
  const page = await gotoStore(await context.newPage(), site);
  return page.evaluate(async () => {
    const { store } = await window.exam.openStore();
    const { running } = await window.exam.listAttempts(store, 0);
    return running[0]?.state.answers.size ?? -1;
  });
}

describe('the store', () => {
  test('comes back with each answer after a reload, under the site’s policy and without a breach of it', async () => {
    const page = await openTab();
    const breaches: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error') breaches.push(message.text()); });
    for (const question of questions.slice(0, 5)) {
      expect(await answer(page, question)).toMatchObject({ done: true, status: { kind: 'saved' } });
      await gotoStore(page, site);
      await page.evaluate(async (events) => { window.attempt = await window.exam.openAttempt(events); }, begin);
    }
    expect(await found()).toBe(5);
    expect(breaches).toEqual([]);
  });

  test('goes on in memory where storage is blocked', async () => {
    const page = await gotoStore(await context.newPage(), site);
    const outcome = await page.evaluate(async () => {
      Object.defineProperty(window, 'indexedDB', { get: () => { throw new DOMException('', 'SecurityError'); } });
      const { store, trouble } = await window.exam.openStore();
      return { kind: store.kind, trouble };
    });
    expect(outcome).toEqual({ kind: 'memory', trouble: 'blocked' });
  });

  test('asks to close an old tab that is in the way, and goes on when it is closed', async () => {
    const old = await gotoStore(await context.newPage(), site);
    await old.evaluate(async () => {
      // A page of another time, which knows nothing of `versionchange`.
      await new Promise((resolve) => { const request = indexedDB.open('concord-exam', 1); request.onsuccess = () => resolve(Object.assign(window, { held: request.result })); });
    });
    const page = await gotoStore(await context.newPage(), site);
    await page.evaluate(() => {
      const said: string[] = [];
      // Patience ends just when the old tab was found to be in the way.
      const blocked = Promise.withResolvers<void>();
      const opening = window.exam.openStore({ open: (events) => window.exam.openExamDatabase(events, 'concord-exam', 2), wait: () => blocked.promise, onBlocked: () => { said.push('close the other tab'); blocked.resolve(); } });
      Object.assign(window, { said, opening });
    });
    await page.waitForFunction(() => (window as never as { said: string[] }).said.length === 1);
    await old.close();
    expect(await page.evaluate(async () => (await (window as never as { opening: Promise<{ store: { kind: string } }> }).opening).store.kind)).toBe('durable');
  });

  test('makes room for a newer build, and says that the page is to be reloaded', async () => {
    const page = await openTab();
    await answer(page, questions[0]!);
    const newer = await gotoStore(await context.newPage(), site);
    await newer.evaluate(async () => { await window.exam.openExamDatabase({}, 'concord-exam', 2); });
    expect(await answer(page, questions[1]!)).toEqual({ done: true, status: { kind: 'not-saved', reason: 'newer' }, answers: 2 });
  });

  test('writes the whole log again when the database is thrown away in mid-exam', async () => {
    const page = await openTab();
    await answer(page, questions[0]!);
    await page.evaluate(() => new Promise((resolve) => { indexedDB.deleteDatabase('concord-exam').onsuccess = resolve; }));
    expect(await answer(page, questions[1]!)).toMatchObject({ status: { kind: 'saved' } });
    expect(await found()).toBe(2);
  });

  test('begins empty when the database is gone between visits, and writes nothing by itself', async () => {
    expect(await found()).toBe(-1);
    const page = await gotoStore(await context.newPage(), site);
    expect(await page.evaluate(async () => (await (await window.exam.openStore()).store.readAll()).length)).toBe(0);
  });

  test('leaves a damaged and a newer record untouched, and the rest intact', async () => {
    const page = await openTab();
    await answer(page, questions[0]!);
    const outcome = await page.evaluate(async () => {
      const database = await window.exam.openExamDatabase();
      await database.put('attempts', { id: 'b1', schema: 1, count: 1 });
      await database.put('events', { seq: 0, wall: Number.NaN } as never, ['b1', 0]);
      await database.put('attempts', { id: 'c1', schema: 9, count: 0 });
      const { store } = await window.exam.openStore();
      const before = await store.readAll();
      const list = await window.exam.listAttempts(store, 0);
      return { running: list.running.length, unreadable: list.unreadable.map(({ kind }) => kind), same: JSON.stringify(before) === JSON.stringify(await store.readAll()) };
    });
    expect(outcome).toEqual({ running: 1, unreadable: ['corrupt', 'newer'], same: true });
  });
});

describe('several tabs', () => {
  test('let one write; the other reads along, takes over, and nothing is lost', async () => {
    const one = await openTab();
    const two = await openTab();
    expect(await answer(two, questions[0]!)).toMatchObject({ done: false });
    await answer(one, questions[1]!);
    await two.waitForFunction(() => window.attempt.writer.state.answers.size === 1);

    await two.evaluate(() => window.attempt.session.begin(true));

    expect(await answer(two, questions[2]!)).toMatchObject({ done: true, status: { kind: 'saved' }, answers: 2 });
    expect(await answer(one, questions[3]!)).toMatchObject({ done: false });
    expect(await found()).toBe(2);
  });

  test('E-03: free the right at once when one crashes', async () => {
    const one = await openTab();
    const two = await openTab();
    const crash = await context.newCDPSession(one);
    const crashed = one.waitForEvent('crash');
    // A page that crashes does not answer.
    void crash.send('Page.crash').catch(() => undefined);
    await crashed;
    const begun = performance.now();
    await two.waitForFunction(async () => {
      const { session } = window.attempt;
      await session.begin();
      return session.mayWrite;
    });
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  test('E-06: keep order and every answer where all five write at once without locks', async () => {
    await openTab();
    const pages = await Promise.all(Array.from({ length: 5 }, async () => gotoStore(await context.newPage(), site)));
    await Promise.all(pages.map((page, tab) => page.evaluate(async ({ ids, from }) => {
      Object.defineProperty(navigator, 'locks', { value: undefined });
      const { session, writer } = await window.exam.openAttempt([]);
      for (const question of ids) session.act({ type: 'flagged', question: `${question}`, on: true });
      for (const question of ids) session.act({ type: 'noted', question, text: `tab ${from}` });
      await writer.retry();
    }, { ids: questions.slice(tab * 10, tab * 10 + 10), from: tab })));
    const page = await gotoStore(await context.newPage(), site);
    const state = await page.evaluate(async () => {
      const { store } = await window.exam.openStore();
      const { running, unreadable } = await window.exam.listAttempts(store, 0);
      return { flagged: running[0]!.state.flagged.size, notes: running[0]!.state.notes.size, unreadable: unreadable.length };
    });
    expect(state).toEqual({ flagged: 50, notes: 50, unreadable: 0 });
  });
});
