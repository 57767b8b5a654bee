/**
 * What the pages show. Made by `assemble`, so that a template has nothing to work out: it maps and chooses.
 */
import type { Html } from './html.ts';
import type { OptionId } from './question.ts';

/** What every page knows. */
export interface Frame {
  /** Name of the site: “Concord”. */
  readonly name: string;
  /** One line that says what the site is. */
  readonly tagline: string;
  /** Language of the content, as in `lang`. */
  readonly language: string;
  /** Path under which the site is served, with slashes at both ends: `/` or `/docs/aws/`. */
  readonly prefix: string;
  /**
   * Addresses of the bundled files, prefix included. `boot` is the small blocking script that sets the theme before the
   * first paint; `rooms` are the styles that the reference's own pages do without: home, lists, sources, cheat sheets;
   * `question` and `questionStyle` bring self-tests to life and come when one is opened; `exam`, `examStyle` and
   * `progress` belong to the pages of those names.
   */
  readonly assets: { readonly style: string; readonly rooms: string; readonly boot: string; readonly script: string; readonly search: string; readonly question: string; readonly questionStyle: string; readonly exam: string; readonly examStyle: string; readonly progress: string };
  /** Content-Security-Policy for the `<meta>`. */
  readonly policy: string;
  /** Opening of the home page. */
  readonly opening: Html;
  readonly exams: readonly ExamFrame[];
  readonly byDomain: readonly NavGroup[];
  readonly byCategory: readonly NavGroup[];
  readonly sigla: readonly SiglumKey[];
  /** Counts of the whole site. */
  readonly facts: number;
  readonly services: number;
  /** Line at the foot of each page. */
  readonly footer: Html;
  /** `true` where “Not placed yet” has something. */
  readonly hasUnplaced: boolean;
  /** `true` where there is a mock exam: an exam version and questions. */
  readonly hasExam: boolean;
}

export interface SiglumKey {
  readonly siglum: string;
  readonly title: string;
  readonly kind: string | undefined;
  readonly year: number | undefined;
  readonly passages: number;
}

/** An exam version as the pages name it. */
export interface ExamFrame {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** “from 1 December 2026”, “until 30 November 2026”. */
  readonly dates: string;
  /** First and last ISO date on which it is sat. */
  readonly from: string | undefined;
  readonly until: string | undefined;
  /** Questions, minutes and pass mark as a clause. */
  readonly counts: string;
  /** What a reader should know of this version. */
  readonly text: Html;
  readonly domains: readonly { readonly title: string; readonly weight: number }[];
  readonly pages: readonly { readonly title: string; readonly url: string }[];
}

export interface NavGroup {
  /** Slug for anchors. */
  readonly id: string;
  readonly title: string;
  /** “30 %”; `undefined` for categories. */
  readonly weight: string | undefined;
  readonly services: readonly NavService[];
}

export interface NavService {
  readonly slug: string;
  readonly short: string;
  readonly name: string;
  readonly facts: number;
}

/** One reference page. */
export interface ServicePage {
  readonly slug: string;
  readonly name: string;
  readonly short: string;
  /** Title and anchor of its group on the home page, for the breadcrumb. */
  readonly group: { readonly id: string; readonly title: string } | undefined;
  readonly category: string;
  readonly lead: Html;
  /** The lead as plain text, for `<meta name="description">`. */
  readonly summary: string;
  readonly docs: string | undefined;
  readonly factCount: number;
  readonly setCount: number;
  readonly settledCount: number;
  readonly openCount: number;
  readonly questionCount: number;
  /** Groups of rows; empty where the service has no quantities. */
  readonly limits: readonly LimitGroup[];
  readonly topics: readonly TopicSection[];
  readonly sources: readonly SourceOfPage[];
  /** “Edit this page”: lead, rulings, diagrams. */
  readonly edits: readonly { readonly title: string; readonly url: string }[];
  readonly previous: { readonly slug: string; readonly short: string } | undefined;
  readonly next: { readonly slug: string; readonly short: string } | undefined;
  readonly hasSheet: boolean;
}

export interface LimitGroup {
  readonly name: string;
  readonly rows: readonly {
    /** “at most”; `undefined` where the row has no bound. */
    readonly bound: string | undefined;
    readonly value: string;
    readonly unit: string;
    readonly fact: string;
    readonly sigla: readonly SiglumMark[];
    readonly state: FactState;
  }[];
}

export interface TopicSection {
  /** Anchor, unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly facts: readonly FactView[];
  readonly diagrams: readonly DiagramView[];
  /** Its self-test; empty where there is none. */
  readonly questions: readonly QuestionView[];
}

