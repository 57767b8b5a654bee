import type { Fact } from '../domain/fact.ts';
import type { FactId } from '../domain/note.ts';
import type { SourceSpan } from '../domain/source.ts';

/** A ruling or an editors' passage, with the day on which its documentation page was read. */
export interface CheckedStatement {
  /** ISO date. */
  readonly checked: string;
  /** The fact that it states. */
  readonly fact: FactId;
  readonly at: SourceSpan;
}

/** Lists every ruling and every passage of the editors, the one that was checked longest ago first. */
export function listChecked(facts: readonly Fact[]): CheckedStatement[] {
  const all = facts.flatMap(({ id, ruling, passages }): CheckedStatement[] => [
    ...(ruling ? [{ checked: ruling.checked, fact: id, at: ruling.at }] : []),
    ...passages.flatMap(({ source, at }) => (source ? [{ checked: source.checked, fact: id, at }] : [])),
  ]);
  const place = ({ checked, at }: CheckedStatement) => `${checked} ${at.file}`;
  return all.toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : a.at.line - b.at.line));
}
