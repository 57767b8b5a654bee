import type { OptionId, Question, QuestionId } from './question.ts';

/** Which questions the reader wants. */
export type PaperChoice =
  | { readonly kind: 'full' }
  | { readonly kind: 'short' }
  /** One domain, by its number, with as many questions as a full paper has of it. */
  | { readonly kind: 'domain'; readonly domain: number }
  /** Given questions: the wrong ones of an attempt, or “practise these”. */
  | { readonly kind: 'list'; readonly questions: readonly QuestionId[] };

/** One question of a paper, as it is laid before the reader. */
export interface Seat {
  readonly question: Question;
  /** Number of the domain in the paper's exam version. */
  readonly domain: number;
  /** Number of the task: `1.1`; absent where the exam's data has none. */
  readonly task?: string;
  /** `false`: hidden among the others and without weight. Not to be shown before the end. */
  readonly scored: boolean;
  /** Letters of the options in the order in which they are shown. */
  readonly order: readonly OptionId[];
}

/** The questions drawn for one mock exam. */
export interface Paper {
  /** Id of the exam version: `dva-c03`. */
  readonly exam: string;
  readonly seed: string;
  readonly choice: PaperChoice;
  /** In the order in which they are asked; no question twice. */
  readonly seats: readonly Seat[];
  /** How many questions were wanted; more than `seats` where the bank is too small, and then the paper must say so. */
  readonly wanted: number;
  /** Time without accommodation. */
  readonly minutes: number;
}
