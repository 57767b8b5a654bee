import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formatDiagnostic } from '../../scripts/domain/diagnostic.ts';
import { readYaml } from '../../scripts/pipeline/read-yaml.ts';
import { sent } from '../support/sent.ts';

const SHAPE = z.strictObject({ title: z.string().optional(), domain: z.int().positive().optional(), topics: z.array(z.strictObject({ id: z.string() })).default([]) });

const read = (...lines: string[]) => readYaml(lines.join('\n'), { file: 'sqs.md', line: 2 }, SHAPE);

describe('readYaml', () => {
  test('reads plain data and knows the line of each value', () => {
    const { value, diagnostics } = read('title: Queues', 'topics:', '  - id: limits', '  - id: fifo');
    expect(diagnostics).toEqual([]);
    expect(value?.data).toEqual({ title: 'Queues', topics: [{ id: 'limits' }, { id: 'fifo' }] });
    expect([value?.lineOf('title'), value?.lineOf('topics', 1), value?.lineOf('topics', 1, 'id'), value?.lineOf('domain')]).toEqual([2, 5, 5, 2]);
  });

  test('reads an empty block as no keys', () => {
    expect(read('').value?.data).toEqual({ topics: [] });
  });

  test('C-02: counts lines from the beginning of the file', () => {
    expect(sent(read('title: one', 'domain: 1', 'topics: []', 'more: 1', 'again: 2', 'bad: [').diagnostics)).toEqual(['bad-yaml 7']);
  });

  test('C-03: names a key that stands twice and both its lines', () => {
    expect(read('title: one', 'domain: 1', 'title: two').diagnostics.map(formatDiagnostic)).toMatchInlineSnapshot(`
      [
        "sqs.md:4:1 error duplicate-key
        The key “title” stands twice: on line 2 and on line 4.
        Mend: delete one of the two.",
      ]
    `);
  });

  test('C-04: says which key was probably meant', () => {
    expect(read('titel: Queues').diagnostics.map(formatDiagnostic)).toMatchInlineSnapshot(`
      [
        "sqs.md:2:1 error unknown-key
        “titel” is no key of this block. Did you mean “title”?
        Mend: write “title” instead.",
      ]
    `);
  });

  test('C-05: names the value that is wrong and what is expected', () => {
    expect(read('domain: "3x"', 'topics:', '  - id: 7').diagnostics.map(formatDiagnostic)).toMatchInlineSnapshot(`
      [
        "sqs.md:2:1 error wrong-value
        “3x” cannot be “domain”: expected number.
        Mend: correct the value.",
        "sqs.md:4:1 error wrong-value
        “7” cannot be “topics.0.id”: expected string.
        Mend: correct the value.",
      ]
    `);
  });

  test('reports every mistake of a block at once', () => {
    expect(sent(read('titel: x', 'domain: no', 'colour: red').diagnostics).toSorted()).toEqual(['unknown-key 2', 'unknown-key 4', 'wrong-value 3']);
  });

  test.each([
    { lines: ['__proto__: {polluted: yes}'], because: 'at the top' },
    { lines: ['title: x', 'topics: [{id: a, constructor: {prototype: {polluted: yes}}}]'], because: 'nested' },
    { lines: ['"__proto__":', '  polluted: yes'], because: 'in quotes' },
    { lines: ['? __proto__', ': {polluted: yes}'], because: 'as an explicit key' },
    { lines: ['"\\x5f_proto__": {polluted: yes}'], because: 'escaped' },
    { lines: ['<<: {__proto__: {polluted: yes}}'], because: 'through a merge' },
  ])('H-03: refuses a key that reaches into the program $because', ({ lines }) => {
    const { value, diagnostics } = read(...lines);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ rule }) => rule)).toContain('forbidden-key');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test.each([
    { name: 'an alias bomb', text: bomb(), because: 'aliases are not followed' },
    { name: '60,000 open brackets', text: `a: ${'['.repeat(60_000)}`, because: 'nesting is counted before parsing' },
    { name: 'a hundred thousand open brackets', text: `a: ${'['.repeat(100_000)}`, because: 'the block is too long' },
    { name: '2,000 nested block maps', text: Array.from({ length: 2000 }, (_, index) => `${' '.repeat(index % 30)}a:`).join('\n'), because: 'it is no metadata' },
    { name: 'a key that is a tower of keys', text: '? '.repeat(20_000), because: 'it is no metadata' },
    { name: 'a tower of list items', text: '- '.repeat(20_000), because: 'it is no metadata' },
  ])('H-04: refuses $name at once: $because', ({ text }) => {
    const started = performance.now();
    const { value, diagnostics } = readYaml(text, { file: 'sqs.md', line: 2 }, SHAPE);
    expect(value).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test.each(['!!js/function "function () { return 1 }"', '!!python/object:os.system x', '!local x', '!!binary aGk='])('H-05: refuses the tag in “title: %s”', (value) => {
    expect(read(`title: ${value}`)).toMatchObject({ value: undefined, diagnostics: [{ severity: 'error' }] });
  });
});

/** Nine levels of nine aliases: 9⁹ values, if they were followed. */
function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) => `l${level + 1}: &l${level + 1} [${Array.from({ length: 9 }, () => (level === 0 ? 'x' : `*l${level}`)).join(', ')}]`);
  return levels.join('\n');
}
