import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crossValidate, fitWeights, measurePairs } from '../../scripts/bench/fit-weights.ts';
import { readLabelledNotes } from '../../scripts/bench/labelled-notes.ts';
import { recallAtPrecision } from '../../scripts/bench/measure-collation.ts';
import weights from '../../scripts/pipeline/collator-weights.json' with { type: 'json' };
import { PAIR_FEATURES } from '../../scripts/pipeline/pair-features.ts';
import { scorePairs, WIDTH } from '../../scripts/pipeline/score-pairs.ts';

const NOTES = {
  a: ['# SQS', '- Retention of a message is 4 days by default', '- Long polling waits up to 20 seconds', '- A queue may be FIFO', '# SNS', '- Topics push messages to subscribers', '- A filter policy chooses messages'],
  b: ['# SQS', '- Messages are kept 4 days by default', '- Wait up to 20 s with long polling', '- Delay queues hide new messages', '# SNS', '- A topic pushes each message to its subscribers', '- Mobile push is possible'],
};
const LABELS = [
  { service: 'sqs', relation: 'same', lines: ['a:2', 'b:2'] }, { service: 'sqs', relation: 'same', lines: ['a:3', 'b:3'] },
  { service: 'sns', relation: 'same', lines: ['a:6', 'b:6'] },
];

function labelled() {
  const folder = mkdtempSync(join(tmpdir(), 'labelled-'));
  for (const [name, lines] of Object.entries(NOTES)) writeFileSync(join(folder, `${name}.md`), `${lines.join('\n')}\n`);
  const labels = join(folder, 'labels.jsonl');
  writeFileSync(labels, LABELS.map((label) => JSON.stringify(label)).join('\n'));
  return readLabelledNotes(folder, labels);
}

test('labels give the same weights each time, and these put what is the same first', () => {
  const measured = measurePairs(labelled());
  const fitted = fitWeights(measured);
  expect(fitWeights(measurePairs(labelled()))).toEqual(fitted);
  const { first, second, likelihood } = scorePairs(measured.index, measured.pairs, fitted);
  const ranked = [...likelihood].map((score, pair) => ({ first: first[pair]!, second: second[pair]!, score }));
  expect(recallAtPrecision(measured.notes, ranked, 1).recall).toBe(1);
});

test('a service is scored by weights that were fitted without it', () => {
  const measured = measurePairs(labelled());
  const held = crossValidate(measured);
  const of = (service: string) => held.filter(({ first }) => measured.notes.passages[first]!.service === service);
  const alone = scorePairs(measured.index, measured.pairs, fitWeights(measured, 'sns'));
  for (const { first, second, score } of of('sns')) {
    const pair = alone.first.findIndex((one, place) => one === first && alone.second[place] === second);
    expect(score).toBe(alone.likelihood[pair]);
  }
  expect(of('sns')).not.toEqual([]);
});

test('the weights that are kept have a factor for each feature', () => {
  expect(weights.alone.factors).toHaveLength(PAIR_FEATURES.length);
  expect(weights.among.factors).toHaveLength(WIDTH);
});
