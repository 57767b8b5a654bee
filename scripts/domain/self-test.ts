import type { OptionId, QuestionId } from './question.ts';

/** One question that was answered on a reference page. Its key is `question` and `at` together. */
export interface SelfTest {
  readonly question: QuestionId;
  /** Wall time in milliseconds. */
  readonly at: number;
  readonly options: readonly OptionId[];
  readonly right: boolean;
}
