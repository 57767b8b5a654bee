import type { ServiceSlug } from './note.ts';
import type { SourceSpan } from './source.ts';

/** A single thing that the exam guide asks for, in our own words. */
export interface ExamSkill {
  /** Number in the exam guide: `1.1.8`. */
  readonly id: string;
  readonly title: string;
}

/** What of a task AWS's pages do not confirm: our title, that the skills are all, or the numbers of the skills. */
export type UnconfirmedPart = 'title' | 'skills' | 'numbers';

/** A group of skills inside a domain, in our own words. */
export interface ExamTask {
  /** Number in the exam guide: `1.1`. */
  readonly id: string;
  readonly title: string;
  /** Empty where AWS's pages confirm all of it. To be said wherever the task is shown. */
  readonly unconfirmed: readonly UnconfirmedPart[];
  readonly skills: readonly ExamSkill[];
}

/** One domain of an exam version. */
export interface ExamDomain {
  /** Number in the exam guide, from 1. */
  readonly number: number;
  readonly title: string;
  /** Share of the exam in per cent. */
  readonly weight: number;
  /** Empty where the data does not go into tasks. */
  readonly tasks: readonly ExamTask[];
}

/** A service that the exam guide names. */
export interface ExamService {
  /** As AWS writes it: “Amazon SQS”. */
  readonly name: string;
  readonly category: string;
  /** Our page on it; `undefined` where there is none. */
  readonly slug: ServiceSlug | undefined;
}

/** More time for those who need it. Neither `minutes` nor `factor`: no limit at all. */
export interface Accommodation {
  /** `plus-30`. */
  readonly id: string;
  readonly title: string;
  /** Minutes added to the full time. */
  readonly minutes: number | undefined;
  /** What the full time is multiplied by. */
  readonly factor: number | undefined;
  /** Who gets it in the real exam. */
  readonly note: string | undefined;
}

/** Seats and time of a paper. */
export interface PaperSize {
  readonly scored: number;
  readonly unscored: number;
  readonly minutes: number;
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
  /** Questions that do not count and are not marked as such; `questions` is the sum of both. */
  readonly unscored: number;
  readonly minutes: number;
  /** Points that pass, on {@link scale}. */
  readonly pass: number;
  readonly scale: readonly [number, number];
  /** Per cent of the scored questions that we take for the pass mark. An assumption: AWS does not publish it. */
  readonly cut: number;
  /** Our short paper. */
  readonly short: PaperSize;
  readonly accommodations: readonly Accommodation[];
  readonly domains: readonly ExamDomain[];
  readonly inScope: readonly ExamService[];
  readonly outOfScope: readonly ExamService[];
  /** Lists of this version that AWS's pages do not confirm. */
  readonly unconfirmed: readonly ('inScope' | 'outOfScope')[];
  /** Addresses of the official pages. */
  readonly pages: readonly { readonly title: string; readonly url: string }[];
  /** Markdown of what a reader should know about this version. */
  readonly text: string;
  readonly at: SourceSpan;
}

/**
 * The version that is sat on a day: the newest that has begun and not ended; before all of them the first, after all the last.
 *
 * @param exams In order of their first day; at least one.
 * @param day ISO date of the reader.
 *
 * @example
 * examOn([c02, c03], '2026-11-30').id // 'dva-c02'
 */
export function examOn(exams: readonly Exam[], day: string): Exam {
  const open = exams.findLast(({ from, until }) => (from ?? '') <= day && day <= (until ?? '9999'));
  const chosen = open ?? exams.findLast(({ from }) => (from ?? '') <= day) ?? exams[0];
  if (!chosen) throw new RangeError('There is no exam version to choose from.');
  return chosen;
}
