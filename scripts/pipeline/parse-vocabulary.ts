import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { SourceFile } from '../domain/source.ts';
import { NO_VOCABULARY, type Vocabulary } from '../domain/vocabulary.ts';
import { listItems } from './list-items.ts';

/**
 * Reads `content/vocabulary.md`: a list whose items are wordings that mean the same, joined by ` = `.
 *
 *     - dead-letter queue = DLQ = dead letter queue
 *
 * Headings and paragraphs are for people. Case does not matter. Rules: `vocabulary-one-sided`, `vocabulary-twice`.
 */
export function parseVocabulary(file: SourceFile | undefined): Staged<Vocabulary> {
  if (!file) return { value: NO_VOCABULARY, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const rows: string[][] = [];
  const lineOf = new Map<string, number>();
  for (const { text, at } of listItems(file)) {
    const phrases = text.split(/\s+=\s+/).map((phrase) => phrase.trim()).filter((phrase) => phrase !== '');
    if (phrases.length < 2) diagnostics.push({ rule: 'vocabulary-one-sided', severity: 'error', at, what: `“${text}” stands for nothing else.`, fix: 'write at least two wordings, joined by “ = ”.' });
    for (const phrase of phrases) {
      const first = lineOf.get(phrase.toLowerCase());
      if (first) diagnostics.push({ rule: 'vocabulary-twice', severity: 'error', at, what: `“${phrase}” stands already on line ${first}.`, fix: 'put the wordings of both lines on one, or delete one of the two.' });
      else lineOf.set(phrase.toLowerCase(), at.line);
    }
    rows.push(phrases);
  }
  return { value: { rows }, diagnostics };
}
