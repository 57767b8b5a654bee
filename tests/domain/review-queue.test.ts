import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GivenAnswer } from '../../scripts/domain/progress.ts';
import { addReview, INTERVALS, type Review, reviewQueue } from '../../scripts/domain/review-queue.ts';
import { question } from '../support/bank.ts';
import { shippedExam } from '../support/exam.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 11, 1);
const c02 = shippedExam('dva-c02');
const [one, two, other] = [question('q1', { skills: { 'dva-c02': ['1.1.1'] } }), question('q2', { skills: { 'dva-c02': ['1.1.2'] } }), question('q3', { skills: { 'dva-c03': ['1.1'] } })];
const bank = [two, one, other];
const after = (...answers: readonly (readonly [days: number, right: boolean])[]) => answers.reduce<Review | undefined>((review, [days, right]) => addReview(review, { at: START + days * DAY, right }), undefined)!;
const daysUntil = ({ at, due }: Review) => (due - at) / DAY;

describe('addReview', () => {
  test('puts a question off for longer with each right answer in a row, up to the last interval', () => {
    const days = [0, 1, 4, 11, 27, 62, 142, 222];
    expect(days.map((_, index) => daysUntil(after(...days.slice(0, index + 1).map((day) => [day, true] as const))))).toEqual([...INTERVALS, 80, 80]);
  });

  test('makes it due at once after a wrong one, and the run begins anew', () => {
    expect(after([0, true], [1, true], [2, false])).toEqual({ run: 0, at: START + 2 * DAY, due: START + 2 * DAY });
    expect(daysUntil(after([0, true], [1, true], [2, false], [2, true]))).toBe(1);
  });

  test('E-33: a right answer before it is due, such as the second within a second, changes nothing', () => {
    const first = after([0, true]);
    expect(addReview(first, { at: START + 1000, right: true })).toBe(first);
    expect(addReview(first, { at: first.due, right: true })).toMatchObject({ run: 2 });
  });

  test('E-33: a clock that was set back makes nothing older, and what is long due is only due', () => {
    expect(after([10, false], [0, true])).toEqual({ run: 1, at: START + 10 * DAY, due: START + 11 * DAY });
    expect(daysUntil(after([0, true], [5_000, true]))).toBe(3);
  });

  test('E-33: no interval is negative or no number, and the state after any log is that of its beginning with the rest added', () => {
    const answer = fc.record({ at: fc.nat({ max: 4e12 }), right: fc.boolean() });
    fc.assert(fc.property(fc.array(answer, { minLength: 1 }), fc.nat(), (log, cut) => {
      const fold = (answers: readonly { at: number; right: boolean }[], from?: Review) => answers.reduce<Review | undefined>(addReview, from);
      const part = cut % log.length;
      const whole = fold(log)!;
      expect(fold(log.slice(part), fold(log.slice(0, part)))).toEqual(whole);
      expect(whole.due).toBeGreaterThanOrEqual(whole.at);
      expect(Number.isSafeInteger(whole.due)).toBe(true);
      expect(whole.run).toBeLessThanOrEqual(log.filter(({ right }) => right).length);
    }));
  });
});

describe('reviewQueue', () => {
  const given = (asked: typeof one, days: number, right: boolean): GivenAnswer => ({ question: asked, at: START + days * DAY, right });

  test('has what is due, the one that waits longest first, and says when the next one is', () => {
    const answers = [given(one, 0, true), given(two, 2, false)];
    expect(reviewQueue(answers, bank, c02, START + 2 * DAY)).toEqual({ due: ['q1', 'q2'], next: undefined });
    expect(reviewQueue(answers, bank, c02, START + 2 * DAY - 1)).toEqual({ due: ['q1'], next: START + 2 * DAY });
    expect(reviewQueue(answers.slice(0, 1), bank, c02, START)).toEqual({ due: [], next: START + DAY });
  });

  test('puts what is due at the same moment in the order of ids', () => {
    for (const order of [bank, bank.toReversed()]) expect(reviewQueue([given(two, 0, false), given(one, 0, false)], order, c02, START).due).toEqual(['q1', 'q2']);
  });

  test('asks nothing that was never answered, that belongs to another version, or that the bank no longer has', () => {
    expect(reviewQueue([], bank, c02, START)).toEqual({ due: [], next: undefined });
    expect(reviewQueue([given(other, 0, false), given(one, 0, false)], [other], c02, START + DAY)).toEqual({ due: [], next: undefined });
  });
});
