import type { Vocabulary } from '../domain/vocabulary.ts';

/** Rows of the vocabulary by the first stem of each wording, longest wording first. */
export type Phrases = ReadonlyMap<string, readonly { readonly stems: readonly string[]; readonly concept: string }[]>;

/** Orders the vocabulary so that a wording is found by its first stem. */
export function phrasesOf(vocabulary: Vocabulary, stemsOf: (phrase: string) => readonly string[]): Phrases {
  const phrases = new Map<string, { stems: readonly string[]; concept: string }[]>();
  for (const row of vocabulary.rows) {
    const all = row.flatMap((phrase) => [...new Set([phrase, phrase.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')])].map(stemsOf));
    const concept = `~${row[0]!.toLowerCase()}`;
    for (const stems of all) {
      const first = stems[0];
      if (first === undefined || stems.every((stem) => stem === '')) continue;
      const list = phrases.get(first) ?? [];
      list.push({ stems, concept });
      phrases.set(first, list.sort((a, b) => b.stems.length - a.stems.length));
    }
  }
  return phrases;
}
