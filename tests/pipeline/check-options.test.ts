import { expect, test } from 'vitest';
import { checkOptions } from '../../scripts/pipeline/check-options.ts';
import { parsedQuestion } from '../support/parsed-question.ts';

/** What is found in a question whose second option is right. */
const found = (...texts: string[]) => checkOptions([parsedQuestion('sqs-q-a', { texts })]).map(({ rule, severity, at }) => `${severity} ${rule} ${at.line}`);

test.each([
  ['Hide it longer.', 'Poll it longer.', 'Delay it.', 'Purge it.'],
  ['Make the file read-only.', 'Add `never` to the list.', 'Use a FIFO queue.', 'Use a standard queue.'],
  ['Call `GetItem` in a loop.', 'Call `BatchGetItem`.', 'Call `{"a": [1], "b": 2}`.', 'Call `{"or": [{"a": [1], "b": 2}]}`.'],
  ['Encrypt the file, then compress it.', 'Compress the file, then encrypt it.', 'Wait for 10 seconds.', 'Wait for 110 seconds.'],
])('fair: %s / %s / %s / %s', (...texts) => {
  expect(found(...texts)).toEqual([]);
});

test.each([
  { because: 'all of the above', texts: ['a', 'b', 'c', 'All of the above.'], line: 26 },
  { because: 'none of these', texts: ['a', 'b', 'None of these', 'd'], line: 24 },
  { because: 'letters of others', texts: ['w', 'x', 'y', 'Both A and C'], line: 26 },
])('an option that speaks of others is an error: $because', ({ texts, line }) => {
  expect(found(...texts)).toEqual([`error option-about-others ${line}`]);
});

test('an option that contains another one is an error on the longer one’s line', () => {
  expect(found('Turn on long polling.', 'Turn on long polling and set a delay.', 'Purge it.', 'Wait.')).toEqual(['error options-overlap 22']);
});

test('a word without exception is an error where only wrong options have it', () => {
  expect(found('Always hide it.', 'Poll it.', 'Purge it.', 'Wait.')).toEqual(['error absolute-words 20']);
  expect(found('Always hide it.', 'Poll it only at night.', 'Purge it.', 'Wait.')).toEqual([]);
  expect(found('Hide it.', 'Never poll it.', 'Purge it.', 'Wait.')).toEqual([]);
});
