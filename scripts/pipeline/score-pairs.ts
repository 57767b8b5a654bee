import weights from './collator-weights.json' with { type: 'json' };
import type { Pairs } from './find-pairs.ts';
import { PAIR_FEATURES, pairFeatures } from './pair-features.ts';
import { RANK_FEATURES, rankPairs } from './rank-pairs.ts';
import type { StatementIndex } from './statement-index.ts';

/** Factors of a score: one of each feature, and the constant. */
export interface Weights {
  readonly factors: readonly number[];
  readonly constant: number;
}

/** Both scores' weights: of the pair alone, and of the pair among the others. */
export interface CollatorWeights {
  readonly alone: Weights;
  readonly among: Weights;
}

/** The pairs that have a chance, with their features and their likelihood. */
export interface ScoredPairs extends Pairs {
  /** Likelihood, 0 to 1, that a person calls the two the same. */
  readonly likelihood: Float64Array;
  /** {@link PAIR_FEATURES}, then the first score, then {@link RANK_FEATURES}, of one pair after the other. */
  readonly features: Float64Array;
}

/** First score (log odds) below which a pair is left out: less than one in six hundred. */
export const HOPELESS = -6.5;

/** How many numbers of {@link ScoredPairs.features} belong to one pair. */
export const WIDTH = PAIR_FEATURES.length + 1 + RANK_FEATURES.length;

/**
 * Scores pairs in two steps: each alone, then those with a chance again with how they stand among the other pairs of
 * their statements.
 *
 * The weights were fitted on labelled notes by `scripts/bench/fit-weights.ts`.
 */
export function scorePairs(index: StatementIndex, pairs: Pairs, { alone, among }: CollatorWeights = weights): ScoredPairs {
  const { first, second, scores, features } = withAChance(index, pairs, alone);
  const ranks = rankPairs(index, { first, second }, scores);
  const likelihood = new Float64Array(first.length);
  for (let pair = 0; pair < first.length; pair++) {
    const at = pair * WIDTH;
    for (let rank = 0; rank < RANK_FEATURES.length; rank++) features[at + PAIR_FEATURES.length + 1 + rank] = ranks[pair * RANK_FEATURES.length + rank]!;
    likelihood[pair] = 1 / (1 + Math.exp(-weigh(features, at, among)));
  }
  return { first, second, likelihood, features };
}

/** The first step. Room is asked for as if all pairs were kept; what is not written to costs no memory. */
function withAChance({ statements }: StatementIndex, { first, second }: Pairs, alone: Weights) {
  const own = new Float64Array(PAIR_FEATURES.length);
  const scores = new Float64Array(first.length);
  const kept = new Int32Array(first.length);
  const features = new Float64Array(WIDTH * first.length);
  let count = 0;
  for (let pair = 0; pair < first.length; pair++) {
    pairFeatures(statements[first[pair]!]!, statements[second[pair]!]!, own);
    const score = weigh(own, 0, alone);
    if (score < HOPELESS) continue;
    const at = count * WIDTH;
    for (let feature = 0; feature < own.length; feature++) features[at + feature] = own[feature]!;
    features[at + own.length] = score;
    scores[count] = score;
    kept[count++] = pair;
  }
  const pick = (list: Int32Array) => kept.subarray(0, count).map((pair) => list[pair]!);
  return { first: pick(first), second: pick(second), scores: scores.subarray(0, count), features: features.subarray(0, count * WIDTH) };
}

/** The log odds that features and weights give. */
export function weigh(values: Float64Array, from: number, { factors, constant }: Weights): number {
  let score = constant;
  for (let index = 0; index < factors.length; index++) score += factors[index]! * values[from + index]!;
  return score;
}
