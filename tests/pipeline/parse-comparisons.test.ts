import { describe, expect, test } from 'vitest';
import { parseComparisons } from '../../scripts/pipeline/parse-comparisons.ts';
import { sent } from '../support/sent.ts';
import { sourceFile } from '../support/source-file.ts';

const parse = (...yaml: string[]) => parseComparisons(sourceFile(['# Comparisons', '', '## pools', '', '```yaml', ...yaml, '```'], 'content/comparisons.md'));
const at = (line: number) => ({ file: 'content/comparisons.md', line });

describe('parseComparisons', () => {
  test('reads one line for each member, with the facts on which it rests', () => {
    const { value, diagnostics } = parse('title: Pools', 'members:', '  - {name: User pool, service: cognito, says: "A directory.", cites: [cognito-a]}', '  - {name: Elsewhere, says: "Not *here*.", cites: [cognito-a, cognito-b]}');
    expect(diagnostics).toEqual([]);
    expect(value).toEqual([{
      id: 'pools', title: 'Pools', columns: [], at: at(3),
      members: [
        { name: 'User pool', service: 'cognito', cells: ['A directory.'], cites: ['cognito-a'], at: at(8) },
        { name: 'Elsewhere', service: undefined, cells: ['Not *here*.'], cites: ['cognito-a', 'cognito-b'], at: at(9) },
      ],
    }]);
    expect(parseComparisons(undefined)).toEqual({ value: [], diagnostics: [] });
  });

  test('reads a table of columns', () => {
    const { value, diagnostics } = parse('title: Pools', 'columns: [Is, Gives]', 'members:', '  - {name: A, cells: [x, y], cites: [a]}', '  - {name: B, cells: [z, ""], cites: [a]}');
    expect(diagnostics).toEqual([]);
    expect(value[0]?.members.map(({ cells }) => cells)).toEqual([['x', 'y'], ['z', '']]);
  });

  test.each([
    { because: 'a member with too few cells', yaml: ['title: P', 'columns: [Is, Gives]', 'members:', '  - {name: A, cells: [x], cites: [a]}', '  - {name: B, cells: [x, y], cites: [a]}'], found: ['comparison-cells 9'] },
    { because: 'a member that says nothing', yaml: ['title: P', 'members:', '  - {name: A, cites: [a]}', '  - {name: B, says: x, cites: [a]}'], found: ['comparison-cells 8'] },
    { because: 'a member that cites nothing', yaml: ['title: P', 'members:', '  - {name: A, says: x, cites: []}', '  - {name: B, says: x, cites: [a]}'], found: ['wrong-value 8'] },
    { because: 'one member alone', yaml: ['title: P', 'members:', '  - {name: A, says: x, cites: [a]}'], found: ['wrong-value 7'] },
  ])('an error: $because', ({ yaml, found }) => expect(sent(parse(...yaml).diagnostics)).toEqual(found));

  test('the heading is an id that can be an address', () => {
    const { diagnostics } = parseComparisons(sourceFile(['## Two pools', '```yaml', 'title: P', 'members:', '  - {name: A, says: x, cites: [a]}', '  - {name: B, says: x, cites: [a]}', '```'], 'content/comparisons.md'));
    expect(sent(diagnostics)).toEqual(['bad-comparison-id 1']);
  });
});
