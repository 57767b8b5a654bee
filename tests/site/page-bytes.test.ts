import { describe, expect, inject, test } from 'vitest';
import { pageWeights } from '../../scripts/bench/page-bytes.ts';

const references = pageWeights(inject('site').folder).filter(({ page }) => /^reference\/[^/]+\/$/.test(page));
const bytes = (list: typeof references) => list.map((page) => page.bytes).toSorted((a, b) => a - b);
const middle = (list: typeof references) => bytes(list)[list.length >> 1]!;

describe('a reference page, with all that comes before a click, brotli-compressed', () => {
  test('without diagrams is at most 14 kB, the middle one', () => expect(middle(references.filter(({ diagrams }) => diagrams === 0))).toBeLessThanOrEqual(14_000));

  test('with diagrams is at most 26 kB, the middle one', () => expect(middle(references.filter(({ diagrams }) => diagrams > 0))).toBeLessThanOrEqual(26_000));

  test('is under 60 kB, the longest', () => expect(bytes(references).at(-1)).toBeLessThan(60_000));

  test('takes at most 5 requests, each of them', () => expect(references.filter(({ requests }) => requests > 5)).toEqual([]));
});
