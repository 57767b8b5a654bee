import { expect, test } from 'vitest';
import { parseSite } from '../../scripts/pipeline/parse-site.ts';
import { sent } from '../support/sent.ts';
import { sourceFile } from '../support/source-file.ts';

test('a folder that says nothing of itself gets a name, a language and an opening', () => {
  const { value, diagnostics } = parseSite(undefined);
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject({ name: 'Concord', language: 'en' });
  expect(value.opening).not.toBe('');
});

test('reads the site’s own words', () => {
  const { value } = parseSite(sourceFile(['---', 'name: Notes', 'language: de', 'repository: https://git.example.com/notes', '---', '', 'Welcome.'], 'content/site.md'));
  expect(value).toMatchObject({ name: 'Notes', language: 'de', repository: 'https://git.example.com/notes', opening: 'Welcome.' });
});

test('B-13: refuses a language that is none, which search and screen readers would not know', () => {
  for (const language of ['""', 'unknown', 'en"x', 'english language'])
    expect(sent(parseSite(sourceFile(['---', `language: ${language}`, '---'], 'content/site.md')).diagnostics)).toEqual(['wrong-value 2']);
});

test('C-04: says which key was meant', () => {
  expect(parseSite(sourceFile(['---', 'langage: en', '---'], 'content/site.md')).diagnostics[0]?.what).toContain('Did you mean “language”?');
});
