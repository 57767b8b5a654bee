import type { FactId, LeftOut, PlacedPassage, ServiceSlug, TopicId } from './note.ts';
import type { Ruling } from './ruling.ts';

/** How alike two passages are: the parts of the score, each 0 to 1, so that a person can see why. */
export interface ScoreParts {
  readonly [part: string]: number;
}

/** Two passages of different wording that are likely, not surely, the same fact. */
export interface Candidate {
  readonly passages: readonly [PlacedPassage, PlacedPassage];
  /** Likelihood that a person calls them the same, 0 to 1. */
  readonly score: number;
  readonly parts: ScoreParts;
}

/** Passages that are one fact, and why each belongs. What `collate` returns. */
export interface Group {
  readonly id: FactId;
  readonly service: ServiceSlug | undefined;
  readonly topic: TopicId;
  /** In reading order; never empty. */
  readonly passages: readonly PlacedPassage[];
  /** Why each passage is in the group, same order: “one id, set by hand”, “same terms 0.94, same quantities”. */
  readonly why: readonly string[];
}

/** Passages about the same thing that cannot all be right. */
export interface Dispute {
  readonly fact: FactId;
  /** What is disputed, in words: “quantity: 256 KB or 1 MiB”. */
  readonly subject: string;
  readonly passages: readonly PlacedPassage[];
}

/** What a page says once. What `settle` returns. */
export interface Fact extends Group {
  /** Markdown of the leading wording: the ruling's, else the editors', else the fullest of the sets'. */
  readonly text: string;
  /** The passage whose wording leads; `undefined` where a ruling leads. */
  readonly leading: PlacedPassage | undefined;
  readonly ruling: Ruling | undefined;
  /** Passages that the ruling overrules. */
  readonly overruled: readonly PlacedPassage[];
  readonly dispute: Dispute | undefined;
}

/** The account of every passage that was read. */
export interface Ledger {
  readonly facts: readonly Fact[];
  readonly disputes: readonly Dispute[];
  readonly candidates: readonly Candidate[];
  /** Facts that no page could take; also in `facts`. */
  readonly unplaced: readonly Fact[];
  readonly leftOut: readonly LeftOut[];
}
