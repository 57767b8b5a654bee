import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseVocabulary } from '../../scripts/pipeline/parse-vocabulary.ts';

test('each item is a row of wordings', () => {
  expect(parseVocabulary({ path: 'v.md', text: '# Words\n\n- DLQ = dead-letter queue' }).value.rows).toEqual([['DLQ', 'dead-letter queue']]);
});

test('a wording that stands alone or twice is an error', () => {
  const { diagnostics } = parseVocabulary({ path: 'v.md', text: '- DLQ\n- a = b\n- B = c' });
  expect(diagnostics.map(({ rule, at }) => `${rule}:${at.line}`)).toEqual(['vocabulary-one-sided:1', 'vocabulary-twice:3']);
});

test('the vocabulary that ships has no mistake', () => {
  const path = 'content/vocabulary.md';
  expect(parseVocabulary({ path, text: readFileSync(path, 'utf8') }).diagnostics).toEqual([]);
});
