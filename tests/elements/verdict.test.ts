import { expect, test } from 'vitest';
import { sayAnswer, sayMissing, sayRefused } from '../../components/elements/concord-question/verdict.ts';
import { question } from '../support/bank.ts';

test.each([
  { right: 'b', chosen: ['a'] as const, said: 'The answer is B.' },
  { right: 'bd', chosen: ['a', 'c'] as const, said: 'The answer is B and D.' },
  { right: 'bd', chosen: ['b', 'c'] as const, said: 'The answer is B and D. One of yours is right.' },
  { right: 'abd', chosen: ['a', 'b', 'c'] as const, said: 'The answer is A, B and D. Two of yours are right.' },
])('$chosen where $right is right: $said', ({ right, chosen, said }) => {
  expect(sayAnswer(question('sqs-q-a', { right, count: 5 }), chosen)).toBe(said);
});

test('says how many are missing', () => {
  expect(sayMissing(1, 0)).toBe('Choose an answer first.');
  expect(sayMissing(3, 0)).toBe('Three answers are asked for; choose three.');
  expect(sayMissing(3, 2)).toBe('Three answers are asked for; choose one more.');
});

test('says why a choice was not taken', () => {
  expect(sayRefused(3, 'f')).toBe('Three answers are asked for, and three are chosen. Take one back before you choose F.');
});
