/**
 * Chance from a seed: the same text gives the same numbers in every browser, because only 32-bit integer arithmetic
 * is used (xoshiro128**, its state filled by a hash of the text).
 */
export interface Random {
  /** A whole number from 0 to `bound` − 1, each equally likely. */
  readonly below: (bound: number) => number;
  /** A copy in a new order (Fisher–Yates). */
  readonly shuffled: <T>(list: readonly T[]) => T[];
}

/**
 * Starts a sequence of chance.
 *
 * @param seed Any text; it stands in the address of a paper.
 *
 * @example
 * seededRandom('maple').shuffled([1, 2, 3]) // the same order each time
 */
export function seededRandom(seed: string): Random {
  const next = xoshiro(hash(seed));
  const below = (bound: number) => {
    // Numbers past the last whole multiple of the bound would favour the small ones.
    const limit = 2 ** 32 - (2 ** 32 % bound);
    let drawn = next();
    while (drawn >= limit) drawn = next();
    return drawn % bound;
  };
  const shuffled = <T>(list: readonly T[]) => {
    const copy = [...list];
    for (let last = copy.length - 1; last > 0; last--) {
      const other = below(last + 1);
      [copy[last], copy[other]] = [copy[other]!, copy[last]!];
    }
    return copy;
  };
  return { below, shuffled };
}

/** Four words of state from a text, by its UTF-16 units (murmur-like mixing; a zero state cannot arise). */
function hash(seed: string): Uint32Array {
  let mixed = 0x9e3779b9 ^ seed.length;
  for (let index = 0; index < seed.length; index++) {
    mixed = Math.imul(mixed ^ seed.charCodeAt(index), 0xcc9e2d51);
    mixed = (mixed << 13) | (mixed >>> 19);
  }
  return Uint32Array.from([1, 2, 3, 4], (round) => {
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b) + Math.imul(round, 0x9e3779b9);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) | (round === 1 ? 1 : 0);
  });
}

function xoshiro(state: Uint32Array): () => number {
  let [a = 1, b = 0, c = 0, d = 0] = state;
  const turned = (word: number, by: number) => (word << by) | (word >>> (32 - by));
  return () => {
    const drawn = Math.imul(turned(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turned(d, 11);
    return drawn >>> 0;
  };
}
