import { expect, test } from 'vitest';
import { arrowStep } from '../../scripts/domain/arrow-step.ts';

test.each([
  { key: 'ArrowDown', index: 1, count: 3, next: 2, because: 'down is the next' },
  { key: 'ArrowDown', index: 2, count: 3, next: 2, because: 'there is none after the last' },
  { key: 'ArrowUp', index: 0, count: 3, next: 0, because: 'there is none before the first' },
  { key: 'ArrowDown', index: -1, count: 3, next: 0, because: 'nothing was chosen yet' },
  { key: 'Tab', index: 1, count: 3, next: undefined, because: 'the browser has that key' },
  { key: 'ArrowDown', index: -1, count: 0, next: undefined, because: 'the list is empty' },
])('$key leads from $index to $next: $because', ({ key, index, count, next }) => {
  expect(arrowStep(key, index, count)).toBe(next);
});
