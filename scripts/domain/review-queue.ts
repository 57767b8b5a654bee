import type { Exam } from './exam.ts';
import type { GivenAnswer } from './progress.ts';
import type { Question, QuestionId } from './question.ts';
import { placeOf } from './question-place.ts';

/** Days until a question is asked again after one right answer, two in a row, and so on; the last one holds from then on. */
export const INTERVALS = [1, 3, 7, 16, 35, 80] as const;

const DAY = 86_400_000;

/** When a question is to be asked again. */
export interface Review {
  /** How many right answers in a row count. */
  readonly run: number;
  /** Wall time in milliseconds of the last answer that counts. */
  readonly at: number;
  /** Wall time in milliseconds from which it is due, never before `at`. */
  readonly due: number;
}

/** What is due, and what comes next. */
export interface ReviewQueue {
  /** The one that waits longest first. */
  readonly due: readonly QuestionId[];
  /** Wall time in milliseconds at which the next one is due; `undefined` where there is none. */
  readonly next: number | undefined;
}

/**
 * Takes one more answer into account. A wrong one makes the question due at once; a right one puts it off for longer each
 * time, but counts only when the question was due, for what one has just read says little. A clock that was set back makes
 * no answer older than the one before it.
 *
 * @param before `undefined` before the first answer.
 */
export function addReview(before: Review | undefined, { at: wall, right }: Pick<GivenAnswer, 'at' | 'right'>): Review {
  const at = Math.max(wall, before?.at ?? wall);
  if (!right) return { run: 0, at, due: at };
  if (before && at < before.due) return before;
  const run = (before?.run ?? 0) + 1;
  return { run, at, due: at + DAY * INTERVALS[Math.min(run, INTERVALS.length) - 1]! };
}

/**
 * The questions of an exam version that were answered before and are to be asked again.
 *
 * @param answers From `givenAnswers`, oldest first.
 * @param bank Every question there is; one that is gone is due no more.
 * @param now Wall time in milliseconds.
 */
export function reviewQueue(answers: readonly GivenAnswer[], bank: readonly Question[], exam: Pick<Exam, 'id' | 'domains'>, now: number): ReviewQueue {
  const reviews = new Map<QuestionId, Review>();
  for (const answer of answers) reviews.set(answer.question.id, addReview(reviews.get(answer.question.id), answer));
  const known = bank.filter((question) => placeOf(question, exam)).flatMap(({ id }) => (reviews.has(id) ? [{ id, due: reviews.get(id)!.due }] : []));
  const sorted = known.toSorted((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1));
  return { due: sorted.filter(({ due }) => due <= now).map(({ id }) => id), next: sorted.find(({ due }) => due > now)?.due };
}
