import type { SourceFile } from '../../scripts/domain/source.ts';

/** A file as it was read; its lines are joined, so that a test can number them by eye. */
export function sourceFile(lines: readonly string[] | string, path = 'content/notes/ada/notes.md'): SourceFile {
  return { path, text: typeof lines === 'string' ? lines : lines.join('\n') };
}
