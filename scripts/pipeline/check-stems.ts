import type { Diagnostic } from '../domain/diagnostic.ts';
import { NEARLY_SAME_STEM, stemWords, wordOverlap } from '../domain/near-duplicate.ts';
import { findOverlaps } from './find-overlaps.ts';
import type { ParsedQuestion } from './parsed-question.ts';

/**
 * Finds questions that ask the same: with another key, one of them is wrong; with the same, the draw keeps them out of
 * one paper, and a person should decide which to keep.
 *
 * Rules: `same-stem-other-key`, `near-duplicate-stem`.
 */
export function checkStems(questions: readonly ParsedQuestion[]): Diagnostic[] {
  const words = questions.map(stemWords);
  return findOverlaps(words, NEARLY_SAME_STEM).map(([earlier, later]) => {
    const [first, second] = [questions[earlier]!, questions[later]!];
    if (plain(first.stem) === plain(second.stem) && keyOf(first) !== keyOf(second)) return otherKey(first, second);
    return nearDuplicate(first, second, wordOverlap(words[earlier]!, words[later]!));
  });
}

function otherKey(first: ParsedQuestion, { id, at }: ParsedQuestion): Diagnostic {
  return { rule: 'same-stem-other-key', severity: 'error', at, what: `“${id}” asks what “${first.id}” at ${first.at.file}:${first.at.line} asks, and has another right answer.`, fix: 'correct the key that is wrong, then delete one of the two.' };
}

function nearDuplicate(first: ParsedQuestion, { id, at }: ParsedQuestion, overlap: number): Diagnostic {
  return { rule: 'near-duplicate-stem', severity: 'warning', at, what: `“${id}” shares ${Math.round(overlap * 100)} % of its words with “${first.id}” at ${first.at.file}:${first.at.line}.`, fix: 'ask another thing, tell another story, or delete one of the two.' };
}

/** The right answers, whatever their order and letters. */
function keyOf({ options }: ParsedQuestion): string {
  return options.filter(({ right }) => right).map(({ text }) => plain(text)).toSorted().join('\n');
}

function plain(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
