import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawPaper } from '../../scripts/domain/draw-paper.ts';
import { nearDuplicates } from '../../scripts/domain/near-duplicate.ts';
import type { Paper } from '../../scripts/domain/paper.ts';
import { paperName } from '../../scripts/domain/paper-name.ts';
import type { Question } from '../../scripts/domain/question.ts';
import { placeOf } from '../../scripts/domain/question-place.ts';
import { question, wholeBank } from '../support/bank.ts';
import { shippedExam } from '../support/exam.ts';

const bank = wholeBank();
const sameness = nearDuplicates();
const full = { kind: 'full' } as const;
/** How many papers are drawn of each version; fewer while the tests themselves are tested. */
const SEEDS = Number(process.env.SEEDS ?? 10_000);

function counts({ seats }: Paper, scored: boolean): number[] {
  return [1, 2, 3, 4].map((domain) => seats.filter((seat) => seat.domain === domain && seat.scored === scored).length);
}

describe.each([
  { id: 'dva-c02' as const, scored: [16, 13, 12, 9], unscored: [5, 4, 3, 3] },
  { id: 'dva-c03' as const, scored: [15, 13, 11, 11], unscored: [5, 4, 3, 3] },
])('a full paper of $id', ({ id, scored, unscored }) => {
  const exam = shippedExam(id);

  test('E-32: meets the seat counts exactly for 10,000 seeds, with no question twice and no near-duplicates', () => {
    const twins = bank.flatMap((a, index) => bank.slice(index + 1).filter((b) => sameness(a, b)).map((b) => [a.id, b.id] as const));
    expect(twins.length).toBeGreaterThan(10);
    for (let seed = 0; seed < SEEDS; seed++) {
      const paper = drawPaper({ exam, bank, seed: `seed-${seed}`, choice: full, sameness });
      const ids = new Set<string>(paper.seats.map((seat) => seat.question.id));
      if (ids.size !== 65 || counts(paper, true).join() !== scored.join() || counts(paper, false).join() !== unscored.join() || twins.some(([a, b]) => ids.has(a) && ids.has(b)))
        expect.unreachable(`seed-${seed} breaks a rule`);
    }
  });

  test('shares a domain’s seats evenly among its tasks', () => {
    const { seats } = drawPaper({ exam, bank, seed: 'even', choice: full });
    for (const domain of exam.domains) {
      const each = domain.tasks.map((task) => seats.filter((seat) => seat.task === task.id).length);
      expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
      expect(each.reduce((sum, count) => sum + count, 0)).toBe(seats.filter((seat) => seat.domain === domain.number).length);
    }
    for (const { question, task } of seats) expect(placeOf(question, exam)?.task?.id).toBe(task);
  });
});

