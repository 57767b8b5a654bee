import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordOverlap } from '../../scripts/domain/near-duplicate.ts';
import { findOverlaps } from '../../scripts/pipeline/find-overlaps.ts';

test('finds exactly the pairs that comparing all with all finds', () => {
  const sets = fc.array(fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { minLength: 1 }).map((words) => new Set(words)), { maxLength: 14 });
  fc.assert(fc.property(sets, fc.constantFrom(0.3, 0.6, 1), (all, least) => {
    const slow = all.flatMap((a, i) => all.flatMap((b, j): [number, number][] => (i < j && wordOverlap(a, b) >= least ? [[i, j]] : [])));
    expect(findOverlaps(all, least)).toEqual(slow);
  }));
});
