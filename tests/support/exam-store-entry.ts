/** The store as a page has it, put where a test can reach it: `window.exam`. */
import { AttemptWriter } from '../../components/elements/exam-store/attempt-writer.ts';
import { AttemptSession } from '../../components/elements/exam-store/attempt-session.ts';
import { exportProgress, importProgress } from '../../components/elements/exam-store/carry-progress.ts';
import { openExamDatabase } from '../../components/elements/exam-store/exam-database.ts';
import { listAttempts } from '../../components/elements/exam-store/list-attempts.ts';
import { openStore } from '../../components/elements/exam-store/open-store.ts';
import { requestRight } from '../../components/elements/exam-store/write-right.ts';
import type { AttemptEvent, AttemptRecord } from '../../scripts/domain/attempt-event.ts';

/** Opens the attempt `a1` as a page does: what is stored goes on, else the given log is begun. */
async function openAttempt(begin: readonly AttemptEvent[]) {
  const { store, trouble } = await openStore();
  const stored = (await store.read('a1')) as AttemptRecord | undefined;
  const writer = new AttemptWriter(store, stored ?? { events: begin }, stored ? stored.events.length : 0);
  await writer.retry();
  const session = new AttemptSession(writer, {
    read: () => ({ wall: Date.now(), mono: performance.now() }), locks: navigator.locks, channel: new BroadcastChannel('attempt:a1'), unsaved: () => [], onChange: () => undefined,
  });
  await session.begin();
  return { store, trouble, writer, session };
}

const exam = { openStore, openAttempt, openExamDatabase, listAttempts, exportProgress, importProgress, requestRight };

declare global {
  interface Window {
    exam: typeof exam;
    /** The attempt that a test has opened. */
    attempt: Awaited<ReturnType<typeof openAttempt>>;
  }
}

window.exam = exam;
