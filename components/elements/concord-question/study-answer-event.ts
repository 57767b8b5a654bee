import type { OptionId, QuestionId } from '../../../scripts/domain/question.ts';

/** The reader has committed to an answer. Sent only for the reader's own act, never for a change made by code. */
export class StudyAnswerEvent extends Event {
  static readonly type = 'study-answer';
  readonly question: QuestionId;
  /** In file order. */
  readonly options: readonly OptionId[];
  readonly right: boolean;

  constructor(question: QuestionId, options: readonly OptionId[], right: boolean) {
    super(StudyAnswerEvent.type, { bubbles: true, composed: true });
    this.question = question;
    this.options = options;
    this.right = right;
  }
}

declare global {
  interface HTMLElementEventMap {
    'study-answer': StudyAnswerEvent;
  }
  interface DocumentEventMap {
    'study-answer': StudyAnswerEvent;
  }
}
