/**
 * What the pages show. Made by `assemble`, so that a template has nothing to work out: it maps and chooses.
 */
import type { CoveragePage } from './coverage-page.ts';
import type { Html } from './html.ts';
import type { ComparisonView, FactView, ServicePage, SheetPage, TopicSection } from './reference-page.ts';
import type { SourcesPage } from './sources-page.ts';

export type * from './coverage-page.ts';
export type * from './reference-page.ts';
export type * from './sources-page.ts';

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
   * `sheets` is the script of the cheat sheets; `question` and `questionStyle` bring self-tests to life and come when one
   * is opened; `exam`, `examStyle` and `progress` belong to the pages of those names; `offline` makes the site work
   * offline, and is empty where it is not to.
   */
  readonly assets: { readonly style: string; readonly rooms: string; readonly boot: string; readonly script: string; readonly search: string; readonly sheets: string; readonly question: string; readonly questionStyle: string; readonly exam: string; readonly examStyle: string; readonly progress: string; readonly offline: string };
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
  readonly comparisons: readonly ComparisonView[];
  /** One an exam version of which something is taught. */
  readonly coverage: readonly CoveragePage[];
  /**
   * Facts by which the home page shows how an entry is read: one on which most sets agree, one that is settled with
   * an overruled wording. Empty where the notes have neither.
   */
  readonly samples: readonly { readonly service: string; readonly fact: FactView }[];
  /** `/api/reference.json`, `/llms.txt` and the others: path and what it holds. */
  readonly exports: readonly SiteFile[];
  /** Makes `/api/questions.csv` and the other forms of the question bank. Packing takes a while, and no page needs them. */
  readonly bankExports: () => readonly SiteFile[];
}

/** A file of the site that is no page: its path below the site's folder and what it holds, in pieces where it may be too long for one string. */
export interface SiteFile {
  readonly path: string;
  readonly text: string | Uint8Array | Iterable<string>;
}
