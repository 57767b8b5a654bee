import type { ExamDomain } from './exam.ts';
import type { Seat } from './paper.ts';
import { isRight, type OptionId, type QuestionId } from './question.ts';
import { type Estimate, estimate, type Scale } from './scale-score.ts';

/** What became of one question. */
export interface SeatResult {
  readonly seat: Seat;
  /** Chosen options; empty where it was left out, which counts as wrong. */
  readonly chosen: readonly OptionId[];
  readonly right: boolean;
  /** Time on the question, in seconds. */
  readonly seconds: number;
}

/** A group of scored questions: a domain or a task. */
export interface GroupResult {
  /** Number: `2` or `2.1`. */
  readonly id: string;
  readonly title: string;
  readonly right: number;
  readonly scored: number;
  /** `undefined` where nothing of the group was scored. Informative only: the whole decides. */
  readonly verdict: 'Meets competencies' | 'Needs improvement' | undefined;
}

/** What an attempt came to. */
export interface Result extends Estimate {
  readonly right: number;
  readonly scored: number;
  /** Left out, among all questions. */
  readonly unanswered: number;
  readonly domains: readonly GroupResult[];
  /** In the order of the paper, the unscored among them. */
  readonly seats: readonly SeatResult[];
}

/** What is scored. */
export interface Sheet {
  readonly seats: readonly Seat[];
  readonly answers: ReadonlyMap<QuestionId, readonly OptionId[]>;
  /** Seconds by question. */
  readonly seconds: ReadonlyMap<QuestionId, number>;
}

/**
 * Scores an attempt as the exam does: what was left out is wrong, several answers count only all together, hidden
 * unscored questions count for nothing, and only the whole decides.
 *
 * A domain “meets competencies” from the same share of right answers that we take for the pass mark.
 */
export function scoreAttempt({ seats, answers, seconds }: Sheet, exam: Scale & { readonly domains: readonly Pick<ExamDomain, 'number' | 'title'>[] }): Result {
  const results = seats.map((seat): SeatResult => {
    const chosen = answers.get(seat.question.id) ?? [];
    return { seat, chosen, right: isRight(seat.question, chosen), seconds: seconds.get(seat.question.id) ?? 0 };
  });
  const scored = results.filter(({ seat }) => seat.scored);
  const right = countRight(scored);
  return {
    ...estimate(right, scored.length, exam),
    right,
    scored: scored.length,
    unanswered: results.filter(({ chosen }) => chosen.length === 0).length,
    domains: exam.domains.map(({ number, title }) => {
      const own = scored.filter(({ seat }) => seat.domain === number);
      return { id: String(number), title, right: countRight(own), scored: own.length, verdict: verdictOn(countRight(own), own.length, exam) };
    }),
    seats: results,
  };
}

/** Ids of the questions that were not answered rightly, for “retry the wrong ones”; in the order of the paper. */
export function wrongQuestions({ seats }: Pick<Result, 'seats'>): QuestionId[] {
  return seats.filter(({ right }) => !right).map(({ seat }) => seat.question.id);
}

function countRight(results: readonly SeatResult[]): number {
  return results.filter(({ right }) => right).length;
}

function verdictOn(right: number, scored: number, { cut }: Scale): GroupResult['verdict'] {
  if (scored === 0) return undefined;
  return right / scored >= cut / 100 ? 'Meets competencies' : 'Needs improvement';
}
