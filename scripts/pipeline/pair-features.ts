import { CONTEXT_WEIGHT, type Compared } from './statement-index.ts';

/** What two statements are compared by, in the order of the numbers that {@link pairFeatures} gives. */
export const PAIR_FEATURES = [
  'jaccard', 'contained', 'cosine', 'full', 'coveredLess', 'coveredMore', 'context', 'shared', 'rarest', 'count',
  'sameAmounts', 'commonAmount', 'otherAmounts', 'oneSidedAmount', 'otherNegation', 'sizeRatio', 'size', 'sameTopic', 'sameName',
  'clause', 'clauseJaccard', 'fullInContext', 'jaccardOfMuch', 'coveredOfMuch', 'missingLess', 'missingMore', 'otherNames', 'tellingAmount',
] as const;

const EPSILON = 1e-9;
const NO_AMOUNTS = [0, 0] as const;

/**
 * Measures a pair of statements. Most numbers lie between 0 and 1.
 *
 * - `jaccard`, `contained`, `cosine`: how much of the own words is shared, of both, of the shorter, by direction;
 * - `full`: direction with the heading path; `coveredLess`, `coveredMore`: how much of each one's own words the other has
 *   in its words or above them; `context`: how alike the paths are;
 * - amounts, negation, topic, names: the same or not;
 * - `clause`, `clauseJaccard`: the most alike clauses of two long statements, since a line may hold several facts.
 */
export function pairFeatures(a: Compared, b: Compared, out: Float64Array): void {
  const own = overlap(a.own, a.ownWeights, b.own);
  const { sum, squares, count, rarest } = own;
  const aInB = overlap(a.own, a.ownWeights, b.context);
  const [aInBSum, aInBSquares] = [aInB.sum, aInB.squares];
  const bInA = overlap(b.own, b.ownWeights, a.context);
  const [bInASum, bInASquares] = [bInA.sum, bInA.squares];
  const contextSquares = overlap(a.context, a.contextWeights, b.context).squares;
  const less = Math.min(a.weight, b.weight);
  const [coveredA, coveredB] = [(sum + aInBSum) / (a.weight + EPSILON), (sum + bInASum) / (b.weight + EPSILON)];
  const [common, amountWeight] = a.amounts.length === 0 || b.amounts.length === 0 ? NO_AMOUNTS : commonAmounts(a, b);
  const [hasA, hasB] = [a.amounts.length > 0, b.amounts.length > 0];
  const jaccard = sum / (a.weight + b.weight - sum + EPSILON);
  const context = contextSquares / Math.sqrt(a.contextSquares * b.contextSquares + EPSILON);
  const crossing = CONTEXT_WEIGHT * (aInBSquares + bInASquares) + CONTEXT_WEIGHT ** 2 * contextSquares;
  const full = (squares + crossing) / (a.length * b.length + EPSILON);
  out[0] = jaccard;
  out[1] = sum / (less + EPSILON);
  out[2] = squares / Math.sqrt(a.squares * b.squares + EPSILON);
  out[3] = full;
  out[4] = Math.min(coveredA, coveredB);
  out[5] = Math.max(coveredA, coveredB);
  out[6] = context;
  out[7] = Math.log1p(sum);
  out[8] = rarest / 8;
  out[9] = count / 5;
  out[10] = hasA && common === a.amounts.length && common === b.amounts.length ? 1 : 0;
  out[11] = common > 0 ? 1 : 0;
  out[12] = hasA && hasB && common === 0 ? 1 : 0;
  out[13] = hasA !== hasB ? 1 : 0;
  out[14] = a.denies !== b.denies ? 1 : 0;
  out[15] = Math.abs(Math.log((a.weight + 1) / (b.weight + 1)));
  out[16] = Math.log1p(less);
  out[17] = a.passage.topic === b.passage.topic ? 1 : 0;
  const sharedNames = a.names.length > 0 && b.names.length > 0 ? overlap(a.names, a.ownWeights, b.names).count : 0;
  out[18] = sharedNames > 0 ? 1 : 0;
  out[19] = full;
  out[20] = jaccard;
  if (sum > 0 && (a.clauses.length > 0 || b.clauses.length > 0)) compareClauses(a, b, crossing, out);
  out[21] = full * context;
  out[22] = jaccard * out[7];
  out[23] = out[5] * out[7];
  const [missingA, missingB] = [rarestMissing(a, b), rarestMissing(b, a)];
  out[24] = Math.min(missingA, missingB) / 5;
  out[25] = Math.max(missingA, missingB) / 5;
  out[26] = Math.log1p(a.names.length + b.names.length - 2 * sharedNames);
  out[27] = amountWeight / 5;
}

