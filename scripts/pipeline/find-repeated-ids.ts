import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Passage } from '../domain/note.ts';

/**
 * Warns where one set gives one id to two different statements: both are wordings of the fact, which is rarely meant.
 * Rule: `id-twice-in-set`.
 *
 * @param passages Every passage of all sets, in reading order.
 */
export function findRepeatedIds(passages: readonly Passage[]): Diagnostic[] {
  const first = new Map<string, Passage>();
  return passages.flatMap((passage) => {
    if (passage.id === undefined) return [];
    const key = `${passage.set}\n${passage.id}`;
    const earlier = first.get(key);
    if (!earlier) first.set(key, passage);
    if (!earlier || earlier.text.toLowerCase() === passage.text.toLowerCase()) return [];
    return [{
      rule: 'id-twice-in-set', severity: 'warning' as const, at: passage.at,
      what: `“^${passage.id}” stands already at ${earlier.at.file}:${earlier.at.line}, with other words: “${earlier.text}”`,
      fix: 'make one statement of the two, or give this one an id of its own.',
    }];
  });
}
