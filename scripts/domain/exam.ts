import type { SourceSpan } from './source.ts';

/** One domain of an exam version. */
export interface ExamDomain {
  /** Number in the exam guide, from 1. */
  readonly number: number;
  readonly title: string;
  /** Share of the exam in per cent. */
  readonly weight: number;
}

/** One version of the exam: the blueprint as data. */
export interface Exam {
  /** Slug and file name: `dva-c03`. */
  readonly id: string;
  /** As people write it: `DVA-C03`. */
  readonly code: string;
  readonly title: string;
  /** First and last ISO date on which it is sat; `undefined` where not known or open. */
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly questions: number;
  readonly scored: number;
  readonly minutes: number;
  readonly pass: number;
  readonly scale: readonly [number, number];
  readonly domains: readonly ExamDomain[];
  /** Addresses of the official pages. */
  readonly pages: readonly { readonly title: string; readonly url: string }[];
  /** Markdown of what a reader should know about this version. */
  readonly text: string;
  readonly at: SourceSpan;
}
