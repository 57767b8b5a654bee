/**
 * The exam's clock. Time left is what lies between now and the deadline; nothing is ever counted down.
 *
 * Two clocks are read together, because neither can be trusted alone: the wall clock can be set, and the steady one
 * may stand still while the machine sleeps. A wall clock that went back takes the deadline with it; one that went
 * forward counts, since sleep and a changed clock look the same.
 */

/** Both clocks at one moment, in milliseconds: `Date.now()` and `performance.now()`. */
export interface Reading {
  readonly wall: number;
  readonly mono: number;
}

/** State of the clock of one attempt. All times in milliseconds. */
export interface ExamClock {
  /** Wall time at which time is up; `null` without limit. */
  readonly deadline: number | null;
  /** Full time, accommodation included; `null` without limit. */
  readonly full: number | null;
  /** The two clocks when they were last found to agree. */
  readonly anchor: Reading;
  /** Least time left that was seen so far; it may not grow again. */
  readonly least: number;
}

/** How far the clocks may drift apart before we act: slower than any person sets a clock, wider than any timer is late. */
export const DRIFT = 2_000;

/** Starts the clock of an attempt. */
export function startClock(full: number | null, now: Reading): ExamClock {
  return { deadline: full === null ? null : now.wall + full, full, anchor: now, least: full ?? Number.POSITIVE_INFINITY };
}

/** Time left, from 0 to the full time; infinite without limit. Redraw on `visibilitychange`, too. */
export function timeLeft({ deadline, full, least }: ExamClock, now: Reading): number {
  if (deadline === null) return Number.POSITIVE_INFINITY;
  return Math.max(0, Math.min(deadline - now.wall, least, full ?? least));
}

/**
 * Reads the clocks: at each tick and before each event.
 *
 * @returns The clock from now on, and by how much the deadline was shifted (≤ 0). A shift belongs in the log and in the
 *     report; 0 means that nothing happened.
 */
export function readClock(clock: ExamClock, now: Reading): { readonly clock: ExamClock; readonly shift: number } {
  const drift = now.wall - clock.anchor.wall - (now.mono - clock.anchor.mono);
  const wentBack = drift < -DRIFT && clock.deadline !== null;
  const deadline = wentBack ? clock.deadline! + drift : clock.deadline;
  const anchor = Math.abs(drift) > DRIFT ? now : clock.anchor;
  const moved: ExamClock = { ...clock, deadline, anchor };
  return { clock: { ...moved, least: Math.min(clock.least, timeLeft(moved, now)) }, shift: wentBack ? drift : 0 };
}

/**
 * Takes the clock up again after the page was closed. Closed time counts. Where the wall clock stands before the last
 * thing that we know, it was set back: then as much is left as was left last.
 *
 * @param last Wall time of the last event in the log.
 */
export function resumeClock(clock: ExamClock, last: number, now: Reading): { readonly clock: ExamClock; readonly shift: number } {
  const fresh: ExamClock = { ...clock, anchor: now };
  if (clock.deadline === null) return { clock: fresh, shift: 0 };
  const leftThen = timeLeft(clock, { wall: last, mono: 0 });
  const wentBack = now.wall < last - DRIFT;
  const deadline = wentBack ? now.wall + leftThen : clock.deadline;
  const moved = { ...fresh, deadline };
  return { clock: { ...moved, least: Math.min(leftThen, timeLeft(moved, now)) }, shift: deadline - clock.deadline };
}

/**
 * Gives the attempt another full time: an accommodation that was changed in mid-exam, or no limit any more. The deadline
 * moves by the difference, so the same choice twice moves it once.
 */
export function extendClock(clock: ExamClock, full: number | null): ExamClock {
  if (full === null) return { ...clock, deadline: null, full, least: Number.POSITIVE_INFINITY };
  if (clock.deadline === null || clock.full === null) return clock;
  const more = full - clock.full;
  return { ...clock, deadline: clock.deadline + more, full, least: Math.max(0, clock.least + more) };
}
