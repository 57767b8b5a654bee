import { describe, expect, test } from 'vitest';
import { readEntries } from '../../scripts/pipeline/read-entries.ts';
import { sent } from '../support/sent.ts';
import { sourceFile } from '../support/source-file.ts';

const read = (...lines: string[]) => readEntries(sourceFile(lines));

describe('readEntries', () => {
  test('finds each heading with its block and its text', () => {
    const { value, diagnostics } = read('# Rulings', '', '## sqs-size', '', '```yaml', 'since: 2025', '```', '', 'Up to 1 MiB.', '', '## sqs-delay', '```yml', 'a: b', '```');
    expect(diagnostics).toEqual([]);
    expect(value).toEqual([
      { id: 'sqs-size', line: 3, yaml: { text: 'since: 2025', line: 6 }, body: 'Up to 1 MiB.', bodyLine: 9 },
      { id: 'sqs-delay', line: 11, yaml: { text: 'a: b', line: 13 }, body: '', bodyLine: 0 },
    ]);
  });

  test('takes no heading from inside a code block', () => {
    const { value } = read('## one', '```yaml', '## not a heading', '```', 'Text', '~~~', '## nor this', '~~~');
    expect(value.map(({ id }) => id)).toEqual(['one']);
  });

  test.each([
    { name: 'a heading without a block', lines: ['## one', 'Text'], found: ['entry-without-yaml 1'] },
    { name: 'words between heading and block', lines: ['## one', 'Text', '```yaml', 'a: b', '```'], found: ['entry-without-yaml 1'] },
    { name: 'a block that never ends', lines: ['## one', '```yaml', 'a: b'], found: ['fence-not-closed 2'] },
    { name: 'one id twice', lines: ['## one', '```yaml', '```', '## one', '```yaml', '```'], found: ['entry-twice 4'] },
  ])('reports $name', ({ lines, found }) => {
    expect(sent(read(...lines).diagnostics)).toEqual(found);
  });
});
