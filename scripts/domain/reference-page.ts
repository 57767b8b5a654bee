/** What the pages of the reference and the cheat sheets show. */
import type { SkillsOfPage } from './coverage-page.ts';
import type { Html } from './html.ts';
import type { OptionId } from './question.ts';

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
  /** What its subjects are easily taken for. */
  readonly comparisons: readonly ComparisonView[];
  /** Which skills it serves, by exam version. */
  readonly skills: readonly SkillsOfPage[];
  readonly sources: readonly SourceOfPage[];
  /** “Edit this page”: lead, rulings, diagrams. */
  readonly edits: readonly { readonly title: string; readonly url: string }[];
  readonly previous: { readonly slug: string; readonly short: string } | undefined;
  readonly next: { readonly slug: string; readonly short: string } | undefined;
  readonly hasSheet: boolean;
}

export interface LimitGroup {
  readonly name: Html;
  readonly rows: readonly {
    /** “at most”; `undefined` where the row has no bound. */
    readonly bound: string | undefined;
    readonly value: string;
    readonly unit: string;
    /** Whether it can be changed; `undefined` where nothing says so. */
    readonly adjustable: 'yes' | 'no' | undefined;
    /** Documentation of the ruling, or of the editors' passage. */
    readonly source: string | undefined;
    readonly fact: string;
    readonly sigla: readonly SiglumMark[];
    readonly state: FactState;
  }[];
}

/** Things that are easily taken for each other, one a row. */
export interface ComparisonView {
  readonly id: string;
  readonly title: string;
  /** Empty where each row is one line. */
  readonly columns: readonly string[];
  readonly members: readonly {
    readonly name: string;
    readonly slug: string | undefined;
    readonly cells: readonly Html[];
    /** The facts on which the row rests. */
    readonly facts: readonly { readonly title: string; readonly href: string }[];
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
  /** `true` where no documentation confirms it. */
  readonly unverified: boolean;
}

export interface SiglumMark {
  readonly siglum: string;
  /** `no`: the set does not say it. `overruled`: it says something that no longer holds. */
  readonly says: 'yes' | 'no' | 'overruled';
}

/** Words in which one or more passages state a fact. */
export interface WordingView {
  readonly text: Html;
  readonly block: 'text' | 'code';
  /** The passages that say it in these very words, in margin order. */
  readonly said: readonly SaidView[];
  /** `true` where these are the words in which the fact itself stands on the page. */
  readonly isFact: boolean;
  readonly overruled: boolean;
}

/** A passage: whose it is and where it stands. */
export interface SaidView {
  readonly siglum: string;
  /** Short place: `2019-course-summary/15-sqs.md:12`. */
  readonly place: string;
  /** Where to edit it; `undefined` where the site names no repository. */
  readonly edit: string | undefined;
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
