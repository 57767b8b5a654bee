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
export function rankPairs({ statements }: StatementIndex, pairs: Pairs, scores: Float64Array): Float64Array {
  const { first, second } = pairs;
  const width = RANK_FEATURES.length;
  const out = new Float64Array(first.length * width);
  const lists = listPairs(statements.length, pairs, scores);
  notePlaces(numberSets(statements), pairs, lists, scores, out);
  const neighbours = new Neighbours(statements, pairs, lists, scores);
  for (let pair = 0; pair < first.length; pair++) {
    const at = pair * width;
    finish(out, at);
    neighbours.note(out, at + 6, first[pair]!, second[pair]!);
  }
  return out;
}

function numberSets(statements: StatementIndex['statements']): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(statements, ({ passage: { set } }) => {
    if (!numbers.has(set)) numbers.set(set, numbers.size);
    return numbers.get(set)!;
  });
}

/** Notes of each pair how many better ones each of its statements has with that set, and by how much. */
function notePlaces(sets: Int32Array, { first, second }: Pairs, { starts, pairs }: PairLists, scores: Float64Array, out: Float64Array): void {
  const other = new Int32Array(sets.length);
  for (let number = 0; number < sets.length; number++) {
    const [from, to] = [starts[number]!, starts[number + 1]!];
    for (let at = from; at < to; at++) other[at - from] = sets[first[pairs[at]!] === number ? second[pairs[at]!]! : first[pairs[at]!]!]!;
    for (let at = from; at < to; at++) notePlace(pairs, scores, other, from, to, at, out);
  }
}

/** Notes the place of one pair in the sorted list of one of its statements. */
function notePlace(pairs: Int32Array, scores: Float64Array, sets: Int32Array, from: number, to: number, at: number, out: Float64Array): void {
  const set = sets[at - from]!;
  let [rank, best] = [0, at];
  for (let before = at - 1; before >= from; before--) {
    if (sets[before - from] !== set) continue;
    rank++;
    best = before;
  }
  let next = at + 1;
  if (rank === 0) while (next < to && sets[next - from] !== set) next++;
  const margin = rank > 0 ? scores[pairs[at]!]! - scores[pairs[best]!]! : next < to ? scores[pairs[at]!]! - scores[pairs[next]!]! : 3;
  note(out, pairs[at]! * RANK_FEATURES.length, rank, margin);
}

/** The pairs of each statement, best first: `pairs` from `starts[number]` to `starts[number + 1]`. */
interface PairLists {
  readonly starts: Int32Array;
  readonly pairs: Int32Array;
}

function listPairs(count: number, { first, second }: Pairs, scores: Float64Array): PairLists {
  const starts = new Int32Array(count + 2);
  for (let pair = 0; pair < first.length; pair++) {
    starts[first[pair]! + 2]!++;
    starts[second[pair]! + 2]!++;
  }
  for (let number = 2; number < starts.length; number++) starts[number]! += starts[number - 1]!;
  const pairs = new Int32Array(first.length * 2);
  for (let pair = 0; pair < first.length; pair++) {
    pairs[starts[first[pair]! + 1]!++] = pair;
    pairs[starts[second[pair]! + 1]!++] = pair;
  }
  for (let number = 0; number < count; number++) sortBest(pairs, starts[number]!, starts[number + 1]!, scores);
  return { starts, pairs };
}

/** Sorts a short stretch of pairs, best first, in place. */
function sortBest(pairs: Int32Array, from: number, to: number, scores: Float64Array): void {
  for (let at = from + 1; at < to; at++) {
    const pair = pairs[at]!;
    const score = scores[pair]!;
    let place = at;
    for (; place > from && scores[pairs[place - 1]!]! < score; place--) pairs[place] = pairs[place - 1]!;
    pairs[place] = pair;
  }
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

/** How many statements away, on both sides, counts as around. */
const AROUND = 2;

/** Looks up the scores of pairs that stand around a pair. */
class Neighbours {
  private readonly order: Int32Array;
  private readonly place: Int32Array;
  private readonly files: Int32Array;
  private readonly pairs: Pairs;
  private readonly lists: PairLists;
  private readonly scores: Float64Array;

  constructor(statements: StatementIndex['statements'], pairs: Pairs, lists: PairLists, scores: Float64Array) {
    this.pairs = pairs;
    this.lists = lists;
    this.scores = scores;
    this.files = numberFiles(statements);
    const { files } = this;
    const lines = Int32Array.from(statements, ({ passage }) => passage.at.line);
    this.order = Int32Array.from(lines.keys()).sort((a, b) => files[a]! - files[b]! || lines[a]! - lines[b]! || a - b);
    this.place = new Int32Array(lines.length);
    for (let place = 0; place < lines.length; place++) this.place[this.order[place]!] = place;
  }

  note(out: Float64Array, at: number, a: number, b: number): void {
    let best = LEAST;
    let sum = 0;
    for (let step = -AROUND; step <= AROUND; step++) {
      const near = this.order[this.place[a]! + step];
      if (step === 0 || near === undefined || this.files[near] !== this.files[a]) continue;
      const most = this.bestAround(near, b);
      if (most > best) best = most;
      sum += 1 / (1 + Math.exp(-most));
    }
    out[at] = Math.min(4, best);
    out[at + 1] = sum;
  }

  /** The best score of a statement with one around another: the first that is found, since its list begins with the best. */
  private bestAround(number: number, other: number): number {
    const { first, second } = this.pairs;
    for (let at = this.lists.starts[number]!; at < this.lists.starts[number + 1]!; at++) {
      const pair = this.lists.pairs[at]!;
      const partner = first[pair] === number ? second[pair]! : first[pair]!;
      if (this.files[partner] === this.files[other] && Math.abs(this.place[partner]! - this.place[other]!) <= AROUND) return Math.max(LEAST - 1, this.scores[pair]!);
    }
    return LEAST - 1;
  }
}

/** A number for each statement's file. */
function numberFiles(statements: StatementIndex['statements']): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(statements, ({ passage: { at } }) => {
    if (!numbers.has(at.file)) numbers.set(at.file, numbers.size);
    return numbers.get(at.file)!;
  });
}
