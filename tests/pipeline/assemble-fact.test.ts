import { describe, expect, test } from 'vitest';
import { assembleFact, placeOf, siglaOf, stateOf } from '../../scripts/pipeline/assemble-fact.ts';
import { assembly } from '../support/assembly.ts';
import { dispute, fact, ruling } from '../support/fact.ts';
import { passage } from '../support/passage.ts';

const ada = passage('Up to 256 KB', { set: 'ada', id: 'sqs-size', file: 'content/notes/ada/sqs.md', line: 3 });
const ben = passage('A message holds `1 MiB`', { set: 'ben', id: 'sqs-size', file: 'content/notes/ben/sqs.md', line: 9 });

describe('assembleFact', () => {
  test('shows the leading wording, and each set’s own words with their place', () => {
    const view = assembleFact(fact('sqs-size', [ada, ben]), assembly([]));
    expect(view).toMatchObject({ id: 'sqs-size', state: 'plain', block: 'text', context: undefined, ruling: undefined, subject: undefined });
    expect(view.text.markup).toBe('Up to 256 KB');
    expect(view.wordings.map(({ said, text, isFact, overruled }) => [text.markup, said.map(({ siglum, place }) => `${siglum} ${place}`), isFact, overruled])).toEqual([
      ['Up to 256 KB', ['A ada/sqs.md:3'], true, false],
      ['A message holds <code>1 MiB</code>', ['B ben/sqs.md:9'], false, false],
    ]);
  });

  test('shows the same words once, with all who say them; those that are overruled apart from those that stand', () => {
    const same = passage('Up to 256 KB', { set: 'ben', id: 'sqs-size', file: 'content/notes/ben/sqs.md', line: 8 });
    const shown = (overruled: typeof ada[]) => assembleFact(fact('sqs-size', [ben, same, ada], { overruled, leading: ben }), assembly([])).wordings.map(({ text, said, isFact }) => [text.markup, said.map(({ siglum }) => siglum).join(' '), isFact]);
    expect(shown([])).toEqual([['Up to 256 KB', 'A B', false], ['A message holds <code>1 MiB</code>', 'B', true]]);
    expect(shown([ada])).toHaveLength(3);
  });

  test('shows a ruling in place of the wordings, with its source and both dates', () => {
    const view = assembleFact(fact('sqs-size', [ada, ben], { ruling: ruling('sqs-size', 'Up to **1 MiB**'), leading: undefined, overruled: [ada] }), assembly([]));
    expect(view.text.markup).toBe('Up to <strong>1 MiB</strong>');
    expect(view).toMatchObject({ state: 'settled', sigla: [{ siglum: 'A', says: 'overruled' }, { siglum: 'B', says: 'yes' }] });
    expect(view.ruling).toMatchObject({
      since: { iso: '2025-08', words: 'August 2025' }, checked: { iso: '2026-11-25', words: '25 November 2026' },
      source: { url: 'https://docs.example.com/sqs/quotas.html', title: 'quotas, docs.example.com' },
    });
    expect(view.wordings.map(({ overruled }) => overruled)).toEqual([true, false]);
  });

  test('says what is disputed as long as nothing settles it', () => {
    const open = fact('sqs-size', [ada, ben], { dispute: dispute('sqs-size', [ada, ben]) });
    expect(assembleFact(open, assembly([]))).toMatchObject({ state: 'open', subject: 'quantity: 256 KB or 1 MiB' });
  });

  test('shows code as a block', () => {
    const code = passage('aws sqs list <x>', { kind: 'code', language: 'bash' });
    const view = assembleFact(fact('sqs-list', [code]), assembly([]));
    expect(view.block).toBe('code');
    expect(view.text.markup).toMatch(/^<pre tabindex="0"><code>.*&lt;.*<\/code><\/pre>$/);
  });

  test('shows above code with an id what introduces it, and nothing else', () => {
    const code = (parents: string[]) => assembleFact(fact('sqs-list', [passage('aws sqs list', { kind: 'code', id: 'sqs-list', parents })]), assembly([]));
    expect(code(['List the queues:']).context?.markup).toBe('List the queues');
    expect(code([]).context).toBeUndefined();
  });

  test.each([
    { parents: ['Visibility timeout:'], headings: ['SQS'], context: 'Visibility timeout', because: 'the item above names it' },
    { parents: [], headings: ['SQS', 'Limits'], context: 'Limits', because: 'the heading names it' },
    { parents: [], headings: ['Amazon SQS'], context: undefined, because: 'the page is called so' },
    { parents: ['<b>'], headings: [], context: '&#60;b&#62;', because: 'an author’s signs are text' },
  ])('says what a terse line is about: $because', ({ parents, headings, context }) => {
    expect(assembleFact(fact('sqs-x', [passage('Default: 30 seconds', { parents, headings })]), assembly([])).context?.markup).toBe(context);
  });
});

test('a set’s mark is struck only where each of its wordings is overruled', () => {
  const again = passage('256 KB', { set: 'ada' });
  expect(siglaOf(fact('sqs-size', [ada, again], { overruled: [ada] }), assembly([]))).toEqual([{ siglum: 'A', says: 'yes' }, { siglum: 'B', says: 'no' }]);
});

test('a ruling that overrules nobody and settles no dispute is a plain fact', () => {
  expect(stateOf(fact('sqs-size', [ada], { ruling: ruling('sqs-size', 'x') }))).toBe('plain');
});

test('a place leaves out what every place has in common', () => {
  expect(placeOf(passage('x', { file: 'content/notes/ada/deep/sqs.md', line: 4 }), assembly([]))).toBe('ada/deep/sqs.md:4');
});
