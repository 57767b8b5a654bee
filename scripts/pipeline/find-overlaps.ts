/**
 * Finds every pair of sets that share at least a part of their words (Jaccard), without comparing all with all.
 *
 * Two sets that share the part `least` share one of their rarest words: of a set of n words it is enough to look at
 * the n − ⌈least · n⌉ + 1 rarest. So the work grows with the pairs that are alike, not with the square of the bank.
 *
 * @param least Share from 0 to 1, above 0.
 * @returns Pairs of places, the earlier first, in order.
 *
 * @example
 * findOverlaps([new Set(['a', 'b']), new Set(['c']), new Set(['b', 'a'])], 0.6) // [[0, 2]]
 */
export function findOverlaps(sets: readonly ReadonlySet<string>[], least: number): [number, number][] {
  const counts = new Map<string, number>();
  for (const words of sets) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarestFirst = (a: string, b: string) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1);
  const holders = new Map<string, number[]>();
  const pairs: [number, number][] = [];
  for (const [later, words] of sets.entries()) {
    const rarest = [...words].toSorted(rarestFirst).slice(0, words.size - Math.ceil(least * words.size) + 1);
    const candidates = new Set(rarest.flatMap((word) => holders.get(word) ?? []));
    for (const earlier of candidates) if (overlaps(sets[earlier]!, words, least)) pairs.push([earlier, later]);
    for (const word of rarest) {
      const known = holders.get(word);
      if (known) known.push(later);
      else holders.set(word, [later]);
    }
  }
  return pairs.toSorted(([a, b], [c, d]) => a - c || b - d);
}

function overlaps(a: ReadonlySet<string>, b: ReadonlySet<string>, least: number): boolean {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared >= least * (a.size + b.size - shared);
}
