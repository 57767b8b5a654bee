/** A place in an author's file, as editors and terminals link it. */
export interface SourceSpan {
  /** Path relative to the project, with forward slashes: `content/notes/ada/sqs.md`. */
  readonly file: string;
  /** First line, counted from 1. */
  readonly line: number;
  /** Last line, counted from 1; absent where the thing stands on one line. */
  readonly endLine?: number;
  /** Column in UTF-16 units, counted from 1; absent where the whole line is meant. */
  readonly column?: number;
}

/** A file of the content folder as it was read: UTF-8, no byte order mark, line ends as `\n`. */
export interface SourceFile {
  /** As in {@link SourceSpan}. */
  readonly path: string;
  readonly text: string;
}
