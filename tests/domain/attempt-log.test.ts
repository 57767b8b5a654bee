import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttemptEvent, EventBody } from '../../scripts/domain/attempt-event.ts';
import { addEvent, attemptResult, endBody, foldLog, nextEvent } from '../../scripts/domain/attempt-log.ts';
import { changedQuestions } from '../../scripts/domain/changed-questions.ts';
import { rightOptions } from '../../scripts/domain/question.ts';
import { anyBody, BANK, logOf, START, started } from '../support/attempt.ts';

const MINUTE = 60_000;
const begin = started();
const seats = begin.paper.seats;
const [first, second] = seats.map(({ question }) => question) as [typeof seats[0]['question'], typeof seats[0]['question']];
const single = seats.find(({ question }) => rightOptions(question).length === 1)!.question;

const untimed = started({ accommodation: { id: 'untimed', title: 'No time limit', minutes: undefined, factor: undefined, note: undefined } });

function folded(...bodies: EventBody[]) {
  return foldLog(logOf(bodies))!;
}

describe('foldLog', () => {
  test('E-31: has a state for every beginning of every log, equal to adding its last event', () => {
    fc.assert(
      fc.property(fc.array(anyBody(), { maxLength: 60 }), (bodies) => {
        const log = logOf(bodies);
        let state: ReturnType<typeof foldLog>;
        for (const [index, event] of log.entries()) {
          state = addEvent(state, event);
          const whole = foldLog(log.slice(0, index + 1))!;
          expect(whole).toEqual(state);
          expect(whole.seq).toBe(index);
          expect(whole.status === 'ended' ? whole.end : true).toBeTruthy();
          for (const [id, options] of whole.answers) {
            const { question } = seats.find((seat) => seat.question.id === id)!;
            expect(options.length).toBeLessThanOrEqual(rightOptions(question).length);
          }
          for (const seconds of whole.seconds.values()) expect(seconds).toBeGreaterThanOrEqual(0);
          const { points } = attemptResult(whole);
          expect(points >= 100 && points <= 1000).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('changes nothing once the attempt has ended, but for going on without limit', () => {
    fc.assert(
      fc.property(fc.array(anyBody(), { maxLength: 30 }), fc.array(anyBody().filter(({ type }) => type !== 'continued'), { maxLength: 30 }), (before, after) => {
        const log = logOf([...before, { type: 'submitted' }, ...after]);
        const [ended, later] = [foldLog(log.slice(0, before.length + 2))!, foldLog(log)!];
        for (const key of ['answers', 'end', 'flagged', 'notes', 'seconds', 'current', 'clock', 'status'] as const) expect(later[key]).toEqual(ended[key]);
      }),
      { numRuns: 100 },
    );
  });

  test('knows nothing before the beginning, and no second one', () => {
    expect(foldLog([])).toBeUndefined();
    expect(foldLog([nextEvent(undefined, { type: 'submitted' }, { wall: 1, mono: 1 })])).toBeUndefined();
    expect(folded(started({ id: 'other' }))).toMatchObject({ id: 'a1' });
  });

  test('keeps answers, flags, strikes, notes and place', () => {
    const state = folded(
      { type: 'answered', question: first.id, options: ['b'] }, { type: 'answered', question: first.id, options: ['c'] },
      { type: 'flagged', question: first.id, on: true }, { type: 'flagged', question: second.id, on: true }, { type: 'flagged', question: first.id, on: false },
      { type: 'struck', question: first.id, option: 'd', on: true }, { type: 'struck', question: first.id, option: 'a', on: true }, { type: 'struck', question: first.id, option: 'd', on: false },
      { type: 'noted', question: first.id, text: 'Look again' }, { type: 'moved', question: second.id },
    );
    expect([state.answers.get(first.id), [...state.flagged], state.struck.get(first.id), state.notes.get(first.id), state.current]).toEqual([['c'], [second.id], ['a'], 'Look again', second.id]);
  });

  test('refuses an answer with more options than are asked for, and leaves the one before it', () => {
    expect(folded({ type: 'answered', question: single.id, options: ['a'] }, { type: 'answered', question: single.id, options: ['a', 'b'] }).answers.get(single.id)).toEqual(['a']);
  });

  test('lets an answer be taken back', () => {
    expect(folded({ type: 'answered', question: first.id, options: ['a'] }, { type: 'answered', question: first.id, options: [] }).answers.get(first.id)).toEqual([]);
  });

  test('keeps the answer for which the reasons were shown, in study mode only', () => {
    const bodies: EventBody[] = [{ type: 'answered', question: first.id, options: ['a'] }, { type: 'checked', question: first.id }, { type: 'answered', question: first.id, options: ['b'] }];
    expect(foldLog(logOf(bodies, started({ mode: 'study' })))?.answers.get(first.id)).toEqual(['a']);
    expect(folded(...bodies).answers.get(first.id)).toEqual(['b']);
  });

  test('counts time for the question on the screen, and none while the page was closed', () => {
    const log = logOf([{ type: 'moved', question: second.id }, { type: 'flagged', question: second.id, on: true }]);
    const closed = nextEvent({ seq: 2 }, { type: 'resumed', shift: 0 }, { wall: START + 3_600_000, mono: 50 });
    const again = nextEvent({ seq: 3 }, { type: 'flagged', question: second.id, on: false }, { wall: START + 3_604_000, mono: 4_050 });
    expect([...foldLog([...log, closed, again])!.seconds]).toEqual([[first.id, 1], [second.id, 5]]);
  });

  test.each([
    { wall: 10_000, mono: 50_000, counted: 10, because: 'a steady clock that another tab began says too much' },
    { wall: 50_000, mono: 10_000, counted: 10, because: 'a wall clock that was set forward says too much' },
    { wall: -5_000, mono: 10_000, counted: 0, because: 'a wall clock that was set back says nothing' },
  ])('counts what both clocks agree on, $counted s: $because', ({ wall, mono, counted }) => {
    const [begun] = logOf([]);
    const event = nextEvent({ seq: 0 }, { type: 'moved', question: second.id }, { wall: begun!.wall + wall, mono: begun!.mono + mono });
    expect(foldLog([begun!, event])!.seconds.get(first.id)).toBe(counted);
  });

  test('counts nothing for the time before the page was opened again, though its steady clock says more', () => {
    const [begun] = logOf([]);
    const again = nextEvent({ seq: 0 }, { type: 'resumed', shift: 0 }, { wall: begun!.wall + 60_000, mono: begun!.mono + 60_000 });
    expect(foldLog([begun!, again])!.seconds.get(first.id)).toBe(0);
  });

  test('counts time where there is no limit, and ends when the reader ends it', () => {
    const log = logOf([{ type: 'clock-corrected', shift: -5_000 }, { type: 'submitted' }], untimed);
    expect(foldLog(log)).toMatchObject({ clock: { deadline: null }, end: { reason: 'submitted', at: START + 2_000 } });
    expect(foldLog(log)!.seconds.get(foldLog(log)!.current)).toBe(2);
  });

  test('passes over an event that has had its place, and one of a question or an option that is not in the paper', () => {
    const log = logOf([{ type: 'flagged', question: first.id, on: true }]);
    const state = foldLog(log)!;
    for (const seq of [0, 1]) expect(addEvent(state, { ...log[1]!, seq })).toBe(state);
    const four = seats.find(({ question }) => question.options.length === 4)!.question.id;
    const five = seats.find(({ question }) => question.options.length === 5)!.question.id;
    const strange: EventBody[] = [
      { type: 'flagged', question: 'gone', on: true }, { type: 'noted', question: 'gone', text: 'x' }, { type: 'moved', question: 'gone' }, { type: 'checked', question: 'gone' },
      { type: 'answered', question: 'gone', options: ['a'] }, { type: 'struck', question: 'gone', option: 'a', on: true }, { type: 'struck', question: four, option: 'e', on: true },
    ];
    const after = foldLog(logOf([...strange, { type: 'struck', question: five, option: 'e', on: true }], started({ mode: 'study' })))!;
    expect([after.flagged.size, after.notes.size, after.current, after.checked.size, after.answers.size, [...after.struck]]).toEqual([0, 0, first.id, 0, 0, [[five, ['e']]]]);
  });

  test('stands nowhere in a paper without questions', () => {
    expect(foldLog(logOf([], { ...begin, paper: { ...begin.paper, seats: [] } }))!.current).toBe('');
  });

  test('counts no time past the deadline', () => {
    const late = nextEvent({ seq: 0 }, { type: 'timed-out' }, { wall: START + 500 * MINUTE, mono: 500 * MINUTE });
    expect(foldLog([...logOf([]), late])!.seconds.get(first.id)).toBe(130 * 60);
  });
});

describe('the end', () => {
  const log = logOf([{ type: 'answered', question: first.id, options: [...rightOptions(first)] }]);
  const at = (minutes: number) => ({ wall: START + minutes * MINUTE, mono: minutes * MINUTE });

  test.each([
    { minutes: 40, reason: 'submitted', end: 40, because: 'the reader ended it' },
    { minutes: 129.999, reason: 'submitted', end: 129.999, because: 'a moment was left' },
    { minutes: 130, reason: 'timed-out', end: 130, because: 'time was up' },
    { minutes: 500, reason: 'timed-out', end: 130, because: 'it slept past the deadline, and the deadline counts' },
  ])('after $minutes minutes is $reason at $end: $because', ({ minutes, reason, end }) => {
    const state = foldLog(log)!;
    const ended = addEvent(state, nextEvent(state, endBody(state, at(minutes))!, at(minutes)))!;
    expect(ended).toMatchObject({ status: 'ended', end: { reason, at: START + end * MINUTE } });
    expect(ended.answers).toEqual(state.answers);
    expect(endBody(ended, at(minutes))).toBeUndefined();
  });

  test('is at the deadline where the reader ends it later', () => {
    expect(addEvent(foldLog(log)!, nextEvent({ seq: 1 }, { type: 'submitted' }, at(500)))).toMatchObject({ end: { reason: 'submitted', at: START + 130 * MINUTE } });
  });

  test('E-14: comes once, though the reader and the clock end it in one tick', () => {
    const both = logOf([{ type: 'submitted' }, { type: 'timed-out' }, { type: 'submitted' }]);
    expect(foldLog(both)!.end).toEqual(foldLog(both.slice(0, 2))!.end);
  });

  test('lets the reader go on without limit after time was up, and keeps the result in time beside', () => {
    const state = folded({ type: 'answered', question: first.id, options: ['a'] }, { type: 'timed-out' }, { type: 'continued' }, { type: 'answered', question: second.id, options: ['a'] }, { type: 'submitted' }, { type: 'continued' });
    expect(state).toMatchObject({ status: 'ended', end: { reason: 'timed-out' }, clock: { deadline: null } });
    expect([[...state.answers.keys()], [...state.inTime!.keys()]]).toEqual([[first.id, second.id], [first.id]]);
  });

  test('does not let a reader who ended the exam go on', () => {
    expect(folded({ type: 'submitted' }, { type: 'continued' })).toMatchObject({ status: 'ended', inTime: undefined });
  });
});

describe('the clock in the log', () => {
  test('moves the deadline once for an accommodation that is changed in mid-exam', () => {
    const extended: EventBody = { type: 'extended', accommodation: 'plus-30', full: 160 * MINUTE };
    for (const state of [folded(extended), folded(extended, extended)]) expect(state).toMatchObject({ clock: { deadline: START + 160 * MINUTE }, settings: { accommodation: 'plus-30' } });
  });

  test('takes the deadline back by what was corrected, and says how much', () => {
    expect(folded({ type: 'clock-corrected', shift: -5 * MINUTE }, { type: 'resumed', shift: -MINUTE })).toMatchObject({ clock: { deadline: START + 124 * MINUTE }, shifted: -6 * MINUTE });
  });

  test('knows the least time left after each event, and when the clocks agreed last', () => {
    const moved = folded({ type: 'moved', question: second.id });
    expect(moved.clock.least).toBe(130 * MINUTE - 1_000);
    const corrected = folded({ type: 'moved', question: second.id }, { type: 'clock-corrected', shift: -10 * MINUTE });
    expect(corrected.clock).toMatchObject({ least: 120 * MINUTE - 2_000, anchor: { wall: START + 2_000, mono: 2_100 } });
  });

  test('remembers each warning that was given', () => {
    expect(folded({ type: 'warned', minutes: [30, 10] }, { type: 'warned', minutes: [30, 10, 5] }).warned).toEqual([30, 10, 5]);
  });
});

describe('the snapshot', () => {
  test('has nothing but plain data, so that it comes back from a file as it was', () => {
    expect(JSON.parse(JSON.stringify(begin))).toEqual(begin);
  });

  test('holds what the result needs of the exam, and what the reader chose', () => {
    expect(begin.exam).toMatchObject({ code: 'DVA-C03', pass: 720, scale: [100, 1000], cut: 72 });
    expect(begin.exam.domains.map(({ number, title }) => `${number} ${title}`)).toContain('2 Security');
    expect(begin.settings).toEqual({ mode: 'exam', accommodation: null, full: 130 * MINUTE });
    expect(untimed.settings).toEqual({ mode: 'exam', accommodation: 'untimed', full: null });
  });

  test.each([
    { name: 'the words of an option', options: { text: 'Other words' }, changed: true },
    { name: 'the key', options: { right: false }, changed: true },
    { name: 'a reason', options: { reason: 'A better one.' }, changed: false },
  ])('tells that a question changed with $name: $changed', ({ options, changed }) => {
    const edited = BANK.map((question) => (question.id === first.id ? { ...question, options: question.options.map((option) => (option.right ? { ...option, ...options } : option)) } : question));
    expect(changedQuestions(begin.paper, edited)).toEqual(changed ? [first.id] : []);
  });

  test('tells which questions read differently today', () => {
    const edited = BANK.filter(({ id }) => id !== second.id).map((question) => (question.id === first.id ? { ...question, stem: 'Other words?' } : { ...question, cites: ['another'] }));
    expect(changedQuestions(begin.paper, edited).toSorted()).toEqual([first.id, second.id].toSorted());
    expect(changedQuestions(begin.paper, BANK)).toEqual([]);
  });

  test('decides the result, whatever the bank says later', () => {
    const log = logOf(seats.map(({ question }): EventBody => ({ type: 'answered', question: question.id, options: rightOptions(question) }))) as AttemptEvent[];
    expect(attemptResult(foldLog(log)!)).toMatchObject({ points: 1000, right: 50, unanswered: 0 });
  });
});
