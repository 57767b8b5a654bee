import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExamClock, extendClock, type Reading, readClock, resumeClock, startClock, timeLeft } from '../../scripts/domain/exam-clock.ts';
import { timeAllowed } from '../../scripts/domain/time-allowed.ts';
import { dueWarning } from '../../scripts/domain/time-warnings.ts';
import { shippedExam } from '../support/exam.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FULL = 130 * MINUTE;
const START: Reading = { wall: Date.UTC(2026, 11, 1, 10), mono: 500 };

/** Both clocks after so much time of each. */
function after(wall: number, mono = wall, from = START): Reading {
  return { wall: from.wall + wall, mono: from.mono + mono };
}

describe('the exam’s clock', () => {
  test('shows what lies between now and the deadline', () => {
    expect(timeLeft(startClock(FULL, START), after(40 * MINUTE))).toBe(90 * MINUTE);
  });

  test('stands at nothing past the deadline', () => {
    expect(timeLeft(startClock(FULL, START), after(9 * HOUR))).toBe(0);
  });

  test('takes the deadline back with a wall clock that is set back, so that time left does not grow', () => {
    const { clock, shift } = readClock(startClock(FULL, START), after(-2 * HOUR, HOUR));
    expect(shift).toBe(-3 * HOUR);
    expect(timeLeft(clock, after(-2 * HOUR, HOUR))).toBe(70 * MINUTE);
  });

  test('counts a wall clock that goes forward: sleep and a changed clock look the same', () => {
    const { clock, shift } = readClock(startClock(FULL, START), after(60 * MINUTE, MINUTE));
    expect([shift, timeLeft(clock, after(60 * MINUTE, MINUTE))]).toEqual([0, 70 * MINUTE]);
  });

  test('notices a clock set back after a sleep, too', () => {
    const slept = readClock(startClock(FULL, START), after(60 * MINUTE, MINUTE)).clock;
    const { clock, shift } = readClock(slept, after(31 * MINUTE, 2 * MINUTE));
    expect(shift).toBe(-30 * MINUTE);
    expect(timeLeft(clock, after(31 * MINUTE, 2 * MINUTE))).toBe(69 * MINUTE);
  });

  test('notices a clock that is set back in small steps', () => {
    let clock = startClock(FULL, START);
    let shifts = 0;
    for (let second = 1; second <= 10; second++) {
      const read = readClock(clock, after(second * 1000 - second * 900, second * 1000));
      clock = read.clock;
      shifts += read.shift;
    }
    expect(shifts).toBeLessThan(-6_000);
  });

  test('lets timers be late: a drift of two seconds is none', () => {
    expect(readClock(startClock(FULL, START), after(10_000, 12_000)).shift).toBe(0);
    expect(readClock(startClock(FULL, START), after(10_000, 12_001)).shift).toBe(-2_001);
  });

  test.each([
    { gone: 40 * MINUTE, left: 80 * MINUTE, because: 'closed time counts' },
    { gone: -3 * HOUR, left: 120 * MINUTE, because: 'the clock was set back: as much as was left last' },
    { gone: 5 * HOUR, left: 0, because: 'time was up while the page was closed' },
    { gone: -1_000, left: 120 * MINUTE, because: 'a second back is no reason to give more' },
  ])('opened again $gone ms later has $left ms: $because', ({ gone, left }) => {
    const last = START.wall + 10 * MINUTE;
    const now = { wall: last + gone, mono: 3 };
    const { clock, shift } = resumeClock(startClock(FULL, START), last, now);
    expect(timeLeft(clock, now)).toBe(left);
    expect(shift).toBeLessThanOrEqual(0);
  });

  test('E-13: goes on from what was left where the clock was set back while the page was closed, and says by how much', () => {
    const last = START.wall + 10 * MINUTE;
    const now = { wall: last - 3 * HOUR, mono: 3 };
    const { clock, shift } = resumeClock(startClock(FULL, START), last, now);
    expect([shift, clock.deadline, clock.anchor]).toEqual([-3 * HOUR, now.wall + 120 * MINUTE, now]);
    expect(timeLeft(clock, { wall: now.wall + 5 * MINUTE, mono: 0 })).toBe(115 * MINUTE);
  });

  test.each([-2_000, -1, 0, 1_000])('E-13: takes %s ms between the last event and now for no change of the clock', (gone) => {
    const last = START.wall + 10 * MINUTE;
    expect(resumeClock(startClock(FULL, START), last, { wall: last + gone, mono: 0 })).toMatchObject({ shift: 0, clock: { deadline: START.wall + FULL } });
  });

  test('E-13: has nothing to take up where there is no limit', () => {
    const now = { wall: START.wall - HOUR, mono: 7 };
    const free = startClock(null, START);
    expect(free).toEqual({ deadline: null, full: null, anchor: START, least: Number.POSITIVE_INFINITY });
    expect(resumeClock(free, START.wall, now)).toEqual({ clock: { ...free, anchor: now }, shift: 0 });
  });

  test('begins with the whole time as the least, and shows never more than that', () => {
    expect(startClock(FULL, START)).toEqual({ deadline: START.wall + FULL, full: FULL, anchor: START, least: FULL });
    expect(timeLeft({ deadline: START.wall + HOUR, full: 10, least: 50, anchor: START }, START)).toBe(10);
  });

  test('finds the clocks to agree up to two seconds, and anew where they do not', () => {
    const clock = startClock(FULL, START);
    for (const [drift, anchor] of [[2_000, START], [-2_000, START], [2_001, after(12_001, 10_000)]] as const)
      expect(readClock(clock, after(10_000 + drift, 10_000)).clock.anchor).toEqual(anchor);
  });

  test('gives no other time to a clock without limit, whichever half of it says so', () => {
    for (const part of [{ deadline: null }, { full: null }]) {
      const clock = { ...startClock(FULL, START), ...part };
      expect(extendClock(clock, FULL + HOUR)).toBe(clock);
    }
  });

  test('gives no more than the full time where the start lies in the future', () => {
    const now = { wall: START.wall - 24 * HOUR, mono: 0 };
    expect(timeLeft(resumeClock(startClock(FULL, START), START.wall, now).clock, now)).toBe(FULL);
  });

  test('moves the deadline once for one accommodation, however often it is chosen', () => {
    const once = extendClock(startClock(FULL, START), FULL + 30 * MINUTE);
    expect(timeLeft(once, after(10 * MINUTE))).toBe(150 * MINUTE);
    expect(extendClock(once, FULL + 30 * MINUTE)).toEqual(once);
    expect(extendClock(once, FULL)).toMatchObject({ deadline: START.wall + FULL });
  });

  test('knows no end without limit, and nothing turns it back', () => {
    const free = extendClock(startClock(FULL, START), null);
    expect(timeLeft(free, after(999 * HOUR))).toBe(Number.POSITIVE_INFINITY);
    expect(extendClock(free, FULL)).toBe(free);
    expect(readClock(free, after(-5 * HOUR, HOUR)).shift).toBe(0);
  });

  test('never lets time left grow, nor end after the deadline, whatever the two clocks do', () => {
    const step = fc.record({ wall: fc.integer({ min: -4 * HOUR, max: 4 * HOUR }), mono: fc.integer({ min: 0, max: HOUR }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let now = START;
        let clock: ExamClock = startClock(FULL, START);
        let left = FULL;
        for (const { wall, mono } of steps) {
          now = { wall: now.wall + wall, mono: now.mono + mono };
          clock = readClock(clock, now).clock;
          expect(timeLeft(clock, now)).toBeLessThanOrEqual(left);
          expect(clock.deadline).toBeLessThanOrEqual(START.wall + FULL);
          left = timeLeft(clock, now);
        }
      }),
    );
  });

  test('loses exactly the time that passed while the wall clock only jumps back', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ back: fc.integer({ min: 3_000, max: 4 * HOUR }), mono: fc.integer({ min: 0, max: 9 * MINUTE }) }), { maxLength: 12 }), (steps) => {
        let now = START;
        let clock = startClock(FULL, START);
        for (const { back, mono } of steps) {
          now = { wall: now.wall + mono - back, mono: now.mono + mono };
          clock = readClock(clock, now).clock;
        }
        expect(timeLeft(clock, now)).toBe(FULL - (now.mono - START.mono));
      }),
    );
  });
});

