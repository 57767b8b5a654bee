import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { Passage } from '../domain/note.ts';

/** `([Message quotas](https://…), checked 2026-11-25)` at the end of a statement. */
const SOURCE = /\s*\(\[([^\]]+)\]\((https:[^\s)]+)\), checked (\d{4}-\d{2}-\d{2})\)\s*$/;

/**
 * Takes the source off the end of each of the editors' passages, so that the page can show it apart from the words.
 *
 * The editors say what no note says, so each of their statements names the page where it was checked, and when. Below a
 * code block stand both, source and id, on a line of their own.
 * Rule: `editors-without-source`.
 */
export function readSources(passages: readonly Passage[]): Staged<Passage[]> {
  const diagnostics: Diagnostic[] = [];
  const value: Passage[] = [];
  for (const passage of passages) {
    const [whole, title, url, checked] = SOURCE.exec(passage.text) ?? [];
    if (whole === undefined) {
      value.push(passage);
      continue;
    }
    const source = { title: title!, url: url!, checked: checked! };
    const above = value.at(-1);
    if (whole !== passage.text) value.push({ ...passage, text: passage.text.slice(0, -whole.length), source });
    else if (above?.kind === 'code' && above.id === undefined) value[value.length - 1] = { ...above, id: passage.id, source };
    else value.push(passage);
  }
  for (const passage of value) if (!passage.source) diagnostics.push(withoutSource(passage));
  return { value, diagnostics };
}

function withoutSource({ at, text }: Passage): Diagnostic {
  return {
    rule: 'editors-without-source',
    severity: 'error',
    at,
    what: `“${text.split('\n')[0]}” does not say where it was checked.`,
    fix: 'put “([page title](https address), checked 2026-11-25)” before the block id; below a code block on the line of its id.',
  };
}
