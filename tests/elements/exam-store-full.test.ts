import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/publish/find-browser.ts';
import { logOf } from '../support/attempt.ts';
import type { Served } from '../support/serve-folder.ts';
import { gotoStore, serveStore } from '../support/store-site.ts';
import { tempFolder } from '../support/temp-folder.ts';

let site: Served;
beforeAll(async () => {
  site = await serveStore();
});
afterAll(() => site.close());

const begin = logOf([]).map((event) => ({ ...event, wall: Date.now() }));
const questions = begin[0]!.type === 'started' ? begin[0]!.paper.seats.map(({ question }) => question.id) : [];

/** A browser on a profile folder. A running one trusts for a while what it knew of the room, so a full disk needs a new one. */
async function start(profile: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(profile, { executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  return { context, page: await gotoStore(await context.newPage(), site) };
}

/** A profile in which one answer is saved, and the text of its export. */
async function profileWithAnswer(): Promise<{ profile: string; file: string }> {
  const profile = tempFolder();
  const { context, page } = await start(profile);
  await open(page);
  expect(await answer(page, questions[0]!)).toMatchObject({ status: { kind: 'saved' } });
  const file = await page.evaluate(() => window.exam.exportProgress(window.attempt.store, 0));
  await context.close();
  return { profile, file };
}

/** Makes the storage full; what comes back makes room again. */
async function fill(context: BrowserContext, page: Page): Promise<() => Promise<unknown>> {
  const session = await context.newCDPSession(page);
  const { origin } = site;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  return () => session.send('Storage.overrideQuotaForOrigin', { origin });
}

function open(page: Page): Promise<void> {
  return page.evaluate(async (events) => { window.attempt = await window.exam.openAttempt(events); }, begin);
}

function answer(page: Page, question: string) {
  return page.evaluate(async (id) => {
    const { session, writer } = window.attempt;
    session.act({ type: 'answered', question: id, options: ['a'] });
    await writer.retry();
    return { status: writer.status, answers: writer.state.answers.size };
  }, question);
}

test('E-16: says “not saved” when the storage is full, keeps all in memory, gives it out, and saves it when there is room', async () => {
  const { profile } = await profileWithAnswer();
  const { context, page } = await start(profile);
  const makeRoom = await fill(context, page);
  await open(page);

  expect(await answer(page, questions[1]!)).toEqual({ status: { kind: 'not-saved', reason: 'full' }, answers: 2 });
  expect(await page.evaluate(() => window.attempt.writer.record.events.map(({ type }) => type))).toEqual(['started', 'answered', 'resumed', 'answered']);

  await makeRoom();
  expect(await answer(page, questions[2]!)).toEqual({ status: { kind: 'saved' }, answers: 3 });
  await context.close();

  const again = await start(profile);
  await open(again.page);
  expect(await again.page.evaluate(() => window.attempt.writer.state.answers.size)).toBe(3);
  await again.context.close();
});

test('refuses an import for which there is no room, and has changed nothing', async () => {
  const { profile, file } = await profileWithAnswer();
  const { context, page } = await start(profile);
  await fill(context, page);
  const outcome = await page.evaluate(async (text) => {
    const { store } = await window.exam.openStore();
    const error = await window.exam.importProgress(store, text, 0).then(() => 'taken in', (problem: DOMException) => problem.name);
    return { error, attempts: (await store.readAll()).length, asides: (await store.asides()).length };
  }, file.replaceAll('"a1"', '"b1"'));
  expect(outcome).toEqual({ error: 'QuotaExceededError', attempts: 1, asides: 0 });
  await context.close();
});
