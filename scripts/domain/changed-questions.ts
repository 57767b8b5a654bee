import type { Paper } from './paper.ts';
import type { Question, QuestionId } from './question.ts';

/**
 * Questions of a paper that read differently in today's bank, or that it no longer has: “3 questions have changed
 * since”. The attempt keeps its snapshot.
 */
export function changedQuestions({ seats }: Pick<Paper, 'seats'>, bank: readonly Question[]): QuestionId[] {
  const today = new Map(bank.map((question) => [question.id, wordsOf(question)]));
  return seats.map(({ question }) => question).filter((question) => today.get(question.id) !== wordsOf(question)).map(({ id }) => id);
}

/** What the reader saw, and the key. Reasons and sources may be bettered without changing the question. */
function wordsOf({ stem, options }: Question): string {
  return JSON.stringify([stem, options.map(({ text, right }) => [text, right])]);
}
