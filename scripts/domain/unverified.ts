import type { FactId } from './note.ts';
import type { SourceSpan } from './source.ts';

/** A fact of the notes that no documentation confirms or refutes. */
export interface Unverified {
  readonly fact: FactId;
  /** Why it could not be verified: a clause without a full stop, as Markdown. */
  readonly reason: string;
  readonly at: SourceSpan;
}
