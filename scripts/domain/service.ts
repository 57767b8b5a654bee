import type { FactId, ServiceSlug, TopicId } from './note.ts';
import type { SourceSpan } from './source.ts';

/** A section that service pages may have. */
export interface Topic {
  readonly id: TopicId;
  readonly title: string;
  /** Lower-case words in a heading or statement by which notes without ids belong here. */
  readonly words: readonly string[];
}

/** One row of “Limits at a glance”. */
export interface Limit {
  /** What is limited: “Visibility timeout”. Rows with one name stand together. */
  readonly name: string;
  /** Which end: “default”, “at most”, “at least”. */
  readonly bound: string | undefined;
  readonly value: string;
  readonly unit: string;
  /** Whether a setting or a request to AWS changes it; `undefined` where nothing says so. */
  readonly adjustable: 'yes' | 'no' | undefined;
  /** The fact that states it. */
  readonly fact: FactId;
  readonly at: SourceSpan;
}

/** What of a page teaches a skill of an exam version. */
export interface Teaching {
  /** `dva-c02`. */
  readonly exam: string;
  /** Number of a skill, or of a task whose skills are not known: `1.1.8`, `1.2`. */
  readonly skill: string;
  /** Topics of the page, each with all its facts, and single facts. */
  readonly by: readonly (TopicId | FactId)[];
  readonly at: SourceSpan;
}

/** A page of the reference. */
export interface Service {
  readonly slug: ServiceSlug;
  /** Full name: “Amazon SQS”. */
  readonly name: string;
  /** Name in navigation: “SQS”. */
  readonly short: string;
  /** Other names by which headings may call it. */
  readonly aliases: readonly string[];
  readonly category: string;
  /** Number of the exam domain under which navigation lists it, from 1; `undefined` where there is no exam. */
  readonly domain: number | undefined;
  /** Address of its documentation. */
  readonly docs: string | undefined;
  /** Sections of its own, in reading order. */
  readonly topics: readonly Topic[];
  readonly limits: readonly Limit[];
  /** Which skills its topics and facts teach. */
  readonly skills: readonly Teaching[];
  /** Markdown of the lead; empty where a service was only found in headings. */
  readonly lead: string;
  /** Where it is described; `undefined` where it was found in headings. */
  readonly at: SourceSpan | undefined;
}
