import { expect, test } from 'vitest';
import { parseNote } from '../../scripts/pipeline/parse-note.ts';
import { readSources } from '../../scripts/pipeline/read-sources.ts';
import type { SetId } from '../../scripts/domain/note.ts';

const SOURCE = '([Queues](https://docs.example.com/queues.html), checked 2026-11-26)';
const source = { title: 'Queues', url: 'https://docs.example.com/queues.html', checked: '2026-11-26' };
const read = (...lines: string[]) => readSources(parseNote({ path: 'content/notes/editors/sqs.md', text: ['# SQS', '', ...lines].join('\n') }, 'editors' as SetId).value.passages);

test('takes the source off the end of a statement', () => {
  const { value, diagnostics } = read(`- A queue keeps messages. ${SOURCE} ^sqs-queues`);
  expect(value).toMatchObject([{ text: 'A queue keeps messages.', id: 'sqs-queues', source }]);
  expect(diagnostics).toEqual([]);
});

test('below a code block stand its source and its id, above it what it shows', () => {
  const { value, diagnostics } = read('A policy that denies all requests which come without encryption:', '', '```json', '{"Effect": "Deny"}', '```', `${SOURCE} ^sqs-access-policy`);
  expect(value).toMatchObject([{ kind: 'code', text: '{"Effect": "Deny"}', parents: ['A policy that denies all requests which come without encryption:'], id: 'sqs-access-policy', source }]);
  expect(diagnostics).toEqual([]);
});

test('a statement or a code block without a source is an error at its line', () => {
  const { diagnostics } = read('- A queue keeps messages. ^sqs-queues', '', '```sh', 'aws sqs list-queues', '```', '^sqs-cli');
  expect(diagnostics).toMatchObject([
    { rule: 'editors-without-source', severity: 'error', at: { line: 3 }, what: '“A queue keeps messages.” does not say where it was checked.' },
    { rule: 'editors-without-source', severity: 'error', at: { line: 5 }, what: '“aws sqs list-queues” does not say where it was checked.' },
  ]);
});

test('a source that stands alone, with no code above it, is no statement', () => {
  expect(read(`${SOURCE} ^sqs-alone`).diagnostics).toMatchObject([{ rule: 'editors-without-source', at: { line: 3 } }]);
});