/** Finds the clauses of both that are most alike; the rest of the statement and its path count as their context. */
function compareClauses(a: Compared, b: Compared, crossing: number, out: Float64Array): void {
  const [left, right] = [a.clauses.length > 0 ? a.clauses : [a.own], b.clauses.length > 0 ? b.clauses : [b.own]];
  for (const one of left) {
    const [oneSum, oneSquares] = measure(one, a);
    for (const two of right) {
      const { sum, squares } = overlap(one, weightsOf(one, a), two);
      if (sum === 0) continue;
      const [twoSum, twoSquares] = measure(two, b);
      const lengths = Math.sqrt((oneSquares + CONTEXT_WEIGHT ** 2 * a.contextSquares) * (twoSquares + CONTEXT_WEIGHT ** 2 * b.contextSquares));
      out[19] = Math.max(out[19]!, Math.min(1, (squares + crossing) / (lengths + EPSILON)));
      out[20] = Math.max(out[20]!, sum / (oneSum + twoSum - sum + EPSILON));
    }
  }
}

const measured = new WeakMap<Int32Array, readonly [sum: number, squares: number, weights: Float64Array]>();

/** Weights of a clause's terms, looked up in those of its statement, once. */
function lookUp(clause: Int32Array, whole: Compared): readonly [number, number, Float64Array] {
  let known = measured.get(clause);
  if (!known) {
    const weights = Float64Array.from(clause, (term) => whole.ownWeights[whole.own.indexOf(term)] ?? 0);
    known = [weights.reduce((total, weight) => total + weight, 0), weights.reduce((total, weight) => total + weight * weight, 0), weights];
    measured.set(clause, known);
  }
  return known;
}

function measure(clause: Int32Array, whole: Compared): readonly [sum: number, squares: number] {
  if (clause === whole.own) return [whole.weight, whole.squares];
  const [sum, squares] = lookUp(clause, whole);
  return [sum, squares];
}

function weightsOf(clause: Int32Array, whole: Compared): Float64Array {
  return clause === whole.own ? whole.ownWeights : lookUp(clause, whole)[2];
}

interface Overlap {
  sum: number;
  squares: number;
  count: number;
  rarest: number;
}

/** One object for every call: millions of pairs would make as many otherwise. Read before the next call. */
const result: Overlap = { sum: 0, squares: 0, count: 0, rarest: 0 };

/** What two sorted lists of terms have in common, by the weights of the first. */
function overlap(a: Int32Array, weights: Float64Array, b: Int32Array): Overlap {
  let [sum, squares, count, rarest] = [0, 0, 0, 0];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) {
      const weight = weights[i] ?? 0;
      sum += weight;
      squares += weight * weight;
      if (weight > rarest) rarest = weight;
      count++;
    }
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  result.sum = sum;
  result.squares = squares;
  result.count = count;
  result.rarest = rarest;
  return result;
}

/** Weight of the rarest own term of one that the other has neither in its words nor above them. */
function rarestMissing(one: Compared, other: Compared): number {
  let most = 0;
  for (let i = 0, j = 0; i < one.own.length; ) {
    const difference = j < other.all.length ? one.own[i]! - other.all[j]! : -1;
    if (difference < 0 && one.ownWeights[i]! > most) most = one.ownWeights[i]!;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return most;
}

/** How many amounts both have, and the weights of these: “12 hours” tells more than “1”. */
function commonAmounts(a: Compared, b: Compared): readonly [count: number, weight: number] {
  let [count, weight] = [0, 0];
  for (const amount of a.amounts) {
    if (!b.amounts.includes(amount)) continue;
    count++;
    weight += a.ownWeights[a.own.indexOf(amount)]!;
  }
  return [count, weight];
}
