import { type OptionId, type Question, rightOptions } from './question.ts';

/** What became of the reader's act on an option. */
export interface Choice {
  /** Chosen options, in file order. */
  readonly chosen: readonly OptionId[];
  /** `true` where as many were chosen as are asked for and one more was refused: say so. */
  readonly refused: boolean;
}

/** How many options the question asks for. The stem says it too, so this gives nothing away. */
export function askedFor(question: Pick<Question, 'options'>): number {
  return rightOptions(question).length;
}

/** Whether as many options are chosen as the question asks for; the review screen calls the others incomplete. */
export function isComplete(question: Pick<Question, 'options'>, chosen: readonly OptionId[]): boolean {
  return chosen.length === askedFor(question);
}

/**
 * Chooses an option, or takes the choice back.
 *
 * Where one answer is asked for, another choice replaces it. Where two are, a third is refused: to drop one of the
 * others by ourselves would change an answer that nobody touched.
 *
 * @example
 * chooseOption(chooseTwo, ['a', 'b'], 'c') // {chosen: ['a', 'b'], refused: true}
 */
export function chooseOption(question: Pick<Question, 'options'>, chosen: readonly OptionId[], option: OptionId): Choice {
  const known = question.options.map(({ id }) => id);
  const inOrder = (ids: readonly OptionId[]) => known.filter((id) => ids.includes(id));
  if (!known.includes(option)) return { chosen: inOrder(chosen), refused: false };
  if (askedFor(question) === 1) return { chosen: [option], refused: false };
  if (chosen.includes(option)) return { chosen: inOrder(chosen.filter((id) => id !== option)), refused: false };
  if (chosen.length >= askedFor(question)) return { chosen: inOrder(chosen), refused: true };
  return { chosen: inOrder([...chosen, option]), refused: false };
}
