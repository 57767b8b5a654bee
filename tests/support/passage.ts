import type { PlacedPassage } from '../../scripts/domain/note.ts';

/** What a test may say of a passage; the place is given by file and line. */
type Said = Partial<Omit<PlacedPassage, 'at' | 'text'>> & { readonly file?: string; readonly line?: number; readonly endLine?: number };

/** A passage with everything but its text filled in; say only what the test is about. */
export function passage(text: string, { file = 'content/notes/ada/sqs.md', line = 1, endLine, ...rest }: Said = {}): PlacedPassage {
  const at = endLine === undefined ? { file, line } : { file, line, endLine };
  return { set: 'ada', kind: 'item', language: undefined, headings: ['SQS'], parents: [], id: undefined, service: 'sqs', topic: 'limits', text, at, ...rest };
}