/** A question of a self-test, on `/reference/<service>/self-test/`. */
export interface QuestionView {
  readonly id: string;
  /** Blocks; ends with “(Choose TWO.)” where two options are right. */
  readonly stem: Html;
  /** In file order. */
  readonly options: readonly { readonly id: OptionId; readonly text: Html; readonly right: boolean; readonly reason: Html }[];
  /** The facts that answer it. */
  readonly facts: readonly { readonly title: string; readonly href: string }[];
  readonly source: CheckedView;
}

/** `plain`: all agree. `settled`: a ruling decided. `open`: a dispute without a ruling. */
export type FactState = 'plain' | 'settled' | 'open';

export interface FactView {
  /** The fact's permanent id and anchor. */
  readonly id: string;
  /** Inline markup, or a `<pre>` where `block` is `code`. */
  readonly text: Html;
  readonly block: 'text' | 'code';
  /** What a terse line of raw notes is about, shown before it: “Visibility timeout”. */
  readonly context: Html | undefined;
  readonly state: FactState;
  /** Every set of the site in margin order, so that the column reads like a table. */
  readonly sigla: readonly SiglumMark[];
  readonly wordings: readonly WordingView[];
  readonly ruling: RulingView | undefined;
  /** What is disputed, where `state` is `open`: “quantity: 256 KB or 1 MiB”. */
  readonly subject: string | undefined;
}

export interface SiglumMark {
  readonly siglum: string;
  /** `no`: the set does not say it. `overruled`: it says something that no longer holds. */
  readonly says: 'yes' | 'no' | 'overruled';
}

/** One set's own words for a fact. */
export interface WordingView {
  readonly siglum: string;
  readonly set: string;
  readonly text: Html;
  readonly block: 'text' | 'code';
  /** Short place: `2019-course-summary/15-sqs.md:12`. */
  readonly place: string;
  /** Where to edit it; `undefined` where the site names no repository. */
  readonly edit: string | undefined;
  readonly overruled: boolean;
  /** Where the editors checked their own wording. */
  readonly source: CheckedView | undefined;
}

/** A documentation page and the day on which it was read, in ISO form and in words. */
export interface CheckedView {
  readonly url: string;
  readonly title: string;
  readonly checked: { readonly iso: string; readonly words: string };
}

export interface RulingView {
  /** What holds now; the same text as the fact's. */
  readonly text: Html;
  /** ISO date, month or year, and the same in words. */
  readonly since: { readonly iso: string; readonly words: string } | undefined;
  readonly source: { readonly url: string; readonly title: string };
  readonly checked: { readonly iso: string; readonly words: string };
}

/** A drawn diagram. */
export interface DiagramView {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Address of the drawn SVG as a file of its own, for “open large”; prefix included. `undefined` where nothing was drawn. */
  readonly href: string | undefined;
  /** The SVG itself, or the source in a labelled block where nothing was drawn. */
  readonly picture: Html;
}

/** Which files of a set a page draws on. */
export interface SourceOfPage {
  readonly siglum: string;
  readonly title: string;
  readonly files: readonly { readonly name: string; readonly url: string | undefined }[];
}

/** `/cheat-sheet/<service>/`: the facts that matter most. */
export interface SheetPage {
  readonly slug: string;
  readonly name: string;
  readonly short: string;
  readonly limits: readonly LimitGroup[];
  readonly topics: readonly { readonly title: string; readonly facts: readonly { readonly id: string; readonly text: Html; readonly sigla: readonly string[] }[] }[];
  readonly factCount: number;
}

/** `/sources/`. */
export interface SourcesPage {
  readonly sets: readonly SetView[];
  readonly totals: Tally;
  readonly disputes: readonly DisputeView[];
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

/** A slice of the ledger: one service's passages. */
export interface LedgerPage {
  /** Slug of the service, `not-placed` or `left-out`. */
  readonly slug: string;
  readonly title: string;
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

/** Everything that the pages are made from. */
export interface Site {
  readonly frame: Frame;
  readonly services: readonly ServicePage[];
  /** Those of the services that have questions. */
  readonly selfTests: readonly ServicePage[];
  /** Facts that no page could take, by note set heading. */
  readonly unplaced: readonly TopicSection[];
  readonly sheets: readonly SheetPage[];
  readonly sources: SourcesPage;
  /**
   * Facts by which the home page shows how an entry is read: one on which most sets agree, one that is settled with
   * an overruled wording. Empty where the notes have neither.
   */
  readonly samples: readonly { readonly service: string; readonly fact: FactView }[];
  /** `/api/reference.json`, `/api/ledger.json`, `/llms.txt`, as text. */
  readonly exports: readonly { readonly path: string; readonly text: string }[];
}
