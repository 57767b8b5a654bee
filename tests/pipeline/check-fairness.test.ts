import { describe, expect, test } from 'vitest';
import { checkFairness } from '../../scripts/pipeline/check-fairness.ts';
import { parsedQuestion } from '../support/parsed-question.ts';

/** A bank in which so many of the questions have the longest option as the right one; the letters are even. */
function bank(size: number, longest: number) {
  return Array.from({ length: size }, (_, index) => {
    const right = index % 4;
    const long = index < longest ? right : (right + 1) % 4;
    return parsedQuestion(`sqs-q-${index}`, { right: 'abcd'[right]!, texts: [0, 1, 2, 3].map((place) => (place === long ? 'a longer option' : 'an option')), service: index % 3 === 0 ? 'sns' : 'sqs' });
  });
}
const letters = (counts: Record<string, number>) => Object.entries(counts).flatMap(([right, count]) => Array.from({ length: count }, (_, index) => parsedQuestion(`sqs-q-${right}-${index}`, { right, texts: ['w', 'x', 'y', 'z'] })));
const found = (questions: Parameters<typeof checkFairness>[0]) => checkFairness(questions).map(({ rule, severity }) => `${severity} ${rule}`);

describe('the right option as the longest', () => {
  test.each([
    { size: 200, longest: 70, rules: [], because: '35 % is allowed' },
    { size: 200, longest: 75, rules: ['error right-option-longest'], because: '37.5 % of many is a pattern' },
    { size: 20, longest: 8, rules: [], because: '40 % of a few may be chance' },
    { size: 6, longest: 6, rules: ['error right-option-longest'], because: 'six of six is none' },
    { size: 0, longest: 0, rules: [], because: 'there is nothing' },
  ])('$longest of $size: $because', ({ size, longest, rules }) => {
    expect(found(bank(size, longest))).toEqual(rules);
  });

  test('is told with the share and the file that has most of it', () => {
    const [problem] = checkFairness(bank(200, 90));
    expect(problem).toMatchObject({ at: { file: 'content/questions/sqs.md' }, what: 'In 90 of 200 questions the right option is the longest (45 %; at most 35 %), 60 of them in this file.' });
  });

  test('as long as a wrong one is not the longest', () => {
    expect(found(Array.from({ length: 12 }, (_, index) => parsedQuestion(`sqs-q-${index}`, { right: 'abcd'[index % 4]!, texts: ['same', 'same', 'same', 'same'] })))).toEqual([]);
  });
});

describe('the letters of the right options', () => {
  test.each([
    { counts: { a: 50, b: 50, c: 50, d: 50 }, rules: [], because: 'even' },
    { counts: { a: 60, b: 52, c: 48, d: 40 }, rules: [], because: 'within chance: chi-square 4.2' },
    { counts: { a: 70, b: 50, c: 45, d: 35 }, rules: ['error letters-uneven'], because: 'beyond it: chi-square 13.0' },
    { counts: { a: 0, b: 8, c: 0, d: 0 }, rules: ['error letters-uneven'], because: 'always B' },
    { counts: { a: 0, b: 5, c: 0, d: 0 }, rules: [], because: 'too few to say' },
  ])('$counts: $because', ({ counts, rules }) => {
    expect(found(letters(counts))).toEqual(rules);
  });

  test.each([
    { rights: ['ab'], rules: ['error letters-uneven'], because: 'always A and B' },
    { rights: ['ab', 'cd', 'ea', 'bc', 'de'], rules: [], because: 'even' },
    { rights: ['ae', 'be', 'ce', 'de'], rules: ['error letters-uneven'], because: 'always E, with any other' },
  ])('are counted in questions with two right options of five, too: $because', ({ rights, rules }) => {
    expect(found(Array.from({ length: 30 }, (_, index) => parsedQuestion(`sqs-q-${index}`, { right: rights[index % rights.length]!, count: 5, texts: ['v', 'w', 'x', 'y', 'z'] })))).toEqual(rules);
  });

  test('are counted apart where the questions have another form', () => {
    const five = Array.from({ length: 30 }, (_, index) => parsedQuestion(`sqs-q-five-${index}`, { right: ['ab', 'cd', 'ea', 'bc', 'de'][index % 5]!, count: 5, texts: ['v', 'w', 'x', 'y', 'z'] }));
    expect(found([...five, ...letters({ a: 70, b: 50, c: 45, d: 35 })])).toEqual(['error letters-uneven']);
  });
});
