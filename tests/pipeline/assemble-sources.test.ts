import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleSources, fatesOf } from '../../scripts/pipeline/assemble-sources.ts';
import { assembly } from '../support/assembly.ts';
import { dispute, fact, ledger, ruling } from '../support/fact.ts';
import { passage } from '../support/passage.ts';
import { service } from '../support/service.ts';

const ada = passage('Up to 256 KB', { set: 'ada', line: 1 });
const ben = passage('A message holds 1 MiB', { set: 'ben', line: 2 });
const cut = { passage: passage('Sizes:', { set: 'ada', line: 3 }), reason: 'introduces the lines below it' };

describe('the ledger', () => {
  test('says of each passage what became of it and why', () => {
    const old = fact('sqs-size', [ada, ben], { ruling: ruling('sqs-size', '1 MiB'), leading: undefined, overruled: [ada] });
    const both = fact('sqs-delay', [passage('Delay', { line: 4 }), passage('Delays', { set: 'ben', line: 5 })], { why: ['one id, set by hand', 'same terms 0.94'] });
    const alone = fact('sqs-one', [passage('Alone', { line: 6 })]);
    const fates = [...fatesOf(ledger([old, both, alone])).values()].map(({ fate, why }) => `${fate}: ${why}`);
    expect(fates).toEqual([
      'overruled: ruling checked on 2026-11-25', 'kept: agrees with the ruling', 'kept: its wording leads', 'merged: same terms 0.94', 'kept: the only passage that says it',
    ]);
  });

  test('has every passage once: what was read is the sum of what became of it', () => {
    const said = fc.record({ sets: fc.array(fc.constantFrom('ada', 'ben'), { minLength: 1, maxLength: 4 }), overruled: fc.nat(15), ruled: fc.boolean(), left: fc.boolean() });
    fc.assert(
      fc.property(fc.array(said), (all) => {
        let line = 0;
        const facts = all.map(({ sets, overruled, ruled }, index) => {
          const passages = sets.map((set) => passage('Some words', { set, line: ++line }));
          if (!ruled) return fact(`f-${index}`, passages);
          return fact(`f-${index}`, passages, { ruling: ruling(`f-${index}`, 'x'), leading: undefined, overruled: passages.filter((_, at) => (overruled >> at) & 1) });
        });
        const leftOut = all.filter(({ left }) => left).map(() => ({ passage: passage('Sizes:', { line: ++line }), reason: 'introduces the lines below it' }));
        const { totals, ledgers } = assembleSources(assembly(facts, { ledger: ledger(facts, { leftOut }) }));
        expect(totals.read).toBe(line);
        expect(totals.kept + totals.merged + totals.overruled + totals.leftOut).toBe(line);
        expect(ledgers.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(line);
      }),
    );
  });

  test('has a page for each service, one for what found no place and one for what was left out', () => {
    const facts = [fact('sqs-x', [ada]), fact('stray', [passage('Odd', { service: undefined })]), fact('sns-x', [passage('y', { service: 'sns' })])];
    const { ledgers } = assembleSources(assembly(facts, { services: [service('sns'), service('sqs')], ledger: ledger(facts, { leftOut: [cut] }) }));
    expect(ledgers.map(({ slug, rows }) => [slug, rows.map(({ fate }) => fate)])).toEqual([['sns', ['kept']], ['sqs', ['kept']], ['not-placed', ['kept']], ['left-out', ['left out']]]);
  });
});

test('counts each set’s words and passages', () => {
  const facts = [fact('sqs-size', [ada, ben], { leading: ben })];
  const { sets } = assembleSources(assembly(facts, { ledger: ledger(facts, { leftOut: [cut] }) }));
  expect(sets).toMatchObject([
    { siglum: 'A', words: 5, read: 2, kept: 0, merged: 1, overruled: 0, leftOut: 1 },
    { siglum: 'B', words: 5, read: 1, kept: 1, merged: 0, overruled: 0, leftOut: 0 },
  ]);
});

test('C-14: shows open disputes before settled ones, with both sides and what they are about', () => {
  const settled = fact('sqs-a', [ada], { ruling: ruling('sqs-a', 'x'), overruled: [ada], leading: undefined });
  const open = fact('sqs-b', [ada, ben], { dispute: dispute('sqs-b', [ada, ben]) });
  const { disputes, ledgers } = assembleSources(assembly([settled, open, fact('sqs-c', [ada])]));
  expect(disputes).toMatchObject({ count: 2, open: [{ fact: 'sqs-b' }] });
  expect(ledgers[0]!.disputes.map(({ fact: id, subject, topic, wordings }) => [id, subject, topic, wordings.length])).toEqual([
    ['sqs-b', 'quantity: 256 KB or 1 MiB', 'Limits', 2],
    ['sqs-a', 'out of date', 'Limits', 1],
  ]);
});

test('counts and lists what could not be verified, with the reason', () => {
  const facts = [fact('sqs-b', [ada]), fact('sqs-a', [ben])];
  const unverified = new Map([['sqs-b', { fact: 'sqs-b', reason: 'an *opinion*', at: { file: 'content/unverified.md', line: 3 } }]]);
  const { unverified: list } = assembleSources(assembly(facts, { unverified }));
  expect(list.facts).toBe(2);
  expect(list.rows.map(({ fact: id, service: { slug }, reason }) => [id, slug, reason.markup])).toEqual([['sqs-b', 'sqs', 'an <em>opinion</em>']]);
});

test('lists dead links with the day and the facts that use them', () => {
  const at = { file: 'content/rulings/sqs.md', line: 7 };
  const url = 'https://example.com/gone.html';
  const use = (by: 'facts' | 'questions', id: string) => ({ url, by, id, isSource: true, at });
  const { deadLinks } = assembleSources(assembly([fact('sqs-a', [ada]), fact('sqs-b', [ben])], { outside: [use('facts', 'sqs-b'), use('questions', 'sqs-q-a')], deadLinks: [{ url, found: '2026-11-26', at }] }));
  expect(deadLinks).toEqual([{ url, found: { iso: '2026-11-26', words: '26 November 2026' }, facts: [{ id: 'sqs-b', slug: 'sqs' }] }]);
});
