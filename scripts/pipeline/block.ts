/** A list item, or a line that introduces others: what stands below it has its text as context. */
export interface Frame {
  /** Its first statement; `undefined` until that is read. */
  text: string | undefined;
  /** How many statements stand below it. */
  children: number;
  /** Whether the first of them is code. */
  code: boolean;
  /** Of an item of a numbered list. */
  readonly number?: number | undefined;
}

/** One line of a block, without the marks of its containers. */
export interface Line {
  readonly text: string;
  /** Number in the file, from 1. */
  readonly number: number;
  /** Columns of white space before it in the file. */
  readonly indent: number;
}

/** A block of a note before it is split into statements. */
export interface Block {
  readonly kind: 'item' | 'paragraph' | 'row' | 'columns' | 'code' | 'definition';
  readonly lines: readonly Line[];
  readonly line: number;
  readonly endLine: number;
  /** The words after a fence; a row's column names are in `columns`. */
  readonly language: string | undefined;
  readonly columns: readonly string[];
  readonly headings: readonly string[];
  /** List items around it, outermost first; for an `item` the last one is its own. */
  readonly frames: readonly Frame[];
  /** Whether it is the first block of its outermost list. */
  readonly opensList: boolean;
  /** `false` for a fence that never ends. */
  readonly closed: boolean;
}
