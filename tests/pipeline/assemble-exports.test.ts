import { expect, test } from 'vitest';
import type { SiteFile } from '../../scripts/domain/site.ts';
import { assembleExports, ledgerAsJson } from '../../scripts/pipeline/assemble-exports.ts';
import { assembleFrame } from '../../scripts/pipeline/assemble-frame.ts';
import { assembleServices } from '../../scripts/pipeline/assemble-services.ts';
import { assembly, content } from '../support/assembly.ts';
import { dispute, fact, ledger, ruling } from '../support/fact.ts';
import { passage } from '../support/passage.ts';

const ada = passage('Up to 256 KB', { id: 'sqs-size', line: 3 });
const ben = passage('Up to 1 MiB', { id: 'sqs-size', set: 'ben', line: 9, endLine: 10 });
const size = fact('sqs-size', [ada, ben], { dispute: dispute('sqs-size', [ada, ben]), ruling: ruling('sqs-size', '1 MiB') });
/** The whole text of an export. */
const textOf = (file: SiteFile | undefined) => [...((file?.text ?? []) as Iterable<string>)].join('');
const stray = fact('stray', [passage('Odd', { service: undefined })]);

test('programs get the whole ledger in the documented shape', () => {
  const left = { passage: passage('Sizes:'), reason: 'introduces the lines below it' };
  const json = ledgerAsJson(ledger([size, stray], { candidates: [{ passages: [ada, ben], score: 0.7, parts: { terms: 0.8 } }], leftOut: [left] }));
  const [first, second] = [{ set: 'ada', file: 'content/notes/ada/sqs.md', line: 3, endLine: 3, text: 'Up to 256 KB' }, { set: 'ben', file: 'content/notes/ada/sqs.md', line: 9, endLine: 10, text: 'Up to 1 MiB' }];
  expect(json).toEqual({
    facts: [{ id: 'sqs-size', service: 'sqs', topic: 'limits', text: 'Up to 256 KB', passages: [first, second], why: ['one id, set by hand', 'one id, set by hand'] }, expect.objectContaining({ id: 'stray', service: null })],
    disputes: [{ id: 'sqs-size', subject: 'quantity: 256 KB or 1 MiB', passages: [first, second], ruling: '1 MiB' }],
    candidates: [{ passages: [first, second], score: 0.7, parts: { terms: 0.8 } }],
    unplaced: [expect.objectContaining({ id: 'stray' })],
    leftOut: [{ passage: expect.objectContaining({ text: 'Sizes:' }), reason: 'introduces the lines below it' }],
  });
});

test('programs find every page and its facts', () => {
  const site = assembly([size], { prefix: '/d/' });
  const frame = assembleFrame(site);
  const files = new Map(assembleExports(frame, assembleServices(site, frame.byDomain), site).map((file) => [file.path, textOf(file)]));
  expect(JSON.parse(files.get('api/reference.json')!)).toEqual({ services: [{ slug: 'sqs', name: 'Amazon SQS', topics: [{ title: 'Limits', facts: ['sqs-size'] }] }] });
  expect(files.get('llms.txt')).toContain('- [Amazon SQS](/d/reference/sqs/): Amazon SQS: 1 facts');
  expect([...files.keys()].toSorted()).toEqual(['api/ledger.json', 'api/links.json', 'api/questions.json', 'api/reference.json', 'api/vocabulary.json', 'llms.txt']);
});

test('the ledger comes in pieces, since it may be longer than a string can be, and is one JSON text', () => {
  const site = assembly([size, stray]);
  const file = assembleExports(assembleFrame(site), [], site).find(({ path }) => path === 'api/ledger.json')!;
  expect(typeof file.text).toBe('object');
  expect(JSON.parse(textOf(file))).toEqual(ledgerAsJson(site.ledger));
});

test('R-02: what is published does not tell where the folder stood', () => {
  const site = assembly([fact('sqs-size', [passage('x', { file: '/home/me/content/notes/ada/sqs.md' })])], { content: content({ root: '/home/me/content' }) });
  const published = assembleExports(assembleFrame(site), [], site).find(({ path }) => path === 'api/ledger.json');
  expect(textOf(published)).toContain('"file":"content/notes/ada/sqs.md"');
});

test('programs find each address that leaves the site once, with all that uses it', () => {
  const at = { file: 'content/rulings/sqs.md', line: 7 };
  const use = (url: string, by: 'facts' | 'questions' | 'pages', id: string) => ({ url, by, id, isSource: true, at });
  const site = assembly([size], { outside: [use('https://b.example/', 'facts', 'sqs-size'), use('https://a.example/', 'pages', 'sqs'), use('https://b.example/', 'questions', 'sqs-q-a'), use('https://b.example/', 'facts', 'sqs-size')] });
  const file = assembleExports(assembleFrame(site), [], site).find(({ path }) => path === 'api/links.json');
  expect(JSON.parse(textOf(file))).toEqual({ links: [
    { url: 'https://a.example/', facts: [], questions: [], pages: ['sqs'] },
    { url: 'https://b.example/', facts: ['sqs-size'], questions: ['sqs-q-a'], pages: [] },
  ] });
});
