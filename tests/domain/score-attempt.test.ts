import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawPaper } from '../../scripts/domain/draw-paper.ts';
import type { Seat } from '../../scripts/domain/paper.ts';
import { OPTION_IDS, type OptionId, rightOptions } from '../../scripts/domain/question.ts';
import { estimate, pointsFor } from '../../scripts/domain/scale-score.ts';
import { scoreAttempt, wrongQuestions } from '../../scripts/domain/score-attempt.ts';
import { wholeBank } from '../support/bank.ts';
import { shippedExam } from '../support/exam.ts';

const exam = shippedExam('dva-c03');
const { seats } = drawPaper({ exam, bank: wholeBank(), seed: 'score', choice: { kind: 'full' } });
const scoredSeats = seats.filter(({ scored }) => scored);

/** Scores the paper with these questions right and the rest answered wrongly. */
function score(right: readonly Seat[], order: readonly Seat[] = seats) {
  const answers = new Map(order.map((seat) => [seat.question.id, right.includes(seat) ? rightOptions(seat.question) : wrongAnswer(seat)]));
  return scoreAttempt({ seats: order, answers, seconds: new Map() }, exam);
}

function wrongAnswer({ question }: Seat): OptionId[] {
  return [question.options.find(({ right }) => !right)!.id];
}

describe('scoreAttempt', () => {
  test.each([
    { right: 0, points: 100, passed: false, because: 'the scale begins at 100' },
    { right: 35, points: 702, passed: false, because: '70 % is below the cut' },
    { right: 36, points: 720, passed: true, because: '72 % is the cut, and the cut is the pass mark' },
    { right: 50, points: 1000, passed: true, because: 'all is all' },
  ])('E-30: $right of 50 give $points: $because', ({ right, points, passed }) => {
    expect(score(scoredSeats.slice(0, right))).toMatchObject({ right, scored: 50, points, passed });
  });

  test('counts hidden unscored questions for nothing', () => {
    const unscored = seats.filter(({ scored }) => !scored);
    expect(score(unscored)).toMatchObject({ right: 0, points: 100 });
    expect(score(scoredSeats).points).toBe(1000);
  });

  test('takes what was left out for wrong, and counts it', () => {
    const result = scoreAttempt({ seats, answers: new Map([[seats[0]!.question.id, rightOptions(seats[0]!.question)]]), seconds: new Map([[seats[0]!.question.id, 61.5]]) }, exam);
    expect(result.unanswered).toBe(64);
    expect(result.seats[0]).toMatchObject({ right: true, seconds: 61.5 });
    expect(result.seats[1]).toMatchObject({ right: false, chosen: [], seconds: 0 });
    expect(wrongQuestions(result)).toEqual(seats.slice(1).map(({ question }) => question.id));
  });

  test('says of each domain whether it meets the cut, and nothing where nothing was scored', () => {
    const own = scoredSeats.filter(({ domain }) => domain === 4);
    expect(own).toHaveLength(11);
    expect(score(own.slice(0, 8)).domains[3]).toEqual({ id: '4', title: 'Troubleshooting and Optimization', right: 8, scored: 11, verdict: 'Meets competencies' });
    expect(score(own.slice(0, 7)).domains[3]).toMatchObject({ right: 7, verdict: 'Needs improvement' });
    expect(scoreAttempt({ seats: own, answers: new Map(), seconds: new Map() }, exam).domains[0]).toMatchObject({ scored: 0, verdict: undefined });
  });

  test('says that exactly the cut meets it', () => {
    const [one, two] = scoredSeats.filter(({ domain }) => domain === 4);
    const sheet = { seats: [one!, two!], answers: new Map([[one!.question.id, rightOptions(one!.question)]]), seconds: new Map() };
    expect(scoreAttempt(sheet, { ...exam, cut: 50 }).domains[3]).toMatchObject({ right: 1, scored: 2, verdict: 'Meets competencies' });
  });

  test('E-30: does not depend on the order of questions, options or choices', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...seats], { minLength: seats.length }), fc.subarray([...scoredSeats]), fc.infiniteStream(fc.boolean()), (order, right, coins) => {
        const turned = order.map((seat) => (coins.next().value ? { ...seat, order: seat.order.toReversed() } : seat));
        const answers = new Map(turned.map((seat, index) => [seat.question.id, right.some(({ question }) => question.id === seat.question.id) ? (index % 2 ? rightOptions(seat.question).toReversed() : rightOptions(seat.question)) : []]));
        expect(scoreAttempt({ seats: turned, answers, seconds: new Map() }, exam).points).toBe(score(right).points);
      }),
      { numRuns: 50 },
    );
  });

  test('E-30: never goes down with one more right answer', () => {
    fc.assert(
      fc.property(fc.subarray([...scoredSeats]), fc.constantFrom(...scoredSeats), (right, more) => {
        const [before, after] = [score(right), score([...new Set([...right, more])])];
        expect(after.points).toBeGreaterThanOrEqual(before.points);
        expect(after.low).toBeGreaterThanOrEqual(before.low);
        expect(after.high).toBeGreaterThanOrEqual(before.high);
      }),
    );
  });

  test('is the same for any answer that is not right', () => {
    fc.assert(
      fc.property(fc.constantFrom(...scoredSeats), fc.subarray([...OPTION_IDS]), (seat, chosen) => {
        const right = rightOptions(seat.question).join() === chosen.join();
        expect(scoreAttempt({ seats: [seat], answers: new Map([[seat.question.id, chosen]]), seconds: new Map() }, exam).points).toBe(right ? 1000 : 100);
      }),
    );
  });
});

describe('estimate', () => {
  const scale = fc.record({ pass: fc.integer({ min: 101, max: 999 }), scale: fc.constant([100, 1000] as [number, number]), cut: fc.integer({ min: 1, max: 99 }) });

  test('keeps its promises for any pass mark, cut and number of questions', () => {
    fc.assert(
      fc.property(scale, fc.integer({ min: 1, max: 200 }), fc.nat(200), (given, scored, some) => {
        const right = Math.min(some, scored);
        const { points, low, high, passed } = estimate(right, scored, given);
        expect(passed).toBe(right * 100 >= given.cut * scored);
        expect(points >= given.pass).toBe(passed);
        expect(low <= points && points <= high && low >= 100 && high <= 1000).toBe(true);
        if (right === 0) expect([points, low]).toEqual([100, 100]);
        if (right === scored) expect([points, high]).toEqual([1000, 1000]);
        if (right * 100 === given.cut * scored) expect(points).toBe(given.pass);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    { right: 36, scored: 50, low: 622, high: 811, because: 'the Wilson interval of 36 in 50 is 60.7 % to 81.1 %' },
    { right: 12, scored: 17, low: 536, high: 848, because: 'a short paper says less' },
    { right: 0, scored: 0, low: 100, high: 1000, because: 'nothing scored says nothing' },
  ])('$right of $scored lies between $low and $high: $because', ({ right, scored, low, high }) => {
    expect(estimate(right, scored, exam)).toMatchObject({ low, high });
  });

  test('has not passed where nothing was scored', () => {
    expect(estimate(0, 0, exam)).toEqual({ points: 100, low: 100, high: 1000, passed: false });
  });

  test('draws a straight line on either side of the cut', () => {
    expect([0, 0.36, 0.72, 0.86, 1].map((share) => pointsFor(share, exam))).toEqual([100, 410, 720, 860, 1000]);
  });
});
