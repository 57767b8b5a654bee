import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collate } from '../../scripts/pipeline/collate.ts';
import { madeUpNotes } from '../../scripts/bench/collation-times.ts';
import { passage } from '../support/notes.ts';

const WORDS = { rows: [['DLQ', 'dead-letter queue']] };

/** Notes around the two that a test is about, so that words are rare or common as in real notes. */
const OTHERS = ['Topics push to many readers', 'Streams are split into shards', 'A policy lists actions', 'Metrics arrive every 5 minutes', 'Tables hold items', 'Functions scale with load', 'Stages hold variables', 'Buckets hold objects', 'Roles carry policies', 'Alarms watch metrics']
  .map((text, index) => passage(text, { set: index % 2 ? 'ada' : 'ben', at: { file: 'z.md', line: index + 1 }, headings: ['Rest'] }));

const pair = (a: string, b: string, more = {}) => collate([...OTHERS, passage(a), passage(b, { set: 'ben', ...more })], WORDS);
const areOne = (a: string, b: string) => pair(a, b).groups.some(({ passages }) => passages.length > 1 && passages.some(({ text }) => text === a));

describe('passages without ids', () => {
  test.each([
    { a: 'A queue retains messages for 4 days by default', b: 'By default messages are retained for 4 days in a queue', one: true, because: 'the order of words is no matter' },
    { a: 'The function runs for at most 900 s', b: 'The function runs for at most 15 min', one: true, because: '900 s are 15 minutes' },
    { a: 'Failed messages move to the DLQ', b: 'Failed messages move to the dead-letter queue', one: true, because: 'the vocabulary says so' },
    { a: 'Encrypts each message with a key', b: 'Each message is encrypted with a key', one: true, because: 'inflection is no matter' },
    { a: 'The function runs for at most 5 minutes', b: 'The function runs for at most 15 minutes', one: false, because: 'other quantities are other facts' },
    { a: 'The queue keeps the order of messages', b: 'The queue does not keep the order of messages', one: false, because: 'one denies what the other says' },
    { a: 'Call `SendMessage` to fill the queue', b: 'Call `PurgeQueue` to fill the queue', one: false, because: 'they name different things' },
    { a: 'Copies objects from ledger to archive daily', b: 'Copies objects from archive to ledger daily', one: false, because: 'the direction is another' },
    { a: 'The queue encrypts messages', b: 'The topic filters subscribers', one: false, because: 'they have nothing in common' },
  ])('$because', ({ a, b, one }) => {
    expect(areOne(a, b)).toBe(one);
  });

  test('that one person wrote twice in a few words are not one: they are about two things', () => {
    const text = 'Cannot be a boot volume';
    const { groups } = collate([...OTHERS, passage(text), passage(text, { at: { file: 'queues.md', line: 30 } })], WORDS);
    expect(groups.filter(({ passages }) => passages[0]?.text === text)).toHaveLength(2);
  });

  test('that are titles of one or two words are not one', () => {
    expect(areOne('Envelope encryption', 'Encryption envelope')).toBe(false);
  });

  test('of different services are never one', () => {
    const { groups, candidates } = pair('It keeps messages for 4 days', 'It keeps messages for 4 days', { service: 'topics' });
    expect(groups).toHaveLength(OTHERS.length + 2);
    expect(candidates.filter(({ passages: [a, b] }) => a.service !== b.service)).toEqual([]);
  });

  test('join the group of an id where they surely say the same', () => {
    const { groups } = collate([...OTHERS, passage('Queues retain messages for 4 days', { id: 'queues-retention' }), passage('Messages are retained for 4 days by queues', { set: 'ben' })], WORDS);
    expect(groups.find(({ id }) => id === 'queues-retention')?.passages).toHaveLength(2);
  });

  test('are candidates with their parts shown, where it is likely but not sure', () => {
    const { candidates } = pair('The function runs for at most 5 minutes', 'The function runs for at most 15 minutes');
    expect(candidates[0]?.parts).toMatchObject({ 'same quantities': 0, 'same negation': 1 });
  });
});

test('one id is one group, and two ids never come together', () => {
  const { groups, candidates } = collate([passage('Waits', { id: 'queues-a' }), passage('Rests', { id: 'queues-a', set: 'ben' }), passage('Waits', { id: 'queues-b', set: 'cy' })], WORDS);
  expect(groups.map(({ id, passages }) => [id, passages.length])).toEqual([['queues-a', 2], ['queues-b', 1]]);
  expect(candidates.some(({ passages }) => passages[0].id === passages[1].id)).toBe(false);
  expect(groups[0]?.why).toEqual(['one id, set by hand', 'one id, set by hand']);
});

test('the order of files changes neither ids nor groups', () => {
  const notes = madeUpNotes(200);
  const shape = (order: typeof notes) => collate(order, WORDS).groups.map(({ id, passages }) => [id, passages.map(({ at }) => `${at.file}:${at.line}`).sort().join()].join(' ')).sort();
  const expected = shape(notes);
  fc.assert(fc.property(fc.shuffledSubarray(notes, { minLength: notes.length }), (shuffled) => {
    expect(shape(shuffled)).toEqual(expected);
  }), { numRuns: 10, seed: 3 });
});

test('every passage is in one group and ids are unique', () => {
  const notes = madeUpNotes(500);
  const { groups } = collate(notes, WORDS);
  expect(groups.flatMap(({ passages }) => passages)).toHaveLength(notes.length);
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
});
