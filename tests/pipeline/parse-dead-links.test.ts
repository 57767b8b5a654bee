import { expect, test } from 'vitest';
import { parseDeadLinks } from '../../scripts/pipeline/parse-dead-links.ts';
import { sourceFile } from '../support/source-file.ts';

const parse = (...lines: string[]) => parseDeadLinks(sourceFile(lines, 'content/dead-links.md'));

test('reads one address a line with the day, and passes over what is for people', () => {
  expect(parse('# Dead links', '', 'Found not to answer.', '', '- 2026-11-26: <https://example.com/gone.html>')).toEqual({
    value: [{ found: '2026-11-26', url: 'https://example.com/gone.html', at: { file: 'content/dead-links.md', line: 5 } }], diagnostics: [],
  });
  expect(parseDeadLinks(undefined)).toEqual({ value: [], diagnostics: [] });
});

test.each([['- <https://example.com/>'], ['- 2026-11-26: https://example.com/'], ['- yesterday: <https://example.com/>']])('“%s” lacks the day or the address', (line) => {
  expect(parse(line).diagnostics).toMatchObject([{ rule: 'dead-link-line', severity: 'error', at: { line: 1 } }]);
});
