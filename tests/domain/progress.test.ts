import { describe, expect, test } from 'vitest';
import { foldLog } from '../../scripts/domain/attempt-log.ts';
import { choosePractice, mastery, weakestSkills } from '../../scripts/domain/choose-practice.ts';
import { countProgress, type GivenAnswer, givenAnswers, keysOf } from '../../scripts/domain/progress.ts';
import { rightOptions } from '../../scripts/domain/question.ts';
import { BANK, logOf, START, started } from '../support/attempt.ts';
import { question } from '../support/bank.ts';
import { shippedExam } from '../support/exam.ts';

const c02 = shippedExam('dva-c02');
const weak = ['w1', 'w2', 'w3'].map((id) => question(id, { skills: { 'dva-c02': ['1.1.10', '2.1.1'] }, service: 's3' }));
const strong = ['s1', 's2'].map((id) => question(id, { skills: { 'dva-c02': ['1.1.9'] }, service: 'sqs' }));
const fresh = question('f1', { skills: { 'dva-c02': ['4.1.1'] } });
const bank = [...weak, ...strong, fresh];

function answer(id: string, right: boolean, at: number): GivenAnswer {
  return { question: bank.find((one) => one.id === id)!, right, at };
}

const answers = [answer('s1', true, 1), answer('w1', false, 2), answer('w2', true, 3), answer('s2', true, 4), answer('w3', false, 5), answer('w3', true, 6)];

describe('countProgress', () => {
  test.each([
    { by: 'domain' as const, rows: [['1', 4, 6]], because: 'the first skill gives the domain' },
    { by: 'task' as const, rows: [['1.1', 4, 6]], because: 'and the task' },
    { by: 'skill' as const, rows: [['1.1.9', 2, 2], ['1.1.10', 2, 4], ['2.1.1', 2, 4]], because: 'each skill counts, and 9 comes before 10' },
    { by: 'service' as const, rows: [['s3', 2, 4], ['sqs', 2, 2]], because: 'services by their letters' },
  ])('by $by: $because', ({ by, rows }) => {
    expect(countProgress(answers, by, c02).map(({ id, right, answered }) => [id, right, answered])).toEqual(rows);
  });

  test('puts tasks and skills in the order of their numbers, a task before its skills', () => {
    const asked = ['1.2', '1.1.10', '1.1', '1.1.2', '1.10', '1.9'].map((skill, at) => ({ question: question(`n-${at}`, { skills: { 'dva-c02': [skill] } }), right: true, at }));
    const loose = { id: 'dva-c02', domains: c02.domains.map((domain) => ({ ...domain, tasks: [] })) };
    expect(countProgress(asked, 'skill', loose).map(({ id }) => id)).toEqual(['1.1', '1.1.2', '1.1.10', '1.2', '1.9', '1.10']);
    expect(countProgress(asked, 'task', loose)).toEqual([]);
  });

  test('counts for a version only what belongs to it', () => {
    expect(countProgress(answers, 'domain', shippedExam('dva-c03'))).toEqual([]);
  });
});

describe('givenAnswers', () => {
  const begin = started();
  const [one, two] = begin.paper.seats.map((seat) => seat.question);
  const bodies = [{ type: 'answered', question: one!.id, options: rightOptions(one!) }, { type: 'answered', question: two!.id, options: [] }] as const;

  test('takes what was answered in ended attempts, at their end, and the self-tests', () => {
    const ended = foldLog(logOf([...bodies, { type: 'submitted' }], begin))!;
    const running = foldLog(logOf(bodies, begin))!;
    const tests = [{ question: BANK[3]!.id, at: START, options: [], right: false }, { question: 'gone', at: START, options: [], right: true }];
    expect(givenAnswers([ended, running], tests, BANK)).toEqual([{ question: BANK[3], at: START, right: false }, { question: one, at: START + 3000, right: true }]);
  });
});

describe('weakestSkills', () => {
  test('puts first what went wrong, and of two alike the one that is better known', () => {
    expect(weakestSkills(answers, c02).map(({ id }) => id)).toEqual(['1.1.10', '2.1.1', '1.1.9']);
  });

  test('puts of two that are known equally well the one with more answers first', () => {
    const [often, seldom] = [question('o', { skills: { 'dva-c02': ['1.2.2'] } }), question('s', { skills: { 'dva-c02': ['1.1.1'] } })];
    const given = [[seldom, true], [seldom, false], [often, true], [often, true], [often, false], [often, false]] as const;
    expect(weakestSkills(given.map(([asked, right], at) => ({ question: asked, right, at })), c02).map(({ id, answered }) => [id, answered])).toEqual([['1.2.2', 4], ['1.1.1', 2]]);
  });

  test('does not take one right answer for mastery', () => {
    expect(mastery({ right: 1, answered: 1 })).toBeLessThan(mastery({ right: 9, answered: 10 }));
    expect(mastery({ right: 0, answered: 0 })).toBe(0.5);
  });
});

describe('choosePractice', () => {
  test('asks from the weak skills: what was wrong last time, then what was right longest ago', () => {
    expect(choosePractice(answers, bank, c02)).toEqual(['w1', 'w2', 'w3']);
  });

  test('asks what was never asked before what was right', () => {
    const more = [...bank, question('w0', { skills: { 'dva-c02': ['1.1.10'] } })];
    expect(choosePractice(answers, more, c02)).toEqual(['w1', 'w0', 'w2', 'w3']);
  });

  test('asks what was never asked in the order of ids, whatever the order of the bank, and before what was right at the very first', () => {
    const skills = { 'dva-c02': ['1.1.10'] };
    const [wrong, right] = [question('w1', { skills }), question('w2', { skills })];
    const given = [{ question: right, right: true, at: 0 }, { question: wrong, right: false, at: 2 }];
    const more = [right, question('w9', { skills }), question('w7', { skills }), question('w8', { skills }), wrong];
    expect(choosePractice(given, more, c02)).toEqual(['w1', 'w7', 'w8', 'w9', 'w2']);
  });

  test('goes on with the tasks of the weak skills where these have no more questions, but not with what was right there', () => {
    const beside = ['b2', 'b1'].map((id) => question(id, { skills: { 'dva-c02': ['1.1.2'] } }));
    const given = [answer('s1', true, 1), answer('w1', false, 2)];
    expect(choosePractice(given, [...bank, ...beside], c02)).toEqual(['w1', 'w2', 'w3', 'b1', 'b2', 's2']);
    expect(choosePractice(given, [...bank, ...beside], c02, 4)).toEqual(['w1', 'w2', 'w3', 'b1']);
  });

  test('asks ten, each once, in turn from each weak skill', () => {
    const wrong: GivenAnswer[] = BANK.filter((_, index) => index % 4 === 0).map((one, at) => ({ question: one, at, right: false }));
    const ids = choosePractice(wrong, BANK, c02);
    expect([ids.length, new Set(ids).size]).toEqual([10, 10]);
    expect(new Set(ids.map((id) => keysOf(BANK.find((one) => one.id === id)!, 'skill', c02)[0])).size).toBeGreaterThanOrEqual(9);
  });

  test('has nothing to say before anything was answered, or when all was right', () => {
    expect(choosePractice([], bank, c02)).toEqual([]);
    expect(choosePractice([answer('s1', true, 1)], bank, c02)).toEqual([]);
  });
});
