import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExamAddress, readExamAddress, writeExamAddress } from '../../scripts/domain/exam-address.ts';

const nothing: ExamAddress = { seed: undefined, choice: undefined, attempt: undefined, review: false };

describe('readExamAddress', () => {
  test.each<{ search: string; hash?: string; asks: Partial<ExamAddress>; because: string }>([
    { search: '', asks: {}, because: 'nothing is asked' },
    { search: '?seed=7k2m-4Q&paper=full', asks: { seed: '7k2m-4Q', choice: { kind: 'full' } }, because: 'a seed and a paper' },
    { search: '?paper=short', asks: { choice: { kind: 'short' } }, because: 'the short one' },
    { search: '?paper=domain-2', asks: { choice: { kind: 'domain', domain: 2 } }, because: 'one domain' },
    { search: '?paper=domain-0&practise=sqs-q-1', asks: { choice: { kind: 'list', questions: ['sqs-q-1'] } }, because: 'there is no domain 0' },
    { search: '?practise=b-1,a-1,b-1,<b>,,Upper', asks: { choice: { kind: 'list', questions: ['b-1', 'a-1'] } }, because: 'each id once, in the order of the address, and what is no id is passed over' },
    { search: '?practise=<b>', asks: {}, because: 'a list of nothing is none' },
    { search: `?practise=${Array.from({ length: 150 }, (_, index) => `q-${index}`).join()}`, asks: { choice: { kind: 'list', questions: Array.from({ length: 100 }, (_, index) => `q-${index}`) } }, because: 'a hundred is the most' },
    { search: '?attempt=a1b2', hash: '#review', asks: { attempt: 'a1b2', review: true }, because: 'a stored attempt, and its review' },
    { search: '?attempt=-a&seed=', hash: '#x', asks: {}, because: 'none of it is known' },
    { search: `?seed=${'x'.repeat(41)}&attempt=${'a'.repeat(65)}`, asks: {}, because: 'neither is so long' },
    { search: `?seed=${'x'.repeat(40)}&attempt=${'a'.repeat(64)}`, asks: { seed: 'x'.repeat(40), attempt: 'a'.repeat(64) }, because: 'both may be this long' },
    { search: '?seed=a%20b&paper=FULL&attempt=a%0Ab&unknown=1', asks: {}, because: 'W-09: what is not known is not there' },
  ])('$search$hash: $because', ({ search, hash, asks }) => {
    expect(readExamAddress(search, hash)).toEqual({ ...nothing, ...asks });
  });
});

describe('writeExamAddress', () => {
  test.each<{ asks: Partial<ExamAddress>; address: string }>([
    { asks: {}, address: '' },
    { asks: { choice: { kind: 'full' } }, address: '' },
    { asks: { seed: 'maple', choice: { kind: 'domain', domain: 3 } }, address: '?seed=maple&paper=domain-3' },
    { asks: { choice: { kind: 'list', questions: ['a', 'b'] } }, address: '?practise=a,b' },
    { asks: { attempt: 'a1', choice: { kind: 'list', questions: ['a'] }, review: true }, address: '?attempt=a1#review' },
    { asks: { review: true }, address: '#review' },
  ])('$asks is “$address”', ({ asks, address }) => {
    expect(writeExamAddress(asks)).toBe(address);
  });

  test('is read back as it was written', () => {
    const choice = fc.oneof(fc.constant({ kind: 'short' as const }), fc.integer({ min: 1, max: 9 }).map((domain) => ({ kind: 'domain' as const, domain })), fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,9}$/), { minLength: 1, maxLength: 5 }).map((questions) => ({ kind: 'list' as const, questions })));
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z0-9-]{1,40}$/), choice, fc.boolean(), (seed, asked, review) => {
      const [search = '', hash] = writeExamAddress({ seed, choice: asked, review }).split('#');
      expect(readExamAddress(search, hash && `#${hash}`)).toEqual({ ...nothing, seed, choice: asked, review });
    }));
  });
});
