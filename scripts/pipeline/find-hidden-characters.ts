import type { Diagnostic } from '../domain/diagnostic.ts';
import type { SourceFile } from '../domain/source.ts';

/** Characters that turn the direction of text or take no room, by which a text can look other than it is. */
const HIDDEN = /[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/** Warns, once a line, of characters that cannot be seen. Rule: `hidden-character`. */
export function findHiddenCharacters(file: SourceFile): Diagnostic[] {
  if (file.text.search(HIDDEN) < 0) return [];
  return file.text.split('\n').flatMap((line, index) => {
    const found = [...new Set(line.match(HIDDEN))].map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`);
    if (found.length === 0) return [];
    return [{
      rule: 'hidden-character', severity: 'warning' as const,
      at: { file: file.path, line: index + 1, column: line.search(HIDDEN) + 1 },
      what: `This line has a character that cannot be seen: ${found.join(', ')}.`,
      fix: 'delete it, or type the line anew.',
    }];
  });
}
