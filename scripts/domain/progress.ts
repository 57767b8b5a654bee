import type { AttemptState } from './attempt-state.ts';
import type { Exam } from './exam.ts';
import type { OptionId, Question, QuestionId } from './question.ts';
import { isRight } from './question.ts';
import { placeOf } from './question-place.ts';
import type { SelfTest } from './self-test.ts';

/** One answer that the reader gave, in an exam or on a page. */
export interface GivenAnswer {
  readonly question: Question;
  /** Wall time in milliseconds. */
  readonly at: number;
  readonly right: boolean;
}

/** How the reader did in one domain, task, skill or service. */
export interface ProgressRow {
  /** Number or slug. */
  readonly id: string;
  readonly right: number;
  readonly answered: number;
}

/** By what progress is counted. */
export type ProgressKey = 'domain' | 'task' | 'skill' | 'service';

/**
 * Every answer of ended attempts and of self-tests, oldest first. What was left out in an exam is no answer.
 *
 * @param bank The questions that self-tests name; of one that is gone nothing is known any more.
 */
export function givenAnswers(attempts: readonly AttemptState[], selfTests: readonly SelfTest[], bank: readonly Question[]): GivenAnswer[] {
  const byId = new Map(bank.map((question) => [question.id, question]));
  const sat = attempts.filter(({ status }) => status === 'ended').flatMap(({ paper, answers, end }) =>
    paper.seats.flatMap(({ question }) => answerOf(question, answers.get(question.id) ?? [], end!.at)),
  );
  const tested = selfTests.flatMap(({ question: id, at, right }) => {
    const question = byId.get(id);
    return question ? [{ question, at, right }] : [];
  });
  return [...sat, ...tested].toSorted((a, b) => a.at - b.at);
}

function answerOf(question: Question, chosen: readonly OptionId[], at: number): GivenAnswer[] {
  return chosen.length === 0 ? [] : [{ question, at, right: isRight(question, chosen) }];
}

/** `1.1.10` comes after `1.1.9`; slugs by their letters. */
const BY_NUMBER = new Intl.Collator('en', { numeric: true });

/** Counts answers by domain, task, skill or service, in the order of ids; an answer counts once for each skill that it names. */
export function countProgress(answers: readonly GivenAnswer[], by: ProgressKey, exam: Pick<Exam, 'id' | 'domains'>): ProgressRow[] {
  const rows = new Map<string, { right: number; answered: number }>();
  for (const { question, right } of answers)
    for (const id of keysOf(question, by, exam)) {
      const row = rows.get(id) ?? { right: 0, answered: 0 };
      rows.set(id, { right: row.right + (right ? 1 : 0), answered: row.answered + 1 });
    }
  return [...rows].map(([id, row]) => ({ id, ...row })).toSorted((a, b) => BY_NUMBER.compare(a.id, b.id));
}

/** What a question counts for: the keys under which {@link countProgress} puts it. */
export function keysOf(question: Pick<Question, 'skills' | 'service'>, by: ProgressKey, exam: Pick<Exam, 'id' | 'domains'>): string[] {
  if (by === 'service') return [question.service];
  const place = placeOf(question, exam);
  if (!place) return [];
  if (by === 'domain') return [String(place.domain.number)];
  if (by === 'task') return place.task ? [place.task.id] : [];
  return [...new Set(question.skills[exam.id])];
}

/** When a question was answered last, and how, by answers that stand oldest first. */
export function lastAnswers(answers: readonly GivenAnswer[]): ReadonlyMap<QuestionId, GivenAnswer> {
  return new Map(answers.map((answer) => [answer.question.id, answer]));
}
