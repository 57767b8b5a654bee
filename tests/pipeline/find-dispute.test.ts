import { describe, expect, test } from 'vitest';
import { findDispute } from '../../scripts/pipeline/find-dispute.ts';
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
