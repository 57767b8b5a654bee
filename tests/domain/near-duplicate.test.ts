import { describe, expect, test, vi } from 'vitest';
import { NEARLY_SAME_STEM, nearDuplicates, stemWords, wordOverlap } from '../../scripts/domain/near-duplicate.ts';
import { question } from '../support/bank.ts';

describe('stemWords', () => {
  test.each([
    { stem: 'Which queue does a developer choose?', words: ['queue'], because: 'every stem has the others' },
    { stem: 'QUEUE queue Queue', words: ['queue'], because: 'neither case nor number counts' },
    { stem: 'sqs:ReceiveMessage, arn:aws:s3 and v1.2-beta_3.', words: ['sqs:receivemessage', 'arn:aws:s3', 'v1.2-beta_3'], because: 'names stay whole, and marks around them do not count' },
    { stem: 'Größe x 5', words: ['größe', 'x', '5'], because: 'a single sign is a word, and letters of every language count' },
    { stem: '… !?', words: [], because: 'there is none' },
  ])('of “$stem”: $because', ({ stem, words }) => {
    expect([...stemWords({ stem })]).toEqual(words);
  });

  test('leaves out each of the words that every stem has', () => {
    const common = 'a an and are as at be by can choose company developer does for from has have in into is it its must no not of on or should so such than that the their them then there these they this three to two use uses using was what when which while who will with without';
    expect([...stemWords({ stem: common })]).toEqual([]);
  });
});

describe('wordOverlap', () => {
  test.each([
    { a: ['x', 'y'], b: ['y', 'z'], overlap: 1 / 3, because: 'one of three' },
    { a: ['x', 'y'], b: ['x', 'y'], overlap: 1, because: 'all' },
    { a: ['x'], b: [], overlap: 0, because: 'none' },
    { a: [], b: ['x'], overlap: 0, because: 'none, the other way round' },
    { a: [], b: [], overlap: 1, because: 'two that say nothing say the same' },
  ])('of $a and $b is $overlap: $because', ({ a, b, overlap }) => {
    expect(wordOverlap(new Set(a), new Set(b))).toBe(overlap);
  });
});

describe('nearDuplicates', () => {
  const stem = 'one two-fold three-fold four five six seven eight nine ten';
  const original = question('original', { stem: 'w1 w2 w3 w4 w5 w6' });

  test.each([
    { name: 'the same stem', other: question('copy', { stem: original.stem }), same: true },
    { name: 'six of ten words', other: question('six', { stem: 'w1 w2 w3 w4 w5 w6 x1 x2 x3 x4' }), same: true },
    { name: 'six of eleven words', other: question('less', { stem: 'w1 w2 w3 w4 w5 w6 x1 x2 x3 x4 x5' }), same: false },
    { name: 'the same id', other: question('original', { stem }), same: true },
  ])('$name: $same, whichever comes first, and however often it is asked', ({ other, same }) => {
    expect(NEARLY_SAME_STEM).toBe(0.6);
    const sameness = nearDuplicates();
    expect([sameness(original, other), sameness(other, original), sameness(original, other)]).toEqual([same, same, same]);
  });

  test.each([false, true])('remembers what it said of a pair, whichever comes first: turned round %s', (turned) => {
    const [a, b] = [question('a', { stem: 'w1' }), question('b', { stem: 'w2' })];
    const sameness = nearDuplicates();
    sameness(a, b);
    Object.assign(b, { id: 'a' });
    expect(turned ? sameness(b, a) : sameness(a, b)).toBe(false);
    expect(nearDuplicates()(a, b)).toBe(true);
  });

  test('works out the words of each question once', () => {
    const read = vi.fn(() => 'w1 w2');
    const watched = [1, 2, 3].map((number) => Object.defineProperty(question(`q-${number}`), 'stem', { get: read }));
    const sameness = nearDuplicates();
    for (let round = 0; round < 3; round++) for (const a of watched) for (const b of watched) sameness(a, b);
    expect(read).toHaveBeenCalledTimes(3);
  });
});
