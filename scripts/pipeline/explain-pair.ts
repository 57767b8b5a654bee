import type { ScoreParts } from '../domain/fact.ts';
import { PAIR_FEATURES } from './pair-features.ts';
import { type ScoredPairs, WIDTH } from './score-pairs.ts';
import type { StatementIndex } from './statement-index.ts';

type Feature = (typeof PAIR_FEATURES)[number];

const PLACE = Object.fromEntries(PAIR_FEATURES.map((name, place) => [name, place])) as Readonly<Record<Feature, number>>;

/** One feature of one pair. */
export function featureOf({ features }: ScoredPairs, pair: number, feature: Feature): number {
  return features[pair * WIDTH + PLACE[feature]]!;
}

/** The parts of a score that a person can check, each 0 to 1. */
export function partsOfPair(scored: ScoredPairs, pair: number): ScoreParts {
  const part = (feature: Feature) => Math.round(100 * Math.min(1, featureOf(scored, pair, feature))) / 100;
  return {
    'same terms': part('cosine'),
    'same terms with headings': part('full'),
    contained: part('contained'),
    'same quantities': part('otherAmounts') || part('oneSidedAmount') ? 0 : 1,
    'same negation': part('otherNegation') ? 0 : 1,
  };
}

/** Why two passages are one, in words: “same terms 0.94, same quantities, same negation”. */
export function explainPair({ statements }: StatementIndex, scored: ScoredPairs, pair: number): string {
  const hasAmounts = statements[scored.first[pair]!]!.amounts.length > 0;
  const terms = Math.max(featureOf(scored, pair, 'cosine'), featureOf(scored, pair, 'full'));
  return [`same terms ${Math.min(1, terms).toFixed(2)}`, hasAmounts ? 'same quantities' : 'no quantities', 'same negation'].join(', ');
}
