/** What `/coverage/<code>/` shows. */

/** Coverage of one exam version. */
export interface CoveragePage {
  /** `dva-c02`. */
  readonly id: string;
  readonly code: string;
  readonly dates: string;
  /** Skills, and tasks whose skills are not known. */
  readonly total: number;
  /** Those of them that too few facts teach. */
  readonly thin: readonly { readonly id: string; readonly title: string }[];
  /** Facts of which fewer make a skill thin. */
  readonly least: number;
  readonly domains: readonly { readonly title: string; readonly weight: number; readonly tasks: readonly TaskCoverage[] }[];
}

export interface TaskCoverage {
  readonly id: string;
  readonly title: string;
  /** “title, skills and numbers”; `undefined` where AWS's pages confirm all of it. */
  readonly unconfirmed: string | undefined;
  /** Its skills; the task itself where they are not known, or where something is named for it alone. */
  readonly skills: readonly SkillCoverage[];
}

export interface SkillCoverage {
  /** Number, and anchor on the page: `1.1.8`. */
  readonly id: string;
  readonly title: string;
  readonly thin: boolean;
  readonly factCount: number;
  readonly questionCount: number;
  /** Services that teach it, in the order of their names. */
  readonly services: readonly CoverageOfService[];
}

export interface CoverageOfService {
  readonly slug: string;
  readonly short: string;
  readonly topics: readonly { readonly id: string; readonly title: string; readonly facts: readonly NamedPlace[] }[];
  readonly questions: readonly NamedPlace[];
}

/** A fact or question: its anchor, and its id as words. */
export interface NamedPlace {
  readonly id: string;
  readonly text: string;
}

/** Which skills of an exam version a page serves. */
export interface SkillsOfPage {
  readonly exam: string;
  readonly code: string;
  /** Numbers in the order of the exam guide. */
  readonly skills: readonly string[];
}
