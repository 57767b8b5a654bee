import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedFor, chooseOption, isComplete } from '../../scripts/domain/choose-option.ts';
import { isRight, OPTION_IDS, type OptionId, publishQuestion, readPublicQuestion } from '../../scripts/domain/question.ts';
import { placeOf, questionsOf } from '../../scripts/domain/question-place.ts';
import { question } from '../support/bank.ts';
import { shippedExam } from '../support/exam.ts';

const one = question('one', { right: 'b' });
const two = question('two', { right: 'bd', count: 5 });

describe('isRight', () => {
  test.each([
    { chosen: ['b', 'd'], right: true, because: 'both and nothing else' },
    { chosen: ['d', 'b'], right: true, because: 'the order does not matter' },
    { chosen: ['b'], right: false, because: 'half counts for nothing' },
    { chosen: ['b', 'd', 'a'], right: false, because: 'one too many' },
    { chosen: ['b', 'a'], right: false, because: 'half of it and a wrong one' },
    { chosen: ['b', 'b'], right: false, because: 'the same twice is one' },
    { chosen: [], right: false, because: 'left out is wrong' },
  ] as { chosen: OptionId[]; right: boolean; because: string }[])('$chosen: $because', ({ chosen, right }) => {
    expect(isRight(two, chosen)).toBe(right);
  });
});

describe('chooseOption', () => {
  test('replaces the choice where one is asked for', () => {
    expect(chooseOption(one, ['a'], 'c')).toEqual({ chosen: ['c'], refused: false });
  });

  test('refuses a third where two are asked for, and says so', () => {
    expect(chooseOption(two, ['a', 'b'], 'c')).toEqual({ chosen: ['a', 'b'], refused: true });
  });

  test('takes a choice back, which makes room for another', () => {
    const taken = chooseOption(two, ['a', 'b'], 'a');
    expect(taken).toEqual({ chosen: ['b'], refused: false });
    expect(chooseOption(two, taken.chosen, 'c')).toEqual({ chosen: ['b', 'c'], refused: false });
  });

  test('knows nothing of an option that the question does not have', () => {
    expect(chooseOption(one, ['a'], 'f')).toEqual({ chosen: ['a'], refused: false });
  });

  test('never has more than is asked for, whatever is pressed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OPTION_IDS)), (presses) => {
        const chosen = presses.reduce<readonly OptionId[]>((so, press) => chooseOption(two, so, press).chosen, []);
        expect(chosen.length).toBeLessThanOrEqual(askedFor(two));
        expect(isComplete(two, chosen)).toBe(chosen.length === 2);
      }),
    );
  });
});

describe('placeOf', () => {
  const c02 = shippedExam('dva-c02');
  test.each([
    { skills: { 'dva-c02': ['3.4.10', '1.1.1'] }, task: '3.4', because: 'the first skill decides, and 3.4.10 is in 3.4' },
    { skills: { 'dva-c02': ['2.1'] }, task: '2.1', because: 'a task is enough' },
    { skills: { 'dva-c03': ['2.1'] }, task: undefined, because: 'it belongs to another version' },
    { skills: { 'dva-c02': ['9.1.1'] }, task: undefined, because: 'there is no such domain' },
    { skills: { 'dva-c02': ['1.4.1'] }, task: undefined, because: 'there is no such task' },
    { skills: {}, task: undefined, because: 'it belongs to no version' },
  ])('$skills is in $task: $because', ({ skills, task }) => {
    expect(placeOf({ skills: skills as Record<string, string[]> }, c02)?.task?.id).toBe(task);
  });

  test('is content with a domain where the exam’s data does not go into tasks', () => {
    const bare = { ...c02, domains: c02.domains.map((domain) => ({ ...domain, tasks: [] })) };
    expect(placeOf({ skills: { 'dva-c02': ['2.9.1'] } }, bare)).toEqual({ domain: bare.domains[1], task: undefined });
  });
});

test('a question comes back from its public form as it was, but for its place in a file', () => {
  expect(readPublicQuestion(publishQuestion({ ...two, at: { file: 'x.md', line: 3 } }))).toEqual(two);
});

test('the questions of a version are each once, in the order of their ids, and the last of two with one id holds', () => {
  const [b, a, other] = [question('b'), question('a'), question('o', { skills: { 'dva-c02': ['1.1.8'] } })];
  const found = questionsOf([b, question('a', { stem: 'Old' }), other, a], shippedExam('dva-c03'));
  expect(found.map((placed) => placed.question)).toEqual([a, b]);
  expect(found[0]!.question).toBe(a);
  expect(found.map(({ place }) => [place.domain.number, place.task?.id])).toEqual([[1, '1.1'], [1, '1.1']]);
});

test('options get the letters A to F by their place, and what comes after the sixth is none', () => {
  const { options, ...rest } = publishQuestion(one);
  const read = readPublicQuestion({ ...rest, options: [1, 2, 3, 4, 5, 6, 7].map(() => options[0]!) });
  expect(read.options.map(({ id }) => id).join('')).toBe('abcdef');
});
