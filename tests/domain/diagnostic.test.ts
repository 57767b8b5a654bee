import { describe, expect, test } from 'vitest';
import { counted, type Diagnostic, formatDiagnostic, formatReport } from '../../scripts/domain/diagnostic.ts';

const noRight: Diagnostic = {
  rule: 'no-right-option', severity: 'error', at: { file: 'content/questions/lambda.md', line: 12 },
  what: '“lambda-timeout” has no right answer.', fix: 'put an x in the brackets of the right option.',
};
const unplaced: Diagnostic = {
  rule: 'unplaced-passage', severity: 'warning', at: { file: 'content/notes/ben/notes.md', line: 214, column: 5 },
  what: '“Kinesys” is no service’s name.', fix: 'correct the heading.',
};

describe('formatDiagnostic', () => {
  test('says where, what and how to mend it, in three lines that a terminal can click', () => {
    expect(formatDiagnostic(unplaced)).toMatchInlineSnapshot(`
      "content/notes/ben/notes.md:214:5 warning unplaced-passage
        “Kinesys” is no service’s name.
        Mend: correct the heading."
    `);
  });
});

describe('formatReport', () => {
  test('lists errors before warnings, then by file and line, and counts them', () => {
    const later = { ...noRight, at: { file: 'content/questions/lambda.md', line: 40 } };
    const other = { ...noRight, at: { file: 'content/questions/iam.md', line: 90 } };

    const places = formatReport([unplaced, later, noRight, other], 1234).match(/^\S+:\d+:\d+|^\d.*$/gm);

    expect(places).toEqual([
      'content/questions/iam.md:90:1', 'content/questions/lambda.md:12:1', 'content/questions/lambda.md:40:1', 'content/notes/ben/notes.md:214:5',
      '3 errors, 1 warning in 1,234 files. Each rule is explained in content/README.md.',
    ]);
  });

  test('is one line where there is nothing to mend', () => {
    expect(formatReport([], 2)).toBe('0 errors, 0 warnings in 2 files.');
  });
});

test.each([
  { count: 0, words: '0 pages' },
  { count: 1, words: '1 page' },
  { count: 12_345, words: '12,345 pages' },
])('a reader is told “$words”', ({ count, words }) => {
  expect(counted(count, 'page')).toBe(words);
});
