import type { FactId, SetId } from './note.ts';
import type { SourceSpan } from './source.ts';

/** The editors' decision on a dispute or an outdated fact. */
export interface Ruling {
  readonly fact: FactId;
  /** Markdown: what holds now. */
  readonly text: string;
  /** Since when: a year, a month or a day in ISO form; `undefined` where the documentation does not say. */
  readonly since: string | undefined;
  /** Address of the documentation page. */
  readonly source: string;
  /** Where the address stands. */
  readonly sourceAt: SourceSpan;
  /** ISO date on which the source was read. */
  readonly checked: string;
  /** Which wordings no longer hold, quoted from the notes. */
  readonly overrules: readonly { readonly set: SetId; readonly quote: string; readonly at: SourceSpan }[];
  readonly at: SourceSpan;
}
