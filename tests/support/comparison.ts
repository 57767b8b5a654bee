import type { Comparison, ComparisonMember } from '../../scripts/domain/comparison.ts';

/** A comparison of one line a member, on line 8 of its file. */
export function comparison(id: string, members: readonly Partial<ComparisonMember>[]): Comparison {
  const at = { file: 'content/comparisons.md', line: 8 };
  return { id, title: `Title of ${id}`, columns: [], members: members.map((member) => ({ name: 'A', service: undefined, cells: ['says'], cites: [], at, ...member })), at: { ...at, line: 3 } };
}
