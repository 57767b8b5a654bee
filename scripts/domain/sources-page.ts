/** What `/sources/` and the ledger show. */
import type { Html } from './html.ts';
import type { RulingView, SiglumMark, WordingView } from './reference-page.ts';

/** `/sources/`. */
export interface SourcesPage {
  readonly sets: readonly SetView[];
  readonly totals: Tally;
  readonly disputes: DisputeViews;
  readonly unverified: UnverifiedViews;
  readonly deadLinks: readonly DeadLinkView[];
  /** The ledger, one page of it a service, at `/sources/<slug>/`. */
  readonly ledgers: readonly LedgerPage[];
}

/** What became of passages; `read` is the sum of the others. */
export interface Tally {
  readonly words: number;
  readonly read: number;
  readonly kept: number;
  readonly merged: number;
  readonly overruled: number;
  readonly leftOut: number;
}

export interface SetView extends Tally {
  readonly siglum: string;
  readonly id: string;
  readonly title: string;
  readonly kind: string | undefined;
  readonly year: number | undefined;
  readonly exam: string | undefined;
  readonly licence: string | undefined;
  readonly description: Html;
  /** What was not carried over from the original, said by the set. */
  readonly notCarriedOver: readonly string[];
}

/** All disputes are counted; those that are settled stand on their service's page of the ledger. */
export interface DisputeViews {
  readonly count: number;
  /** Not settled, by service and topic. */
  readonly open: readonly DisputeView[];
}

export interface DisputeView {
  readonly fact: string;
  readonly service: { readonly slug: string; readonly short: string };
  /** What it is about: the topic's title. */
  readonly topic: string;
  readonly holds: Html;
  readonly wordings: readonly WordingView[];
  readonly sigla: readonly SiglumMark[];
  readonly ruling: RulingView | undefined;
  /** “quantity: 256 KB or 1 MiB” where nothing is settled. */
  readonly subject: string;
}

/** Facts that no documentation confirms, by service. */
export interface UnverifiedViews {
  /** All facts of the site. */
  readonly facts: number;
  readonly rows: readonly { readonly fact: string; readonly service: { readonly slug: string; readonly short: string }; readonly text: Html; readonly reason: Html }[];
}

/** An address that was found dead, and the facts that use it. */
export interface DeadLinkView {
  readonly url: string;
  readonly found: { readonly iso: string; readonly words: string };
  readonly facts: readonly { readonly id: string; readonly slug: string }[];
}

/** A slice of the ledger: one service's passages. */
export interface LedgerPage {
  /** Slug of the service, `not-placed` or `left-out`. */
  readonly slug: string;
  readonly title: string;
  /** Disputes on the service's facts, open ones first. */
  readonly disputes: readonly DisputeView[];
  readonly rows: readonly LedgerRow[];
}

export interface LedgerRow {
  /** The fact's id on the first row of each fact, so that links from the pages arrive there; else `undefined`. */
  readonly anchor: string | undefined;
  readonly siglum: string;
  readonly text: Html;
  readonly place: string;
  readonly edit: string | undefined;
  readonly fate: 'kept' | 'merged' | 'overruled' | 'left out';
  /** The fact that it became part of; `undefined` where it was left out. */
  readonly fact: { readonly id: string; readonly service: string } | undefined;
  readonly why: string;
}
