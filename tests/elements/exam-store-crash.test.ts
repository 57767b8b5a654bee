import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AttemptEvent } from '../../scripts/domain/attempt-event.ts';
import { logOf } from '../support/attempt.ts';
import { startKillableBrowser } from '../support/killable-browser.ts';
import type { Served } from '../support/serve-folder.ts';
import { gotoStore, serveStore } from '../support/store-site.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** How often the browser is killed. */
const ROUNDS = 20;

let site: Served;
beforeAll(async () => {
  site = await serveStore();
});
afterAll(() => site.close());

/** The attempt begins now, so that no round comes after its deadline. */
function freshLog(): AttemptEvent[] {
  return logOf([]).map((event) => ({ ...event, wall: Date.now() }));
}

test('E-02: keeps every answer of which it said “saved”, though the browser is killed at that moment, 20 times', async () => {
  const profile = tempFolder();
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
  // Twenty starts of a browser take a minute and more on a busy machine.
  expect(kept).toBe(ROUNDS);
}, 400_000);
