import { expect, test } from 'vitest';
import { checkStems } from '../../scripts/pipeline/check-stems.ts';
import { parsedQuestion } from '../support/parsed-question.ts';

const STEM = 'Workers take messages from an Amazon SQS queue, and a few messages are processed twice. Which change solves this?';
const found = (second: Parameters<typeof parsedQuestion>[1]) => checkStems([parsedQuestion('sqs-q-a', { stem: STEM }), parsedQuestion('sqs-q-b', second)]).map(({ rule, severity, what }) => [rule, severity, what]);

test('questions on other things are not compared by the words that all stems share', () => {
  expect(found({ stem: 'A company stores images in Amazon S3. Which storage class costs the LEAST?' })).toEqual([]);
});

test('C-13: nearly the same stem is a warning with both places', () => {
  expect(found({ stem: STEM.replace('a few', 'some') })).toEqual([['near-duplicate-stem', 'warning', '“sqs-q-b” shares 83 % of its words with “sqs-q-a” at content/questions/sqs.md:3.']]);
});

const texts = ['Hide it.', 'Delay it.', 'Poll it.', 'Purge it.'];
test('the same stem with another key is an error, whatever the order of the options', () => {
  const pair = (other: readonly string[], right: string) => checkStems([parsedQuestion('sqs-q-a', { stem: STEM, texts, right: 'b' }), parsedQuestion('sqs-q-b', { stem: STEM.toUpperCase(), texts: other, right })]).map(({ rule }) => rule);
  expect(pair(texts, 'c')).toEqual(['same-stem-other-key']);
  expect(pair(texts.toReversed(), 'c')).toEqual(['near-duplicate-stem']);
});
