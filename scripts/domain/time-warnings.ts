/** Minutes left at which the reader is told, most first. */
export const WARNINGS: readonly number[] = [30, 10, 5, 1];

/** What to say now. */
export interface DueWarning {
  /** Minutes to announce: the least that is due, so that after a sleep one sentence is said and not three; `undefined` for nothing. */
  readonly announce: number | undefined;
  /** Every warning that is done with from now on; belongs in the log, so that none comes twice. */
  readonly given: readonly number[];
}

/**
 * Which warning is due.
 *
 * @param left Time left in milliseconds.
 * @param full Full time in milliseconds: a paper of 20 minutes has no warning at 30.
 * @param given Warnings that were given before.
 *
 * @example
 * dueWarning(4 * 60_000, 130 * 60_000, [30]) // {announce: 5, given: [30, 10, 5]}
 */
export function dueWarning(left: number, full: number | null, given: readonly number[]): DueWarning {
  if (full === null || left <= 0) return { announce: undefined, given };
  const due = WARNINGS.filter((minutes) => !given.includes(minutes) && minutes * 60_000 < full && left <= minutes * 60_000);
  return { announce: due.at(-1), given: [...given, ...due] };
}
