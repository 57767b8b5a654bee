import type { AttemptSettings, ExamSnapshot } from './attempt-event.ts';
import type { ExamClock, Reading } from './exam-clock.ts';
import type { Paper } from './paper.ts';
import type { OptionId, QuestionId } from './question.ts';

/** How an attempt came to its end. */
export interface AttemptEnd {
  readonly reason: 'submitted' | 'timed-out';
  /** Wall time in milliseconds; never past the deadline. */
  readonly at: number;
}

/** Where an attempt stands: what the log comes to. */
export interface AttemptState {
  readonly id: string;
  /** Id of the build in which it was started. */
  readonly build: string;
  readonly exam: ExamSnapshot;
  readonly paper: Paper;
  readonly settings: AttemptSettings;
  /** Wall time in milliseconds. */
  readonly started: number;
  readonly status: 'running' | 'ended';
  /** The first end; stays while the reader goes on without limit. */
  readonly end: AttemptEnd | undefined;
  /** Answers when time was up, where the reader went on after it: the result in time. */
  readonly inTime: ReadonlyMap<QuestionId, readonly OptionId[]> | undefined;
  /** The question on the screen. */
  readonly current: QuestionId;
  readonly answers: ReadonlyMap<QuestionId, readonly OptionId[]>;
  readonly flagged: ReadonlySet<QuestionId>;
  readonly struck: ReadonlyMap<QuestionId, readonly OptionId[]>;
  readonly notes: ReadonlyMap<QuestionId, string>;
  /** Study mode: questions whose reasons were shown. */
  readonly checked: ReadonlySet<QuestionId>;
  /** Seconds on each question, closed time left out. */
  readonly seconds: ReadonlyMap<QuestionId, number>;
  readonly clock: ExamClock;
  /** Warnings that were given, in minutes. */
  readonly warned: readonly number[];
  /** Sum of the shifts of the deadline in milliseconds; a note in the report where it is not 0. */
  readonly shifted: number;
  /** Place and clocks of the last event. */
  readonly seq: number;
  readonly last: Reading;
}