test('E-12: time zones, summer time and leap days cannot matter: nothing but milliseconds is read', () => {
  for (const wall of [Date.UTC(2027, 2, 28, 0, 59), Date.UTC(2028, 1, 28, 23, 30), Date.UTC(2038, 0, 19, 3, 0)])
    expect(timeLeft(startClock(FULL, { wall, mono: 0 }), { wall: wall + HOUR, mono: HOUR })).toBe(70 * MINUTE);
});

describe('timeAllowed', () => {
  test.each([
    { id: 'plus-30', minutes: 160 }, { id: 'times-1-25', minutes: 162.5 }, { id: 'times-1-5', minutes: 195 }, { id: 'times-2', minutes: 260 },
  ])('$id gives $minutes minutes', ({ id, minutes }) => {
    const exam = shippedExam('dva-c03');
    expect(timeAllowed(exam.minutes, exam.accommodations.find((one) => one.id === id))).toBe(minutes * MINUTE);
  });

  test('untimed is no limit, and no accommodation the paper’s own time', () => {
    const { accommodations } = shippedExam('dva-c03');
    expect([timeAllowed(130, accommodations.find(({ id }) => id === 'untimed')), timeAllowed(44, undefined)]).toEqual([null, 44 * MINUTE]);
  });
});

describe('dueWarning', () => {
  test.each([
    { left: 31, given: [], announce: undefined, said: [], because: 'nothing is due' },
    { left: 30, given: [], announce: 30, said: [30], because: 'half an hour is left' },
    { left: 29, given: [30], announce: undefined, said: [30], because: 'it was said' },
    { left: 4, given: [30], announce: 5, said: [30, 10, 5], because: 'after a sleep one sentence is enough' },
    { left: 0, given: [30, 10, 5], announce: undefined, said: [30, 10, 5], because: 'the end says itself' },
  ])('$left minutes left, $given said: $because', ({ left, given, announce, said }) => {
    expect(dueWarning(left * MINUTE, FULL, given)).toEqual({ announce, given: said });
  });

  test('has no warning that the whole paper would begin with', () => {
    expect(dueWarning(20 * MINUTE, 20 * MINUTE, []).announce).toBeUndefined();
    expect(dueWarning(30 * MINUTE, 30 * MINUTE, []).announce).toBeUndefined();
    expect(dueWarning(20 * MINUTE, null, []).announce).toBeUndefined();
  });

  test('says each at most once, in falling order, for any ticks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: FULL })), (ticks) => {
        let given: readonly number[] = [];
        const said: number[] = [];
        for (const left of ticks.toSorted((a, b) => b - a)) {
          const due = dueWarning(left, FULL, given);
          given = due.given;
          if (due.announce !== undefined) said.push(due.announce);
        }
        expect(said).toEqual([...new Set(said)].toSorted((a, b) => b - a));
      }),
    );
  });
});
