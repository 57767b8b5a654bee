import type { SourceSpan } from '../domain/source.ts';
import type { ParsedQuestion } from './parsed-question.ts';

/** Every text of a question that may hold a link, with its line. */
export function textsOf({ stem, options, at, lines }: ParsedQuestion): { text: string; at: SourceSpan }[] {
  const ofOptions = options.flatMap(({ text, reason }, index) => [text, reason].map((words) => ({ text: words, at: { file: at.file, line: lines.options[index] ?? at.line } })));
  return [{ text: stem, at }, ...ofOptions];
}
