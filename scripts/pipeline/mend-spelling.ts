/** Shortest stem, in letters, that is mended; shorter ones have too many neighbours. */
const SHORTEST = 5;
/** A stem that stands this much more often than another, one letter away, is what was meant. */
const TIMES_MORE = 2;

/**
 * Finds misspelt stems: rare ones that are one letter (added, dropped, changed, or two swapped) away from a common one.
 *
 * @param counts How often each stem stands in the notes.
 * @param known Stems that are right however rare.
 * @returns What was meant, by what was written.
 *
 * @example
 * mendSpelling(new Map([['default', 9], ['deffault', 1]]), new Set()).get('deffault') // 'default'
 */
export function mendSpelling(counts: ReadonlyMap<string, number>, known: ReadonlySet<string>): Map<string, string> {
  const common = new Map<string, string>();
  const isWord = (stem: string) => stem.length >= SHORTEST && /^\p{L}+$/u.test(stem);
  const better = (a: string, b: string | undefined) => b === undefined || counts.get(a)! > counts.get(b)! || (counts.get(a) === counts.get(b) && a < b);
  for (const [stem, count] of counts) {
    if (!isWord(stem) || (count < TIMES_MORE && !known.has(stem))) continue;
    for (const key of withOneLetterLess(stem)) if (better(stem, common.get(key))) common.set(key, stem);
  }
  const mended = new Map<string, string>();
  for (const [stem, count] of counts) {
    if (!isWord(stem) || known.has(stem) || count > 3) continue;
    let meant: string | undefined;
    for (const key of withOneLetterLess(stem)) {
      const candidate = common.get(key);
      if (candidate !== undefined && candidate !== stem && candidate[0] === stem[0] && Math.abs(candidate.length - stem.length) <= 1 && (known.has(candidate) || counts.get(candidate)! >= TIMES_MORE * count) && better(candidate, meant)) meant = candidate;
    }
    if (meant !== undefined && !isInflection(stem, meant)) mended.set(stem, meant);
  }
  return mended;
}

/** The stem itself, and the stem without each of its letters. */
function* withOneLetterLess(stem: string): Generator<string> {
  yield stem;
  for (let index = 1; index < stem.length; index++) yield stem.slice(0, index) + stem.slice(index + 1);
}

/** Stems that only differ in their end are words of one family, which is no misspelling, but they mean the same too. */
function isInflection(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a) ? Math.min(a.length, b.length) < SHORTEST : false;
}
