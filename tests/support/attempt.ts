import fc from 'fast-check';
import type { AttemptEvent, EventBody } from '../../scripts/domain/attempt-event.ts';
import { nextEvent } from '../../scripts/domain/attempt-log.ts';
import { drawPaper } from '../../scripts/domain/draw-paper.ts';
import type { Accommodation } from '../../scripts/domain/exam.ts';
import type { PaperChoice } from '../../scripts/domain/paper.ts';
import { OPTION_IDS } from '../../scripts/domain/question.ts';
import { startAttempt } from '../../scripts/domain/start-attempt.ts';
import { wholeBank } from './bank.ts';
import { shippedExam } from './exam.ts';

/** When attempts of tests begin: 1 December 2026, 10:00 UTC. */
export const START = Date.UTC(2026, 11, 1, 10);
/** The bank from which they are drawn. */
export const BANK = wholeBank();
const EXAM = shippedExam('dva-c03');

/** The beginning of an attempt. */
export function started({ id = 'a1', seed = 'maple', mode = 'exam', choice = { kind: 'full' }, accommodation }: { id?: string; seed?: string; mode?: 'exam' | 'study'; choice?: PaperChoice; accommodation?: Accommodation } = {}): EventBody & { readonly type: 'started' } {
  return startAttempt({ attempt: id, build: 'build-1', exam: EXAM, paper: drawPaper({ exam: EXAM, bank: BANK, seed, choice }), mode, accommodation });
}

/** The beginning of an attempt with three questions, where a test writes many. */
export function startedSmall(id = 'a1'): EventBody & { readonly type: 'started' } {
  return started({ id, choice: { kind: 'list', questions: BANK.slice(0, 3).map((question) => question.id) } });
}

/** A log: the beginning, and then one event a second. */
export function logOf(bodies: readonly EventBody[], begin: EventBody = started()): AttemptEvent[] {
  return [begin, ...bodies].map((body, seq) => nextEvent(seq === 0 ? undefined : { seq: seq - 1 }, body, { wall: START + seq * 1000, mono: 100 + seq * 1000 }));
}

/** Anything that a reader, a clock or a racing tab may bring into a log of {@link started}. */
export function anyBody(): fc.Arbitrary<EventBody> {
  const ids = started().paper.seats.map(({ question }) => question.id);
  const question = fc.constantFrom(...ids, 'unknown-question');
  const on = fc.boolean();
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constant('answered' as const), question, options: fc.subarray([...OPTION_IDS]) }) },
    fc.record({ type: fc.constant('flagged' as const), question, on }),
    fc.record({ type: fc.constant('struck' as const), question, option: fc.constantFrom(...OPTION_IDS), on }),
    fc.record({ type: fc.constant('noted' as const), question, text: fc.string() }),
    fc.record({ type: fc.constant('moved' as const), question }),
    fc.record({ type: fc.constant('checked' as const), question }),
    fc.record({ type: fc.constant('warned' as const), minutes: fc.subarray([30, 10, 5, 1]) }),
    fc.record({ type: fc.constantFrom('resumed' as const, 'clock-corrected' as const), shift: fc.integer({ min: -10_000_000, max: 0 }) }),
    fc.record({ type: fc.constant('extended' as const), accommodation: fc.constantFrom('plus-30', null), full: fc.constantFrom(7_800_000, 9_600_000, null) }),
    fc.record({ type: fc.constantFrom('submitted' as const, 'timed-out' as const, 'continued' as const) }),
  );
}
