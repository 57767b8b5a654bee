import type { SearchHit } from './search-hits.ts';

/**
 * Joins what a query found and what the same query in other words found: topics and pages first, then facts, each
 * place once. Of the other words only the best results count, which have all or most of them.
 */
export function mergeHits(own: readonly SearchHit[], others: readonly SearchHit[]): SearchHit[] {
  const best = Math.max(...others.map(({ covered }) => covered));
  const known = new Set(own.map(({ url }) => url));
  const added = others.filter(({ url, covered }) => covered === best && !known.has(url));
  const isPlace = ({ kind }: SearchHit) => kind !== 'fact';
  const isFact = ({ kind }: SearchHit) => kind === 'fact';
  return [...own.filter(isPlace), ...added.filter(isPlace), ...own.filter(isFact), ...added.filter(isFact)];
}
