import type { Question } from './question.ts';

/** Share of their words (0–1, Jaccard) from which two stems are the same question in other words. */
export const NEARLY_SAME_STEM = 0.6;

/** Words that every stem has, so that they say nothing about likeness. */
const COMMON = new Set('a an and are as at be by can choose company developer does for from has have in into is it its must no not of on or should so such than that the their them then there these they this three to two use uses using was what when which while who will with without'.split(' '));

/** The words of a stem that tell it from others. */
export function stemWords({ stem }: Pick<Question, 'stem'>): ReadonlySet<string> {
  const words = stem.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.:_-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)));
}

/** Likeness of two sets of words: shared over all, 0 to 1. */
export function wordOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 1;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared);
}

/** Which questions must not stand in one paper. */
export type NearDuplicates = (a: Question, b: Question) => boolean;

/**
 * Makes the relation that keeps near-duplicates out of one paper. It works a pair out once and when it is first asked
 * for: a bank has many more pairs than a paper needs.
 *
 * @example
 * nearDuplicates()(question, { ...question, id: 'copy' }) // true
 */
export function nearDuplicates(): NearDuplicates {
  const wordsOf = remembered(stemWords);
  const answersOf = remembered((_: Question) => new Map<Question, boolean>());
  return (a, b) => {
    const known = answersOf(a).get(b);
    if (known !== undefined) return known;
    const same = a.id === b.id || wordOverlap(wordsOf(a), wordsOf(b)) >= NEARLY_SAME_STEM;
    answersOf(a).set(b, same);
    answersOf(b).set(a, same);
    return same;
  };
}

function remembered<T>(work: (question: Question) => T): (question: Question) => T {
  const known = new WeakMap<Question, T>();
  return (question) => {
    const value = known.get(question) ?? work(question);
    known.set(question, value);
    return value;
  };
}
