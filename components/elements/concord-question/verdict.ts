import { rightOptions, type OptionId, type Question } from '../../../scripts/domain/question.ts';

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six'];

/**
 * What is said of an answer after “Right.” or “Not this one.”
 *
 * @example
 * sayAnswer(twoRightOfFive, ['a', 'b']) // 'The answer is B and D. One of yours is right.'
 */
export function sayAnswer(question: Pick<Question, 'options'>, chosen: readonly OptionId[]): string {
  const right = rightOptions(question);
  const hits = chosen.filter((id) => right.includes(id)).length;
  const partly = hits > 0 && right.length > 1 ? ` ${capital(NUMBERS[hits]!)} of yours ${hits === 1 ? 'is' : 'are'} right.` : '';
  return `The answer is ${listed(right)}.${partly}`;
}

/** Why an answer cannot be checked yet. */
export function sayMissing(asked: number, chosen: number): string {
  if (asked === 1) return 'Choose an answer first.';
  const missing = asked - chosen;
  return `${capital(NUMBERS[asked]!)} answers are asked for; choose ${NUMBERS[missing]}${chosen > 0 ? ' more' : ''}.`;
}

/** Why a further choice was not taken. */
export function sayRefused(asked: number, letter: OptionId): string {
  return `${capital(NUMBERS[asked]!)} answers are asked for, and ${NUMBERS[asked]} are chosen. Take one back before you choose ${letter.toUpperCase()}.`;
}

function listed(ids: readonly OptionId[]): string {
  const letters = ids.map((id) => id.toUpperCase());
  return letters.length < 2 ? letters.join('') : `${letters.slice(0, -1).join(', ')} and ${letters.at(-1)}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
