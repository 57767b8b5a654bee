import { describe, expect, test } from 'vitest';
import { assembleFrame } from '../../scripts/pipeline/assemble-frame.ts';
import { assembleServices } from '../../scripts/pipeline/assemble-services.ts';
import { assembleSheets, sheetWorth } from '../../scripts/pipeline/assemble-sheets.ts';
import type { Fact } from '../../scripts/domain/fact.ts';
import { assembly } from '../support/assembly.ts';
import { fact, ruling } from '../support/fact.ts';
import { passage } from '../support/passage.ts';
import { service } from '../support/service.ts';

function sheetOf(facts: readonly Fact[]) {
  const topics = ['limits', 'links'].map((id) => ({ id, title: id, words: [] }));
  const site = assembly(facts, { services: [service('sqs', { topics })] });
  return assembleSheets(assembleServices(site, assembleFrame(site).byDomain), site)[0];
}

const idsOf = (facts: readonly Fact[]) => sheetOf(facts)?.topics.flatMap((topic) => topic.facts.map(({ id }) => id));

describe('assembleSheets', () => {
  test('leaves out code, long texts and what only helps in studying', () => {
    const facts = [
      fact('short', [passage('Up to 10')]), fact('code', [passage('aws x 10', { kind: 'code' })]),
      fact('long', [passage(`10 ${'x'.repeat(220)}`)]), fact('link', [passage('10 links', { topic: 'links' })]),
    ];
    expect(idsOf(facts)).toEqual(['short']);
  });

  test('keeps to two printed pages and takes the facts worth most, in page order', () => {
    const plain = Array.from({ length: 40 }, (_, index) => fact(`plain-${String(index).padStart(2, '0')}`, [passage('Plain words', { line: index })]));
    const ids = idsOf([...plain, fact('worth', [passage('At most 15 minutes', { line: 99 })])]);
    expect(ids).toHaveLength(36);
    expect(ids?.at(-1)).toBe('worth');
    expect(sheetOf(plain)?.factCount).toBe(36);
  });
});

test.each([
  { better: 'Kept for 4 days', worse: 'Kept for some days', because: 'exams ask for quantities' },
  { better: 'Standard queues never promise order', worse: 'Standard queues have an order', because: 'exams ask for conditions' },
  { better: 'Kept for 4 days', worse: 'Call `list-queues-2`, see https://x.example/9', because: 'a digit in a name is no quantity' },
])('“$better” is worth more than “$worse”: $because', ({ better, worse }) => {
  expect(sheetWorth(fact('a', [passage(better)]))).toBeGreaterThan(sheetWorth(fact('b', [passage(worse)])));
});

test('a fact is worth more that more sets say, or that a ruling settled', () => {
  const once = fact('a', [passage('x'), passage('x')]);
  expect(sheetWorth(fact('a', [passage('x'), passage('x', { set: 'ben' })]))).toBeGreaterThan(sheetWorth(once));
  expect(sheetWorth({ ...once, ruling: ruling('a', 'x') })).toBeGreaterThan(sheetWorth(once));
});
