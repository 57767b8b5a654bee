import type { AttemptSettings, EventBody, ExamSnapshot } from './attempt-event.ts';
import type { Accommodation, Exam } from './exam.ts';
import type { Paper, Seat } from './paper.ts';
import { publishQuestion } from './question.ts';
import { timeAllowed } from './time-allowed.ts';

/** What an attempt starts from. */
export interface AttemptStart {
  /** Id of the attempt: letters, digits, hyphens; made by the caller, who has chance. */
  readonly attempt: string;
  /** Id of the build, as in the page. */
  readonly build: string;
  readonly exam: Exam;
  readonly paper: Paper;
  readonly mode: AttemptSettings['mode'];
  readonly accommodation: Accommodation | undefined;
}

/** The first entry of a log, with everything that the attempt needs to its end, so that no later edit reaches it. */
export function startAttempt({ attempt, build, exam, paper, mode, accommodation }: AttemptStart): EventBody & { readonly type: 'started' } {
  const { id, code, title, pass, scale, cut } = exam;
  const snapshot: ExamSnapshot = { id, code, title, pass, scale, cut, domains: exam.domains.map(({ number, title: name }) => ({ number, title: name })) };
  const settings: AttemptSettings = { mode, accommodation: accommodation?.id ?? null, full: timeAllowed(paper.minutes, accommodation) };
  return { type: 'started', attempt, build, exam: snapshot, paper: { ...paper, seats: paper.seats.map(plainSeat) }, settings };
}

/** A seat with nothing but what belongs to a question: not its place in a file, nor what a page may have added to it. */
function plainSeat({ question, ...seat }: Seat): Seat {
  const { options, ...rest } = publishQuestion(question);
  return { ...seat, question: { ...rest, options: options.map((option, index) => ({ id: question.options[index]!.id, ...option })) } };
}
