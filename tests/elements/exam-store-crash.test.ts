import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AttemptEvent } from '../../scripts/domain/attempt-event.ts';
import { logOf } from '../support/attempt.ts';
import { startKillableBrowser } from '../support/killable-browser.ts';
import type { Served } from '../support/serve-folder.ts';
import { gotoStore, serveStore } from '../support/store-site.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** How often each browser is killed, and how many there are, side by side: 20 kills, most of which time is waiting for a start. */
const ROUNDS = 5;
const BROWSERS = 4;

let site: Served;
beforeAll(async () => {
  site = await serveStore();
});
afterAll(() => site.close());

/** The attempt begins now, so that no round comes after its deadline. */
function freshLog(): AttemptEvent[] {
  return logOf([]).map((event) => ({ ...event, wall: Date.now() }));
}

/** Kills a browser at the moment of “saved”, time after time; returns how often every answer so far was there again. */
async function killAndCount(profile: string): Promise<number> {
  const begin = freshLog();
  const questions = begin[0]!.type === 'started' ? begin[0]!.paper.seats.map(({ question }) => question.id) : [];
  let kept = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { browser, kill } = await startKillableBrowser(profile);
    const page = await gotoStore(await browser.contexts()[0]!.newPage(), site);
    const found = await page.evaluate(async ({ events, question }) => {
      const { writer, session } = await window.exam.openAttempt(events);
      const answered = writer.state.answers.size;
      session.act({ type: 'answered', question, options: ['a'] });
      await writer.retry();
      return { answered, status: writer.status.kind, mayWrite: session.mayWrite };
    }, { events: begin, question: questions[round]! });
    await kill();
    expect(found).toMatchObject({ status: 'saved', mayWrite: true });
    if (found.answered === round) kept++;
  }
  return kept;
}

test('E-02: keeps every answer of which it said “saved”, though the browser is killed at that moment, 20 times', async () => {
  const profiles = Array.from({ length: BROWSERS }, () => tempFolder());
  expect(await Promise.all(profiles.map(killAndCount))).toEqual(profiles.map(() => ROUNDS));
  // Twenty starts of a browser take a minute and more on a busy machine.
}, 400_000);
