import { describe, expect, test } from 'vitest';
import { collate } from '../../scripts/pipeline/collate.ts';
import { findDispute, findDisputedPairs } from '../../scripts/pipeline/find-dispute.ts';
import { findRepeatedIds } from '../../scripts/pipeline/find-repeated-ids.ts';
import { passage } from '../support/notes.ts';

const subjectOf = (...wordings: string[]) => {
  const passages = wordings.map((text, index) => passage(text, { id: 'queues-x', set: `set-${index}` }));
  return findDispute({ id: 'queues-x', service: 'queues', topic: 'overview', passages, why: [] })?.subject;
};

describe('wordings of one fact', () => {
  test.each([
    { wordings: ['A message has up to 256 KB.', 'A message has up to 1 MiB.'], subject: 'quantity: 256 KB or 1 MiB', because: 'the quantities differ' },
    { wordings: ['It waits 900 s.', 'It waits 15 minutes.'], subject: undefined, because: 'one quantity in two units' },
    { wordings: ['It keeps 4 days, at most 14 days.', 'It keeps 14 days at most.'], subject: undefined, because: 'one says more, not otherwise' },
    { wordings: ['It takes 10 messages.', 'It waits 10 seconds.'], subject: undefined, because: 'different things are measured' },
    { wordings: ['A queue can be renamed.', 'A queue cannot be renamed.'], subject: 'negation: “A queue can be renamed.” or “A queue cannot be renamed.”', because: 'one denies' },
    { wordings: ['It takes 10 messages.', 'It takes no more than 10 messages.'], subject: undefined, because: '“no more than” denies nothing' },
    { wordings: ['It is pull based.', 'It is pull based, not push based.'], subject: undefined, because: 'a contrast denies nothing' },
    { wordings: ['Set `WaitTime` to wait.', 'Set `DelayTime` to wait.'], subject: 'name: `WaitTime` or `DelayTime`', because: 'only the name differs' },
  ])('$because', ({ wordings, subject }) => {
    expect(subjectOf(...wordings)).toBe(subject);
  });
});

test('one id for two statements of a set warns, for one statement said twice it does not', () => {
  const twice = [passage('Waits', { id: 'queues-a' }), passage('waits', { id: 'queues-a' }), passage('Runs', { id: 'queues-a' })];
  expect(findRepeatedIds(twice).map(({ rule, what }) => [rule, what.includes('“^queues-a” stands already')])).toEqual([['id-twice-in-set', true]]);
});

describe('passages without ids', () => {
  const others = ['Topics push to many readers', 'Streams are split into shards', 'Metrics arrive every 5 minutes', 'Tables hold items', 'Functions scale with load', 'Stages hold variables', 'Buckets hold objects', 'Roles carry policies']
    .map((text, line) => passage(text, { set: line % 2 ? 'ada' : 'ben', at: { file: 'z.md', line: line + 1 }, headings: ['Rest'] }));
  const disputed = (a: string, b: string, set: string) => findDisputedPairs(collate([...others, passage(a, { set: 'ada' }), passage(b, { set, at: { file: `${set}.md`, line: 40 } })], { rows: [] })).map(({ subject }) => subject);

  test.each([
    { a: 'The function runs for at most 5 minutes', b: 'The function runs for at most 15 minutes', set: 'ben', subjects: ['quantity: 5 minutes or 15 minutes'], because: 'two people state two quantities of one thing' },
    { a: 'The queue keeps the order of messages', b: 'The queue does not keep the order of messages', set: 'ben', subjects: ['negation: “The queue keeps the order of messages” or “The queue does not keep the order of messages”'], because: 'one denies what the other says' },
    { a: 'The function runs for at most 900 s', b: 'The function runs for at most 15 min', set: 'ben', subjects: [], because: 'they say the same' },
    { a: 'Baseline throughput of 40 MB', b: 'Baseline throughput of 12 MB', set: 'ada', subjects: [], because: 'one person says it of two things' },
  ])('$because', ({ a, b, set, subjects }) => {
    expect(disputed(a, b, set)).toEqual(subjects);
  });
});
