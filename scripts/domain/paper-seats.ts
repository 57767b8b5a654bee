import { apportion } from './apportion.ts';
import type { Exam, ExamDomain, PaperSize } from './exam.ts';

/** Seats of one domain in a paper. */
export interface DomainSeats {
  readonly domain: ExamDomain;
  readonly scored: number;
  readonly unscored: number;
  /** Seats of each task, in the order of `domain.tasks`; their sum is `scored + unscored`. */
  readonly tasks: readonly number[];
}

/** The whole paper of an exam version as a size. */
export function fullSize({ scored, unscored, minutes }: Pick<Exam, 'scored' | 'unscored' | 'minutes'>): PaperSize {
  return { scored, unscored, minutes };
}

/**
 * A smaller paper with the same share of unscored questions and the same time a question; minutes are rounded up.
 *
 * @param questions How many questions the smaller paper has.
 */
export function shrunkSize(size: PaperSize, questions: number): PaperSize {
  const wanted = size.scored + size.unscored;
  const unscored = Math.floor((size.unscored * questions) / wanted);
  return { scored: questions - unscored, unscored, minutes: Math.ceil((size.minutes * questions) / wanted) };
}

/**
 * Shares the seats of a paper out to domains by weight, scored and unscored apart, and to the tasks of each evenly.
 *
 * @example
 * seatsByDomain(c02, fullSize(c02)).map(({ scored, unscored }) => [scored, unscored])
 * // [[16, 5], [13, 4], [12, 3], [9, 3]]
 */
export function seatsByDomain({ domains }: Pick<Exam, 'domains'>, size: PaperSize): DomainSeats[] {
  const weights = domains.map(({ weight }) => weight);
  const scored = apportion(weights, size.scored);
  const unscored = apportion(weights, size.unscored);
  return domains.map((domain, index) => ({
    domain,
    scored: scored[index]!,
    unscored: unscored[index]!,
    tasks: domain.tasks.length === 0 ? [] : apportion(domain.tasks.map(() => 1), scored[index]! + unscored[index]!),
  }));
}
