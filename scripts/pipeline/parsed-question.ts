import type { Question } from '../domain/question.ts';
import type { SourceSpan } from '../domain/source.ts';

/** A question as it was read, with the lines of its parts, so that a mistake found later is named where it stands. */
export interface ParsedQuestion extends Question {
  readonly at: SourceSpan;
  /** Lines of the file, from 1. */
  readonly lines: {
    readonly skills: number;
    readonly topic: number;
    readonly source: number;
    readonly checked: number;
    /** In the order of `cites`. */
    readonly cites: readonly number[];
    /** In the order of `options`. */
    readonly options: readonly number[];
  };
}
