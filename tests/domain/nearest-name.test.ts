import { describe, expect, test } from 'vitest';
import { editDistance, nearestName } from '../../scripts/domain/nearest-name.ts';

describe('nearestName', () => {
  test.each([
    { wrong: 'titel', names: ['year', 'title'], meant: 'title', because: 'two letters changed places' },
    { wrong: 'KINESYS', names: ['kinesis'], meant: 'kinesis', because: 'capitals do not count' },
    { wrong: 'sq', names: ['sqs', 'sns'], meant: 'sqs', because: 'one letter is missing' },
    { wrong: 'domain', names: ['title', 'year'], meant: undefined, because: 'nothing is near' },
    { wrong: 'ca', names: ['cat', 'car'], meant: 'cat', because: 'of two equally near the first wins' },
    { wrong: 'x', names: [], meant: undefined, because: 'there is nothing to choose from' },
  ])('“$wrong” meant $meant: $because', ({ wrong, names, meant }) => {
    expect(nearestName(wrong, names)).toBe(meant);
  });
});

test('counts letters added, dropped and changed', () => {
  expect([editDistance('kitten', 'sitting'), editDistance('', 'abc'), editDistance('same', 'same')]).toEqual([3, 3, 0]);
});
