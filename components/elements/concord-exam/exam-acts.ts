import type { OptionId } from '../../../scripts/domain/question.ts';

/** What a reader can do in the exam room. The element does it; the views only name it. */
export interface ExamActs {
  readonly choose: (option: OptionId) => void;
  readonly strike: (option: OptionId) => void;
  readonly flag: () => void;
  /** Goes to a question, by its number from 1. */
  readonly go: (number: number) => void;
  readonly review: () => void;
  readonly note: (text: string) => void;
  /** Study mode: shows the reasons; the answer stands from then on. */
  readonly check: () => void;
  readonly hideClock: () => void;
  readonly setKeys: (on: boolean) => void;
  readonly askEnd: () => void;
  readonly end: () => void;
  /** Gives the attempt another time, by the id of the accommodation; '' for none. */
  readonly extend: (accommodation: string) => void;
  readonly takeOver: () => void;
  readonly download: () => void;
}
