import type { Paper } from './paper.ts';
import type { OptionId, QuestionId } from './question.ts';

/** Version of the form in which attempts are stored. Raised with a migration in `read-record.ts`, never without. */
export const ATTEMPT_SCHEMA = 1;

/** What of the exam version an attempt needs to the end, copied, so that a later edit of the data changes no result. */
export interface ExamSnapshot {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly pass: number;
  readonly scale: readonly [number, number];
  readonly cut: number;
  readonly domains: readonly { readonly number: number; readonly title: string }[];
}

/** What the reader chose before the start. */
export interface AttemptSettings {
  /** `exam`: reasons after the end. `study`: reasons after each question, when the reader asks. */
  readonly mode: 'exam' | 'study';
  /** Id of the accommodation; `null` for none. */
  readonly accommodation: string | null;
  /** Full time in milliseconds, accommodation included; `null` without limit. */
  readonly full: number | null;
}

/** What happened, without place and time. `null` stands where JSON has no “undefined”. */
export type EventBody =
  | { readonly type: 'started'; readonly attempt: string; readonly build: string; readonly exam: ExamSnapshot; readonly paper: Paper; readonly settings: AttemptSettings }
  | { readonly type: 'answered'; readonly question: QuestionId; readonly options: readonly OptionId[] }
  | { readonly type: 'flagged'; readonly question: QuestionId; readonly on: boolean }
  | { readonly type: 'struck'; readonly question: QuestionId; readonly option: OptionId; readonly on: boolean }
  | { readonly type: 'noted'; readonly question: QuestionId; readonly text: string }
  | { readonly type: 'moved'; readonly question: QuestionId }
  /** Study mode: the reader saw the reasons; the answer stands from then on. */
  | { readonly type: 'checked'; readonly question: QuestionId }
  | { readonly type: 'warned'; readonly minutes: readonly number[] }
  /** The page was opened again. `shift` in milliseconds takes the deadline back with a clock that was set back; never above 0. */
  | { readonly type: 'resumed'; readonly shift: number }
  | { readonly type: 'clock-corrected'; readonly shift: number }
  | { readonly type: 'extended'; readonly accommodation: string | null; readonly full: number | null }
  | { readonly type: 'submitted' }
  | { readonly type: 'timed-out' }
  /** After time was up: the reader goes on without limit, marked as such. */
  | { readonly type: 'continued' };

/** An entry of the log: appended, never rewritten. */
export type AttemptEvent = EventBody & {
  /** Place in the log, from 0 without gaps. */
  readonly seq: number;
  /** Both clocks, in milliseconds; `mono` begins anew with each page. */
  readonly wall: number;
  readonly mono: number;
};

/** One attempt as it is stored and exported. */
export interface AttemptRecord {
  readonly schema: number;
  readonly id: string;
  /** In order; the first is `started`. */
  readonly events: readonly AttemptEvent[];
}
