import type { SourceFile, SourceSpan } from '../domain/source.ts';

/** An item of a list, without its bullet. */
export interface ListItem {
  readonly text: string;
  readonly at: SourceSpan;
}

/** The items of all lists of a file, one a line. Headings and paragraphs between them are for people. */
export function listItems(file: SourceFile | undefined): ListItem[] {
  return (file?.text ?? '').split('\n').flatMap((line, index) => {
    const text = /^\s*[-*+]\s+(.*?)\s*$/.exec(line)?.[1];
    return text === undefined ? [] : [{ text, at: { file: file!.path, line: index + 1 } }];
  });
}
