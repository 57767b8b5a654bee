import { describe, expect, test } from 'vitest';
import { dateInWords, editAddress, paragraphs, rendered } from '../../scripts/pipeline/assembly.ts';
import { parseSite } from '../../scripts/pipeline/parse-site.ts';
import { assembly, content } from '../support/assembly.ts';

test.each([
  { iso: '2025-08-04', words: '4 August 2025' },
  { iso: '2025-12', words: 'December 2025' },
  { iso: '2025', words: '2025' },
])('$iso is read as “$words”', ({ iso, words }) => {
  expect(dateInWords(iso)).toBe(words);
});

test('a link to a fact goes below the path under which the site is served', () => {
  const site = assembly([], { prefix: '/docs/', links: { facts: new Map([['sqs-size', 'reference/sqs/#sqs-size']]), files: new Map() } });
  expect(rendered('[size](#sqs-size), [gone](#gone)', 'content/a.md', site).markup).toBe('<a href="/docs/reference/sqs/#sqs-size">size</a>, gone');
});

test('a link that leaves the site is left as it is', () => {
  expect(rendered('[a](https://x.example/)', 'content/a.md', assembly([], { prefix: '/docs/' })).markup).toContain('href="https://x.example/"');
});

test('an empty line begins a new paragraph', () => {
  expect(paragraphs('One\nline.\n\n \nTwo <b>.', 'content/a.md', assembly([])).markup).toBe('<p>One\nline.</p><p>Two &lt;b&gt;.</p>');
});

describe('editAddress', () => {
  const words = { ...parseSite(undefined).value, repository: 'https://git.example.com/notes' };
  const file = 'mine/content/notes/ada/é #1.md';

  test('leads to the line in the repository, whatever the file is called', () => {
    const site = assembly([], { words, content: content({ root: 'mine/content' }) });
    expect(editAddress(file, 12, site)).toBe('https://git.example.com/notes/edit/main/content/notes/ada/%C3%A9%20%231.md#L12');
  });

  test('is missing where there is no repository, and for somebody’s raw notes', () => {
    expect(editAddress(file, 12, assembly([]))).toBeUndefined();
    expect(editAddress(file, 12, assembly([], { words, content: content({ kind: 'raw' }) }))).toBeUndefined();
  });
});
