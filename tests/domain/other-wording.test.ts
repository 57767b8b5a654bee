import { expect, test } from 'vitest';
import { otherWording } from '../../scripts/domain/other-wording.ts';

const ROWS = [['dead-letter queue', 'DLQ', 'dead letter queue'], ['delete', 'remove'], ['KMS key', 'customer master key', 'CMK']];

test.each([
  { query: 'DLQ', other: 'dead-letter queue', because: 'a short form has a long one' },
  { query: 'dlq redrive', other: 'dead-letter queue redrive', because: 'a short form means one thing wherever it stands' },
  { query: 'dead-letter queue', other: 'DLQ', because: 'the long form has a short one' },
  { query: ' Customer  Master Key ', other: 'KMS key', because: 'case and spaces do not matter' },
  { query: 'delete', other: 'remove', because: 'plain words have others too' },
  { query: 'delete marker', other: undefined, because: 'a plain word may be part of a name' },
  { query: 'dlqs', other: undefined, because: 'a part of a word is no word' },
  { query: '', other: undefined, because: 'nothing was asked' },
])('“$query” is also “$other”: $because', ({ query, other }) => {
  expect(otherWording(query, ROWS)).toBe(other);
});
