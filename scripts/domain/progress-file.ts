import type { AttemptRecord } from './attempt-event.ts';
import { findHostileJson, hasActiveMarkup } from './find-hostile.ts';
import { readRecord } from './read-record.ts';
import { SELF_TEST_SHAPE } from './record-shape.ts';
import type { SelfTest } from './self-test.ts';

/** Version of the file's form. */
export const FILE_VERSION = 1;

/** Largest file that is read, in characters. A year of daily exams is a tenth of it. */
export const LARGEST_FILE = 40_000_000;

/** Everything that the reader did, as one file carries it. */
export interface Progress {
  /** By id. */
  readonly attempts: readonly AttemptRecord[];
  /** By time, then question. */
  readonly selfTests: readonly SelfTest[];
}

/** What a file came to: its content, or one sentence that says why it is refused. */
export type ReadProgress = { readonly progress: Progress } | { readonly refused: string };

/**
 * Writes the file for “Export”: the same progress gives the same text.
 *
 * @param exported Wall time in milliseconds.
 */
export function writeProgressFile({ attempts, selfTests }: Progress, exported: number): string {
  return `${JSON.stringify({ format: 'concord-progress', version: FILE_VERSION, exported, attempts: attempts.toSorted(byId), selfTests: selfTests.toSorted(byTime) })}\n`;
}

/**
 * Reads such a file, trusting nothing: one mistake refuses all of it, so that no half of a file is ever taken.
 *
 * @param text The file's text; give its size to `LARGEST_FILE` before reading it.
 */
export function readProgressFile(text: string): ReadProgress {
  if (text.length > LARGEST_FILE) return refused(`It is larger than ${LARGEST_FILE / 1_000_000} MB.`);
  const hostile = findHostileJson(text);
  if (hostile) return refused(hostile);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refused('It is not JSON, or it was cut off.');
  }
  if (!isPlain(data) || data.format !== 'concord-progress') return refused('It is no file of progress.');
  if (typeof data.version !== 'number' || !Number.isInteger(data.version) || data.version < 1) return refused('It does not say its version.');
  if (data.version > FILE_VERSION) return refused('It was made by a newer version of this site. Reload the page and try again.');
  if (!Array.isArray(data.attempts) || !Array.isArray(data.selfTests)) return refused('Its attempts or its self-tests are missing.');
  return readLists(data.attempts, data.selfTests);
}

function readLists(rawAttempts: readonly unknown[], rawTests: readonly unknown[]): ReadProgress {
  const attempts = new Map<string, AttemptRecord>();
  for (const [index, raw] of rawAttempts.entries()) {
    const read = readRecord(raw);
    if (read.kind === 'newer') return refused(`Attempt ${index + 1} was made by a newer version of this site.`);
    if (read.kind === 'corrupt') return refused(`Attempt ${index + 1} is damaged: ${read.reason}.`);
    if (attempts.has(read.record.id)) return refused(`Attempt ${index + 1} stands in it twice.`);
    if (hasMarkup(read.record)) return refused(`Attempt ${index + 1} carries markup that no question of ours does.`);
    attempts.set(read.record.id, read.record);
  }
  const selfTests: SelfTest[] = [];
  for (const [index, raw] of rawTests.entries()) {
    const wrong = SELF_TEST_SHAPE(raw);
    if (wrong) return refused(`Self-test ${index + 1} is damaged: ${wrong}.`);
    selfTests.push(raw as SelfTest);
  }
  return { progress: { attempts: [...attempts.values()].toSorted(byId), selfTests: selfTests.toSorted(byTime) } };
}

/** Whether a text of the snapshot carries active markup. The reader's own notes may say what they like. */
function hasMarkup({ events: [started] }: AttemptRecord): boolean {
  if (started?.type !== 'started') return false;
  const { exam, paper } = started;
  const texts = paper.seats.flatMap(({ question }) => [question.stem, ...question.options.flatMap(({ text, reason }) => [text, reason])]);
  return [exam.title, exam.code, ...exam.domains.map(({ title }) => title), ...texts].some(hasActiveMarkup);
}

function isPlain(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function refused(reason: string): ReadProgress {
  return { refused: reason };
}

/** No id stands twice. */
function byId(a: AttemptRecord, b: AttemptRecord): number {
  return a.id < b.id ? -1 : 1;
}

/** By time, then by question. */
export function byTime(a: SelfTest, b: SelfTest): number {
  return a.at - b.at || (a.question < b.question ? -1 : a.question > b.question ? 1 : 0);
}
