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

/** Every pair with its features and its likelihood. */
export interface ScoredPairs extends Pairs {
  /** Likelihood, 0 to 1, that a person calls the two the same. */
  readonly likelihood: Float64Array;
  /** {@link PAIR_FEATURES}, then the first score, then {@link RANK_FEATURES}, of one pair after the other. */
  readonly features: Float64Array;
}

/** First score (log odds) below which a pair is not looked at again: less than one in two thousand. */
export const HOPELESS = -7.5;

/** How many numbers of {@link ScoredPairs.features} belong to one pair. */
export const WIDTH = PAIR_FEATURES.length + 1 + RANK_FEATURES.length;

/**
 * Scores pairs in two steps: each alone, then again with how it stands among the other pairs of its statements.
 *
 * The weights were fitted on hand-labelled notes by `scripts/bench/fit-weights.ts`.
 */
export function scorePairs(index: StatementIndex, pairs: Pairs, { alone, among }: CollatorWeights = weights): ScoredPairs {
  const { first, second } = pairs;
  const features = new Float64Array(first.length * WIDTH);
  const scores = new Float64Array(first.length);
  const own = new Float64Array(PAIR_FEATURES.length);
  for (let pair = 0; pair < first.length; pair++) {
    pairFeatures(index.statements[first[pair]!]!, index.statements[second[pair]!]!, own);
    scores[pair] = weigh(own, 0, alone);
    const at = pair * WIDTH;
    for (let feature = 0; feature < own.length; feature++) features[at + feature] = own[feature]!;
    features[at + own.length] = scores[pair]!;
  }
  const ranks = rankPairs(index, pairs, scores, HOPELESS);
  const likelihood = new Float64Array(first.length);
  for (let pair = 0; pair < first.length; pair++) {
    if (scores[pair]! < HOPELESS) continue;
    const at = pair * WIDTH;
    features.set(ranks.subarray(pair * RANK_FEATURES.length, (pair + 1) * RANK_FEATURES.length), at + own.length + 1);
    likelihood[pair] = 1 / (1 + Math.exp(-weigh(features, at, among)));
  }
  return { first, second, likelihood, features };
}

/** The log odds that features and weights give. */
export function weigh(values: Float64Array, from: number, { factors, constant }: Weights): number {
  let score = constant;
  for (let index = 0; index < factors.length; index++) score += factors[index]! * values[from + index]!;
  return score;
}
