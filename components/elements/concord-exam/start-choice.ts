import type { Accommodation, Exam } from '../../../scripts/domain/exam.ts';
import type { PaperChoice } from '../../../scripts/domain/paper.ts';
import { fullSize, seatsByDomain } from '../../../scripts/domain/paper-seats.ts';
import { timeAllowed } from '../../../scripts/domain/time-allowed.ts';

/** What a reader has chosen on the start page. */
export interface StartChoice {
  readonly exam: Exam;
  readonly choice: PaperChoice;
  readonly mode: 'exam' | 'study';
  /** Id of an accommodation; '' for none. */
  readonly accommodation: string;
  readonly seed: string;
}

/** Questions and minutes of a choice, before a paper is drawn: the bank may have fewer. */
export function sizeOf({ exam, choice }: Pick<StartChoice, 'exam' | 'choice'>): { readonly questions: number; readonly minutes: number } {
  if (choice.kind === 'full') return { questions: exam.questions, minutes: exam.minutes };
  if (choice.kind === 'short') return { questions: exam.short.scored + exam.short.unscored, minutes: exam.short.minutes };
  const questions = choice.kind === 'list' ? choice.questions.length : domainSeats(exam, choice.domain);
  return { questions, minutes: Math.ceil((exam.minutes * questions) / exam.questions) };
}

/** The accommodation that was chosen; `undefined` for none. */
export function chosenAccommodation({ exam, accommodation }: Pick<StartChoice, 'exam' | 'accommodation'>): Accommodation | undefined {
  return exam.accommodations.find(({ id }) => id === accommodation);
}

/** Full time in milliseconds; `null` without limit. */
export function fullTime(choice: StartChoice, accommodation = chosenAccommodation(choice)): number | null {
  return timeAllowed(sizeOf(choice).minutes, accommodation);
}

/** How many questions a full paper has of a domain, scored and unscored. */
function domainSeats(exam: Exam, domain: number): number {
  return seatsByDomain(exam, fullSize(exam)).filter((seats) => seats.domain.number === domain).reduce((sum, { scored, unscored }) => sum + scored + unscored, 0);
}
