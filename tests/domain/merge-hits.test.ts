import { expect, test } from 'vitest';
import { mergeHits } from '../../scripts/domain/merge-hits.ts';
import type { SearchHit } from '../../scripts/domain/search-hits.ts';

const hit = (kind: SearchHit['kind'], url: string, covered = 1): SearchHit => ({ kind, url, covered, words: [], outdated: [], place: '', sigla: '' });
const urls = (hits: readonly SearchHit[]) => hits.map(({ url }) => url);

test('the topic that bears the long form comes before facts that have the short one', () => {
  expect(urls(mergeHits([hit('fact', 'lambda#dlq')], [hit('topic', 'sqs#dead-letter', 3), hit('fact', 'sqs#redrive', 3)]))).toEqual(['sqs#dead-letter', 'lambda#dlq', 'sqs#redrive']);
});

test('a place that both found stands once', () => {
  expect(urls(mergeHits([hit('fact', 'a')], [hit('fact', 'a'), hit('fact', 'b')]))).toEqual(['a', 'b']);
});

test('what has only some of the other words is not meant', () => {
  expect(urls(mergeHits([hit('fact', 'a')], [hit('fact', 'both', 2), hit('fact', 'queue only', 1)]))).toEqual(['a', 'both']);
});

test('without other results there are those of the query', () => {
  expect(urls(mergeHits([hit('fact', 'a')], []))).toEqual(['a']);
});
