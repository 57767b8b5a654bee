import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readFrontMatter } from '../../scripts/pipeline/read-front-matter.ts';
import { sent } from '../support/sent.ts';
import { sourceFile } from '../support/source-file.ts';

const SHAPE = z.strictObject({ title: z.string().optional() });
const read = (...lines: string[]) => readFrontMatter(sourceFile(lines), SHAPE);

describe('readFrontMatter', () => {
  test('takes the block off and leaves every line of the note its number', () => {
    const { value, diagnostics } = read('---', 'title: Queues', '---', '# SQS', '- one');
    expect(diagnostics).toEqual([]);
    expect(value?.front?.data).toEqual({ title: 'Queues' });
    expect(value?.body.text).toBe('\n\n\n# SQS\n- one');
  });

  test.each([
    { lines: ['# SQS', '---', 'title: x', '---'], because: 'the block does not begin the file' },
    { lines: ['----', '# SQS'], because: 'four dashes are a line across the page' },
    { lines: ['', '---', 'title: x', '---'], because: 'the first line is empty' },
  ])('reads the whole file as text where $because', ({ lines }) => {
    expect(read(...lines)).toEqual({ value: { front: undefined, body: sourceFile(lines) }, diagnostics: [] });
  });

  test('H-02: leaves a second block as text', () => {
    const { value } = read('---', 'title: x', '---', '---js', '{ permalink: "/x" }', '---');
    expect(value?.body.text).toContain('---js\n{ permalink: "/x" }\n---');
  });

  test('C-01: reports at line 1 a block that never ends', () => {
    expect(sent(read('---', 'title: x', '# SQS').diagnostics)).toEqual(['front-matter-not-closed 1']);
  });

  test('C-02: gives a mistake the line that it has in the file', () => {
    expect(sent(read('---', 'title: x', '', '', '', '', 'title: [', '---').diagnostics)).toContainEqual(expect.stringMatching(/ 7$/));
  });

  test.each(['js', 'javascript', 'node', 'coffee', 'json', 'toml', ' js', 'YAML:js'])('H-01: refuses a block that says it is written in “%s”', (language) => {
    expect(sent(read(`---${language}`, '{ }', '---').diagnostics)).toEqual(['front-matter-language 1']);
  });
});
