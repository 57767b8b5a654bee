import { describe, expect, test } from 'vitest';
import { readNoteFrontMatter } from '../../scripts/pipeline/read-note-front-matter.ts';
import { sent } from '../support/sent.ts';
import { sourceFile } from '../support/source-file.ts';

const edited = (...lines: string[]) => readNoteFrontMatter(sourceFile(lines), 'edited');
const raw = (...lines: string[]) => readNoteFrontMatter(sourceFile(lines), 'raw');

describe('readNoteFrontMatter', () => {
  test('passes over what note-taking programs write', () => {
    const { value, diagnostics } = edited('---', 'tags: [aws]', 'created: 2021-03-04', 'aliases:', '  - Queues', '---', '- one');
    expect(diagnostics).toEqual([]);
    expect(value?.text).toBe('\n\n\n\n\n\n- one');
  });

  test.each(['layout: ../../secret', 'permalink: /../x', 'eleventyComputed: {a: b}', 'templateEngineOverride: njk', 'eleventyImport: {a: b}', 'pagination: {size: 1}', 'js: x'])(
    'H-07: refuses “%s” in edited and in raw notes',
    (line) => {
      for (const read of [edited, raw]) expect(sent(read('---', line, '---', '- one').diagnostics)).toEqual(['unknown-key 2']);
    },
  );

  test('C-04: refuses an unknown key in edited notes, takes it in raw ones', () => {
    expect(sent(edited('---', 'titel: x', '---', '- one').diagnostics)).toEqual(['unknown-key 2']);
    expect(raw('---', 'rating: 5', '---', '- one')).toMatchObject({ value: { text: '\n\n\n- one' }, diagnostics: [] });
  });

  test.each([
    { lines: ['---', '- one'], because: 'a line of dashes is how some begin' },
    { lines: ['---', 'date: {{date}}', '---', '- one'], because: 'a template was never filled in' },
  ])('reads raw notes whole where $because', ({ lines }) => {
    const { value, diagnostics } = raw(...lines);
    expect(value?.text).toBe(lines.join('\n'));
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
    expect(edited(...lines).diagnostics.map(({ severity }) => severity)).toContain('error');
  });

  test.each(['---js', '---coffee'])('H-01: refuses %s in raw notes too', (opening) => {
    expect(raw(opening, '{}', '---', '- one')).toMatchObject({ value: undefined, diagnostics: [{ severity: 'error' }] });
  });

  test.each([
    { lines: [''], what: '“notes.md” says nothing.' },
    { lines: ['---', 'title: x', '---', ' '], what: '“notes.md” says nothing below its front matter.' },
  ])('C-22: warns of a note that says nothing: $what', ({ lines, what }) => {
    expect(edited(...lines)).toMatchObject({ value: undefined, diagnostics: [{ rule: 'empty-note', severity: 'warning', what }] });
  });
});
