import { expect, test } from 'vitest';
import { labelByIds, matchInOrder } from '../../scripts/bench/label-by-ids.ts';
import type { PlacedPassage } from '../../scripts/domain/note.ts';
import { NO_VOCABULARY } from '../../scripts/domain/vocabulary.ts';

function passages(set: string, ...texts: string[]): PlacedPassage[] {
  return texts.map((written, index) => {
    const [text = '', id] = written.split(' ^');
    return { set, at: { file: `${set}.md`, line: index + 1 }, kind: 'item', text, language: undefined, headings: ['SQS'], parents: [], id, service: 'sqs', topic: 'overview' };
  });
}

test('each carried-over passage is matched with the raw one that it was made from, in order', () => {
  const raw = passages('a', 'Retention 4 days default', 'days to go: 16', 'long polling up to 20 s, cheaper', 'names end with .fifo');
  const carried = passages('A', 'A message is kept for 4 days by default. ^retention', 'Long polling waits up to 20 seconds. ^wait', 'Long polling is cheaper. ^cheaper', 'The name of a FIFO queue ends with .fifo. ^suffix');
  expect(matchInOrder(raw, carried, NO_VOCABULARY).map((ids) => ids.sort())).toEqual([['retention'], [], ['cheaper', 'wait'], ['suffix']]);
});

test('what shares most of its ids is the same, what shares some contains the other, and sets are not compared with themselves', () => {
  const all = [...passages('a', 'one', 'two'), ...passages('b', 'three', 'four')];
  expect(labelByIds(all, [['x'], ['x', 'y', 'z'], ['x'], ['q']])).toEqual([
    { service: 'sqs', relation: 'same', lines: ['a.md:1', 'b.md:1'] },
    { service: 'sqs', relation: 'contains', lines: ['a.md:2', 'b.md:1'] },
  ]);
});
