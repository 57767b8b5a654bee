import type { AttemptState } from '../../../scripts/domain/attempt-state.ts';
import { attemptResult } from '../../../scripts/domain/attempt-log.ts';
import type { QuestionId } from '../../../scripts/domain/question.ts';
import { type Result, scoreAttempt } from '../../../scripts/domain/score-attempt.ts';
import type { SaveStatus } from '../exam-store/attempt-writer.ts';
import type { ListedAttempt } from '../exam-store/list-attempts.ts';
import type { Grounds } from './grounds-view.ts';

/** What the result page shows. */
export interface ResultModel extends Grounds {
  readonly state: AttemptState;
  /** What counts: where the reader went on after the end, the answers in time. */
  readonly result: Result;
  /** With the answers after the end; `undefined` where there are none. */
  readonly late: Result | undefined;
  /** Ended exams whose estimates can be set side by side, oldest first. */
  readonly history: readonly Estimated[];
  /** Questions that read differently in today's bank. */
  readonly changed: readonly QuestionId[];
  readonly name: string;
  readonly online: boolean;
  readonly status: SaveStatus | undefined;
  /** Which of the questions are listed. */
  readonly filter: 'all' | 'wrong' | 'flagged';
  /** Why the retry did not begin. */
  readonly problem: string;
}

/** An ended exam with its estimate. */
export interface Estimated {
  readonly state: AttemptState;
  readonly result: Result;
}

/** What a reader can do on the result page. */
export interface ResultActs {
  readonly retry: () => void;
  readonly goOn: () => void;
  readonly print: (what: 'paper' | 'key' | 'result') => void;
  readonly download: () => void;
  readonly filter: (filter: ResultModel['filter']) => void;
  readonly leave: () => void;
}

/** What an ended attempt counts as. */
export function countedResult(state: AttemptState): Result {
  return state.inTime ? scoreAttempt({ seats: state.paper.seats, answers: state.inTime, seconds: state.seconds }, state.exam) : attemptResult(state);
}

/** Whether a score on the exam's scale says something: a paper drawn by its weights, without reasons before the end. */
export function isEstimate({ paper: { choice }, settings }: AttemptState): boolean {
  return (choice.kind === 'full' || choice.kind === 'short') && settings.mode === 'exam';
}

/** The exams for the trend, oldest first. */
export function estimatedExams(ended: readonly ListedAttempt[]): Estimated[] {
  return ended.filter(({ state }) => isEstimate(state)).map(({ state }) => ({ state, result: countedResult(state) })).toSorted((a, b) => a.state.started - b.state.started);
}

/** Milliseconds that an attempt took, from its start to its end. */
export function timeUsed({ started, end, last, seconds }: AttemptState): number {
  // A clock that was set back makes the difference too small; what was spent on the questions is never less.
  return Math.max((end?.at ?? last.wall) - started, [...seconds.values()].reduce((sum, one) => sum + one, 0) * 1000);
}
