import type { Pairs } from './find-pairs.ts';
import type { StatementIndex } from './statement-index.ts';

/** What a pair is among the other pairs of its statements, in the order of the numbers that {@link rankPairs} gives. */
export const RANK_FEATURES = ['mutualBest', 'oneBest', 'betterRank', 'worseRank', 'smallerMargin', 'largerMargin', 'neighbourBest', 'neighbours'] as const;

/** Scores below this are alike: surely not the same. */
const LEAST = -8;

/**
 * Measures how a pair stands out: whether each statement is the other's best partner in that set, by how much, and
 * whether the statements around them are partners too (notes on one course tell things in one order).
 *
 * @param scores First scores (log odds) of the pairs.
 * @returns {@link RANK_FEATURES} of each pair, one after the other.
 */
export function rankPairs({ statements }: StatementIndex, { first, second }: Pairs, scores: Float64Array): Float64Array {
  const width = RANK_FEATURES.length;
  const out = new Float64Array(first.length * width);
  const sets = numberSets(statements.map(({ passage }) => passage.set));
  const lists = partnerLists(first, second, sets);
  for (const list of lists.values()) {
    list.sort((a, b) => scores[b]! - scores[a]! || a - b);
    const [best, next] = [scores[list[0]!]!, list.length > 1 ? scores[list[1]!]! : scores[list[0]!]! - 3];
    for (const [rank, pair] of list.entries()) note(out, pair * width, rank, rank === 0 ? best - next : scores[pair]! - best);
  }
  const neighbours = new Neighbours(statements, first, second, scores);
  for (let pair = 0; pair < first.length; pair++) {
    const at = pair * width;
    finish(out, at);
    neighbours.note(out, at + 6, first[pair]!, second[pair]!);
  }
  return out;
}

function numberSets(sets: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(sets, (set) => {
    if (!numbers.has(set)) numbers.set(set, numbers.size);
    return numbers.get(set)!;
  });
}

/** The pairs of each statement with one set. */
function partnerLists(first: Int32Array, second: Int32Array, sets: Int32Array): Map<number, number[]> {
  const width = Math.max(0, ...new Set(sets)) + 1;
  const lists = new Map<number, number[]>();
  const add = (key: number, pair: number) => {
    const list = lists.get(key);
    if (list) list.push(pair);
    else lists.set(key, [pair]);
  };
  for (let pair = 0; pair < first.length; pair++) {
    add(first[pair]! * width + sets[second[pair]!]!, pair);
    add(second[pair]! * width + sets[first[pair]!]!, pair);
  }
  return lists;
}

/** Each pair is noted twice, once from each side; slot 1 counts the visits until {@link finish}. */
function note(out: Float64Array, at: number, rank: number, margin: number): void {
  const again = out[at + 1]! > 0;
  out[at + 1]!++;
  out[at + 2] = again ? Math.min(out[at + 2]!, rank) : rank;
  out[at + 3] = again ? Math.max(out[at + 3]!, rank) : rank;
  out[at + 4] = again ? Math.min(out[at + 4]!, margin) : margin;
  out[at + 5] = again ? Math.max(out[at + 5]!, margin) : margin;
}

function finish(out: Float64Array, at: number): void {
  const [better, worse] = [out[at + 2]!, out[at + 3]!];
  out[at] = worse === 0 ? 1 : 0;
  out[at + 1] = better === 0 ? 1 : 0;
  out[at + 2] = Math.log1p(better);
  out[at + 3] = Math.log1p(worse);
  out[at + 4] = Math.min(4, Math.max(-4, out[at + 4]!));
  out[at + 5] = Math.min(4, Math.max(-4, out[at + 5]!));
}

/** Looks up the scores of pairs that stand around a pair, up to two statements away on both sides. */
class Neighbours {
  private readonly order: Int32Array;
  private readonly place: Int32Array;
  private readonly files: readonly string[];
  private readonly scoreOf = new Map<number, number>();
  private readonly count: number;

  constructor(statements: StatementIndex['statements'], first: Int32Array, second: Int32Array, scores: Float64Array) {
    this.count = statements.length;
    this.files = statements.map(({ passage }) => passage.at.file);
    this.order = Int32Array.from(statements.keys()).sort((a, b) => (this.files[a]! < this.files[b]! ? -1 : this.files[a]! > this.files[b]! ? 1 : statements[a]!.passage.at.line - statements[b]!.passage.at.line || a - b));
    this.place = new Int32Array(this.count);
    for (const [place, number] of this.order.entries()) this.place[number] = place;
    for (let pair = 0; pair < first.length; pair++) this.scoreOf.set(first[pair]! * this.count + second[pair]!, scores[pair]!);
  }

  note(out: Float64Array, at: number, a: number, b: number): void {
    let best = LEAST;
    let sum = 0;
    for (const near of [-2, -1, 1, 2]) {
      const c = this.at(a, near);
      if (c === undefined) continue;
      let most = LEAST - 1;
      for (let step = -2; step <= 2; step++) {
        const d = this.at(b, step);
        if (d === undefined || d === c) continue;
        const score = this.scoreOf.get(c < d ? c * this.count + d : d * this.count + c);
        if (score !== undefined && score > most) most = score;
      }
      if (most > best) best = most;
      sum += 1 / (1 + Math.exp(-most));
    }
    out[at] = Math.min(4, best);
    out[at + 1] = sum;
  }

  /** The statement some places away in the same file. */
  private at(number: number, step: number): number | undefined {
    const other = this.order[this.place[number]! + step];
    return other !== undefined && this.files[other] === this.files[number] ? other : undefined;
  }
}
