import type { FactId, ServiceSlug } from './note.ts';
import type { SourceSpan } from './source.ts';

/** Things that are easily taken for each other, and what tells them apart. */
export interface Comparison {
  /** Slug, and anchor on the pages. */
  readonly id: string;
  readonly title: string;
  /** What is compared: “Order”, “Retention”. Empty where each member has one line. */
  readonly columns: readonly string[];
  readonly members: readonly ComparisonMember[];
  readonly at: SourceSpan;
}

export interface ComparisonMember {
  readonly name: string;
  /** Page on which the comparison is shown; `undefined` where the thing has none. */
  readonly service: ServiceSlug | undefined;
  /** Markdown, one a column, or the one line. */
  readonly cells: readonly string[];
  /** The facts that say so; never empty. */
  readonly cites: readonly FactId[];
  readonly at: SourceSpan;
}
