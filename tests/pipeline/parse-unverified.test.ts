import { expect, test } from 'vitest';
import { parseUnverified } from '../../scripts/pipeline/parse-unverified.ts';
import { sourceFile } from '../support/source-file.ts';

const parse = (...lines: string[]) => parseUnverified(sourceFile(lines, 'content/unverified.md'));

test('reads one fact a line with the reason, and passes over what is for people', () => {
  const { value, diagnostics } = parse('# Not verified', '', 'Facts of the notes.', '', '- `rds-old`: a figure from a course.', '- `s3-old`: an *opinion*');
  expect(diagnostics).toEqual([]);
  expect(value).toEqual([
    { fact: 'rds-old', reason: 'a figure from a course', at: { file: 'content/unverified.md', line: 5 } },
    { fact: 's3-old', reason: 'an *opinion*', at: { file: 'content/unverified.md', line: 6 } },
  ]);
  expect(parseUnverified(undefined)).toEqual({ value: [], diagnostics: [] });
});

test.each([['- rds-old: a figure'], ['- `rds-old`'], ['- `rds-old`:  ']])('“%s” lacks the id or the reason', (line) => {
  expect(parse(line).diagnostics).toMatchObject([{ rule: 'unverified-line', severity: 'error', at: { line: 1 } }]);
});

test('a fact that stands twice is named with the line of the first', () => {
  expect(parse('- `rds-old`: a', '- `rds-old`: b').diagnostics).toMatchObject([{ rule: 'unverified-twice', severity: 'error', at: { line: 2 }, what: '“rds-old” stands already on line 1.' }]);
});
