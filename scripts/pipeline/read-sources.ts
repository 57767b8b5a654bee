import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { Passage } from '../domain/note.ts';

/** `([Message quotas](https://…), checked 2026-11-25)` at the end of a statement. */
const SOURCE = /\s*\(\[([^\]]+)\]\((https:[^\s)]+)\), checked (\d{4}-\d{2}-\d{2})\)\s*$/;

/**
 * Takes the source off the end of each of the editors' passages, so that the page can show it apart from the words.
 *
 * The editors say what no note says, so each of their statements names the page where it was checked, and when.
 * Rule: `editors-without-source`.
 */
export function readSources(passages: readonly Passage[]): Staged<Passage[]> {
  const diagnostics: Diagnostic[] = [];
  const value = passages.map((passage): Passage => {
    const [whole, title, url, checked] = SOURCE.exec(passage.text) ?? [];
    if (whole === undefined) {
      if (passage.kind !== 'code') diagnostics.push(withoutSource(passage));
      return passage;
    }
    return { ...passage, text: passage.text.slice(0, -whole.length), source: { title: title!, url: url!, checked: checked! } };
  });
  return { value, diagnostics };
}

function withoutSource({ at, text }: Passage): Diagnostic {
  return {
    rule: 'editors-without-source',
    severity: 'error',
    at,
    what: `“${text}” does not say where it was checked.`,
    fix: 'put “([page title](https address), checked 2026-11-25)” before the block id.',
  };
}
