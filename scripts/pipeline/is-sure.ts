import { featureOf } from './explain-pair.ts';
import type { ScoredPairs } from './score-pairs.ts';
import type { Compared, StatementIndex } from './statement-index.ts';

/** Share of each one's own words that the other must have, in its words or above them. */
const COVERED = 0.85;
/** How alike the own words must be, and with the headings. */
const ALIKE = 0.6;

/**
 * Whether two statements surely say the same: nearly every word of each is in the other or above it, and quantities,
 * negation and names agree. Everything else is for a person to decide.
 */
export function isSure(index: StatementIndex, scored: ScoredPairs, pair: number): boolean {
  const [a, b] = [index.statements[scored.first[pair]!]!, index.statements[scored.second[pair]!]!];
  if (a.passage.kind === 'code' || b.passage.kind === 'code') return a.passage.text.trim() === b.passage.text.trim();
  if (a.own.length === 0 || a.denies !== b.denies || !sameAmounts(a, b)) return false;
  return featureOf(scored, pair, 'coveredLess') >= COVERED && featureOf(scored, pair, 'jaccard') >= ALIKE && sameNames(a, b);
}

function sameAmounts(a: Compared, b: Compared): boolean {
  return a.amounts.length === b.amounts.length && a.amounts.every((amount, index) => amount === b.amounts[index]);
}

function sameNames(a: Compared, b: Compared): boolean {
  return a.names.length === b.names.length && a.names.every((name, index) => name === b.names[index]);
}