describe('drawPaper', () => {
  const exam = shippedExam('dva-c03');

  test('E-32: gives the same paper for the same seed, whatever the order of the files', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.shuffledSubarray(bank, { minLength: bank.length }), (seed, shuffled) => {
        expect(drawPaper({ exam, bank: shuffled, seed, choice: full, sameness })).toEqual(drawPaper({ exam, bank, seed, choice: full, sameness }));
      }),
      { numRuns: 20 },
    );
  });

  test('gives other questions, another order and other option orders for another seed', () => {
    const [a, b] = ['a', 'b'].map((seed) => drawPaper({ exam, bank, seed, choice: full }));
    const shared = a!.seats.filter(({ question: { id } }) => b!.seats.some((seat) => seat.question.id === id));
    expect(shared.length).toBeLessThan(45);
    expect(new Set(a!.seats.map(({ order }) => order.join(''))).size).toBeGreaterThan(10);
  });

  test('lets no service take more than its share of the bank, rounded up, while others can fill the seats', () => {
    const { seats } = drawPaper({ exam, bank, seed: 'spread', choice: full });
    for (const [service, own] of Map.groupBy(seats, (seat) => seat.question.service)) {
      const inBank = bank.filter((one) => one.service === service).length;
      expect(own.length, service).toBeLessThanOrEqual(Math.ceil((65 * inBank) / bank.length));
    }
  });

  test('shows each option once', () => {
    for (const { question: { options }, order } of drawPaper({ exam, bank, seed: 'options', choice: full }).seats)
      expect(order.toSorted()).toEqual(options.map(({ id }) => id));
  });

  test('draws a short paper of a third, in the same proportions', () => {
    const paper = drawPaper({ exam, bank, seed: 'short', choice: { kind: 'short' } });
    expect([counts(paper, true), counts(paper, false), paper.minutes]).toEqual([[5, 4, 4, 4], [2, 1, 1, 1], 44]);
  });

  test('gives a short paper the time that the exam’s data says', () => {
    const slow = { ...exam, short: { ...exam.short, minutes: 50 } };
    expect(drawPaper({ exam: slow, bank, seed: 'short', choice: { kind: 'short' } }).minutes).toBe(50);
  });

  test('is content with domains where the exam’s data does not go into tasks, and says of no task that it is one', () => {
    const bare = { ...exam, domains: exam.domains.map((domain) => ({ ...domain, tasks: [] })) };
    const { seats } = drawPaper({ exam: bare, bank, seed: 'bare', choice: full });
    expect(seats).toHaveLength(65);
    expect(seats.filter((seat) => 'task' in seat)).toEqual([]);
    expect(drawPaper({ exam, bank, seed: 'none', choice: { kind: 'domain', domain: 9 } })).toMatchObject({ seats: [], wanted: 0, minutes: 0 });
  });

  test('draws one domain with as many questions as a full paper has of it, all scored', () => {
    const paper = drawPaper({ exam, bank, seed: 'one', choice: { kind: 'domain', domain: 2 } });
    expect([counts(paper, true), counts(paper, false), paper.minutes]).toEqual([[0, 17, 0, 0], [0, 0, 0, 0], 34]);
  });

  test('takes a given list as it is, in an order of chance, each question once, and says how many are gone', () => {
    const ids = bank.slice(0, 12).map(({ id }) => id);
    const paper = drawPaper({ exam, bank, seed: 'list', choice: { kind: 'list', questions: [...ids, ids[0]!, 'gone'] } });
    expect(paper.seats.map((seat) => seat.question.id).toSorted()).toEqual(ids.toSorted());
    expect(paper).toMatchObject({ wanted: 13, minutes: 24 });
    expect(paper.seats.every(({ scored }) => scored)).toBe(true);
  });

  test.each([
    { name: '64 questions', small: bankOf([20, 17, 14, 13]), seats: 61, called: 'DVA-C03, shortened exam: 61 of 65 questions, because the bank has no more', because: 'from 62 on the fourth domain would need 14' },
    { name: 'half a bank', small: bankOf([10, 9, 7, 7]), seats: 32, called: 'DVA-C03, shortened exam: 32 of 65 questions, because the bank has no more', because: 'the proportions hold for 32' },
    { name: 'a bank that stands twice', small: [...bankOf([10, 9, 7, 7]), ...bankOf([10, 9, 7, 7])], seats: 32, called: 'DVA-C03, shortened exam: 32 of 65 questions, because the bank has no more', because: 'no question comes twice' },
    { name: 'nothing', small: [], seats: 0, called: 'DVA-C03: no questions', because: 'there is nothing to draw' },
  ])('C-24: makes $seats of $name: $because', ({ small, seats, called }) => {
    const paper = drawPaper({ exam, bank: small, seed: 'small', choice: full });
    expect(paper.seats).toHaveLength(seats);
    expect(new Set(paper.seats.map((seat) => seat.question.id)).size).toBe(seats);
    expect(paper.wanted).toBe(65);
    expect(paperName(paper, exam)).toBe(called);
  });

  test('keeps the proportions of a shortened paper within one seat of the weights', () => {
    const paper = drawPaper({ exam, bank: bankOf([60, 60, 9, 60]), seed: 'lopsided', choice: full });
    const total = counts(paper, true).map((count, index) => count + counts(paper, false)[index]!);
    expect(total[2]).toBe(9);
    for (const [index, { weight }] of exam.domains.entries()) expect(Math.abs(total[index]! - (weight * paper.seats.length) / 100)).toBeLessThan(2);
  });

  test('is shorter rather than let near-duplicates meet', () => {
    const twins = Array.from({ length: 80 }, (_, index) => question(`q-${index}`, { stem: 'The very same words. What helps?', skills: { 'dva-c03': [`${(index % 4) + 1}.1`] } }));
    expect(drawPaper({ exam, bank: twins, seed: 'twins', choice: full }).seats.length).toBeLessThanOrEqual(1);
  });

  test('fills a task that the bank has too little of from the other tasks of its domain', () => {
    const lopsided = bank.filter((one) => placeOf(one, exam)?.task?.id !== '1.2');
    const { seats } = drawPaper({ exam, bank: lopsided, seed: 'fill', choice: full });
    expect(seats.filter(({ domain }) => domain === 1)).toHaveLength(20);
  });
});

test.each([
  { choice: full, name: 'DVA-C03, full exam: 65 questions' },
  { choice: { kind: 'short' } as const, name: 'DVA-C03, short exam: 22 questions' },
  { choice: { kind: 'domain', domain: 2 } as const, name: 'DVA-C03, one domain, Security: 17 questions' },
  { choice: { kind: 'list', questions: [bank[0]!.id] } as const, name: 'DVA-C03, practice: 1 question' },
  { choice: { kind: 'list', questions: [bank[0]!.id, 'gone'] } as const, name: 'DVA-C03, practice: 1 of 2 questions, because the bank no longer has the others' },
])('a paper is called “$name”', ({ choice, name }) => {
  const exam = shippedExam('dva-c03');
  expect(paperName(drawPaper({ exam, bank, seed: 'name', choice }), exam)).toBe(name);
});

/** A bank with so many questions of each domain. */
function bankOf(each: readonly number[]): Question[] {
  return each.flatMap((count, domain) => Array.from({ length: count }, (_, index) => question(`d${domain}-q-${index}`, { skills: { 'dva-c03': [`${domain + 1}.${(index % 3) + 1}`] } })));
}
