import { describe, expect, test } from 'vitest';
import { clockTime, dayInWords, isoDay, spokenTime, timeOfDay, writtenTime } from '../../scripts/domain/time-words.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

test.each([
  { time: 0, shown: '0:00:00' }, { time: 1, shown: '0:00:01' }, { time: SECOND, shown: '0:00:01' }, { time: SECOND + 1, shown: '0:00:02' },
  { time: MINUTE - 1, shown: '0:01:00' }, { time: 4_328_000, shown: '1:12:08' }, { time: 130 * MINUTE, shown: '2:10:00' }, { time: -5 * HOUR, shown: '0:00:00' },
])('the clock shows $shown for $time ms: rounded up, and never below nothing', ({ time, shown }) => {
  expect(clockTime(time)).toBe(shown);
});

test.each([
  { time: 0, said: '0 seconds' }, { time: SECOND, said: '1 second' }, { time: MINUTE - 1, said: '1 minute' }, { time: 59 * SECOND, said: '59 seconds' },
  { time: 61 * SECOND, said: '1 minute' }, { time: 2 * MINUTE, said: '2 minutes' }, { time: HOUR, said: '1 hour' }, { time: 2 * HOUR + 10 * MINUTE, said: '2 hours 10 minutes' }, { time: -1, said: '0 seconds' },
])('$time ms is said “$said”', ({ time, said }) => {
  expect(spokenTime(time)).toBe(said);
});

test.each([
  { time: 0, written: '0 s' }, { time: 499, written: '0 s' }, { time: 500, written: '1 s' }, { time: 61 * SECOND, written: '1 min 1 s' }, { time: 2 * MINUTE, written: '2 min' },
  { time: 9 * MINUTE + 59 * SECOND, written: '9 min 59 s' }, { time: 10 * MINUTE + SECOND, written: '10 min' }, { time: HOUR, written: '1 h' }, { time: 130 * MINUTE, written: '2 h 10 min' }, { time: -MINUTE, written: '0 s' },
])('$time ms is written “$written”: two units at most', ({ time, written }) => {
  expect(writtenTime(time)).toBe(written);
});

describe('a day', () => {
  test.each([
    { at: new Date(2026, 10, 30, 23, 59, 59), day: '2026-11-30', words: '30 November 2026', clock: '23:59' },
    { at: new Date(2026, 11, 1, 0, 0), day: '2026-12-01', words: '1 December 2026', clock: '00:00' },
    { at: new Date(2028, 1, 29, 7, 5), day: '2028-02-29', words: '29 February 2028', clock: '07:05' },
    { at: new Date(2038, 0, 19, 12, 0), day: '2038-01-19', words: '19 January 2038', clock: '12:00' },
  ])('E-12: $day is the reader’s own, whatever the zone', ({ at, day, words, clock }) => {
    expect([isoDay(at.getTime()), dayInWords(day), timeOfDay(at.getTime())]).toEqual([day, words, clock]);
  });
});
