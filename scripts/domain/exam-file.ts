import type { Exam } from './exam.ts';

/** An exam version as the browser needs it: without the lists of services and the place of its file. */
export type ExamVersion = Omit<Exam, 'inScope' | 'outOfScope' | 'unconfirmed' | 'at'>;

/** `/api/exams.json`: what the mock exam and the progress page are laid out by. */
export interface ExamFile {
  /** In the order of their first day. */
  readonly exams: readonly ExamVersion[];
  /** Short names of the services that have a page, by slug. */
  readonly services: Readonly<Record<string, string>>;
}

/** `/api/citations.json`: the facts that questions cite, by id. */
export type CitationFile = Readonly<Record<string, Citation>>;

/** Where a cited fact stands, and what it says. */
export interface Citation {
  /** Address below the site: `reference/sqs/#sqs-visibility-default`. */
  readonly page: string;
  /** Plain text. */
  readonly text: string;
}

/** Makes the browser's form of an exam version. */
export function publishExam({ inScope: _in, outOfScope: _out, unconfirmed: _unconfirmed, at: _at, ...version }: Exam): ExamVersion {
  return version;
}

/** The way back, for the rules that take a whole exam. */
export function readExamVersion(version: ExamVersion): Exam {
  return { ...version, inScope: [], outOfScope: [], unconfirmed: [], at: { file: '', line: 1 } };
}
