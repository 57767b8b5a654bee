import type { Diagnostic } from '../domain/diagnostic.ts';
import { OPTION_IDS } from '../domain/question.ts';
import type { ParsedQuestion } from './parsed-question.ts';

/** Share of questions whose right option may be the longest; by chance alone it is a quarter to two fifths. */
const LONGEST = 0.35;
/** How unlikely a pattern must be by chance (0–1) before it is called one. */
const CHANCE = 0.01;
/** Chi-square from which so many letters are uneven: p < 0.01 with one degree of freedom less. */
const UNEVEN: Readonly<Record<number, number>> = { 4: 11.345, 5: 13.277, 6: 15.086 };
/** Fewest right options that each letter must be due for chi-square to say something. */
const LEAST = 2;

/**
 * Finds patterns by which a reader could answer without knowing the matter.
 *
 * Both rules are about the whole bank, so the message names the file with most of the pattern.
 * Rules: `right-option-longest`, `letters-uneven`.
 */
export function checkFairness(questions: readonly ParsedQuestion[]): Diagnostic[] {
  return [...rightLongest(questions), ...lettersUneven(questions)];
}

function rightLongest(questions: readonly ParsedQuestion[]): Diagnostic[] {
  const longest = questions.filter(isRightLongest);
  const byChance = questions.reduce((sum, { options }) => sum + options.filter(({ right }) => right).length / options.length, 0) / questions.length;
  if (longest.length <= LONGEST * questions.length || tail(longest.length, questions.length, byChance) >= CHANCE) return [];
  const worst = mostOf(longest);
  const what = `In ${longest.length} of ${questions.length} questions the right option is the longest (${percent(longest.length, questions.length)}; at most ${LONGEST * 100} %), ${worst.count} of them in this file.`;
  return [{ rule: 'right-option-longest', severity: 'error', at: worst.first.at, what, fix: 'shorten right options, or give wrong ones as much detail, beginning with this question.' }];
}

/** Whether some right option has more characters than every wrong one. */
export function isRightLongest({ options }: Pick<ParsedQuestion, 'options'>): boolean {
  const most = (right: boolean) => Math.max(0, ...options.filter((option) => option.right === right).map(({ text }) => text.length));
  return most(true) > most(false);
}

/** Questions that have as many options, and as many right ones, are looked at together. */
function lettersUneven(questions: readonly ParsedQuestion[]): Diagnostic[] {
  const alike = Map.groupBy(questions, ({ options }) => `${options.length} ${options.filter(isRight).length}`);
  return [...alike.values()].flatMap(unevenLetters);
}

function unevenLetters(alike: readonly ParsedQuestion[]): Diagnostic[] {
  const options = alike[0]!.options.length;
  const right = alike[0]!.options.filter(isRight).length;
  const counts = OPTION_IDS.slice(0, options).map((letter) => ({ letter, having: alike.filter((question) => question.options.some((option) => isRight(option) && option.id === letter)) }));
  const expected = (alike.length * right) / options;
  // Right options of one question never share a letter, which makes chance spread them more evenly.
  const square = (counts.reduce((sum, { having }) => sum + (having.length - expected) ** 2 / expected, 0) * (options - 1)) / (options - right);
  const most = UNEVEN[options] ?? Number.POSITIVE_INFINITY;
  if (expected < LEAST || square < most) return [];
  const commonest = counts.reduce((a, b) => (b.having.length > a.having.length ? b : a));
  const worst = mostOf(commonest.having);
  const listed = counts.map(({ letter, having }) => `${letter.toUpperCase()} ${having.length}`).join(', ');
  const what = `Of ${alike.length} questions with ${right === 1 ? 'one right option' : `${right} right options`} of ${options} it is ${listed} times: uneven beyond chance (chi-square ${square.toFixed(1)}, at most ${most}).`;
  return [{ rule: 'letters-uneven', severity: 'error', at: worst.first.at, what, fix: `move right options away from ${commonest.letter.toUpperCase()}, beginning with this question.` }];
}

function isRight({ right }: { readonly right: boolean }): boolean {
  return right;
}

/** The file that has most of some questions, with the first of them. */
function mostOf(questions: readonly ParsedQuestion[]): { first: ParsedQuestion; count: number } {
  const files = [...Map.groupBy(questions, ({ at }) => at.file).values()];
  const most = files.reduce((a, b) => (b.length > a.length ? b : a));
  return { first: most[0]!, count: most.length };
}

/** How likely so many hits or more are by chance: the upper tail of the binomial distribution. */
function tail(hits: number, tries: number, chance: number): number {
  let term = (1 - chance) ** tries;
  let sum = 0;
  for (let k = 0; k <= tries; k++) {
    if (k >= hits) sum += term;
    term *= ((tries - k) / (k + 1)) * (chance / (1 - chance));
  }
  return sum;
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)} %`;
}
