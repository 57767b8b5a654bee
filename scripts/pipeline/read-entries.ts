import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { SourceFile } from '../domain/source.ts';

/** One `##` heading of a file with what stands below it: a fenced `yaml` block, then Markdown. */
export interface Entry {
  /** The heading's text: a permanent id. */
  readonly id: string;
  /** Line of the heading, from 1. */
  readonly line: number;
  readonly yaml: { readonly text: string; readonly line: number };
  /** Markdown below the block, and the line on which it begins. */
  readonly body: string;
  readonly bodyLine: number;
}

/**
 * Splits a file of rulings or questions into its entries.
 *
 * Rules: `entry-without-yaml`, `fence-not-closed`, `entry-twice`.
 */
export function readEntries(file: SourceFile): Staged<Entry[]> {
  const lines = file.text.split('\n');
  const diagnostics: Diagnostic[] = [];
  const entries: Entry[] = [];
  const seen = new Map<string, number>();
  for (const [from, to] of sections(lines)) {
    const id = lines[from]!.slice(3).trim();
    const at = { file: file.path, line: from + 1 };
    const opening = lines.findIndex((line, index) => index > from && index < to && /^```ya?ml\s*$/.test(line));
    const closing = lines.findIndex((line, index) => index > opening && index < to && /^```\s*$/.test(line));
    if (opening < 0 || lines.slice(from + 1, opening).some((line) => line.trim() !== '')) {
      diagnostics.push({ rule: 'entry-without-yaml', severity: 'error', at, what: `“${id}” does not begin with a fenced yaml block.`, fix: 'put the block “```yaml … ```” right below the heading.' });
      continue;
    }
    if (closing < 0) {
      diagnostics.push({ rule: 'fence-not-closed', severity: 'error', at: { file: file.path, line: opening + 1 }, what: 'This block begins here and never ends.', fix: 'put a line “```” after its last key.' });
      continue;
    }
    const first = seen.get(id);
    if (first) diagnostics.push({ rule: 'entry-twice', severity: 'error', at, what: `“${id}” stands already on line ${first}.`, fix: 'make one of the two.' });
    seen.set(id, from + 1);
    entries.push({
      id,
      line: from + 1,
      yaml: { text: lines.slice(opening + 1, closing).join('\n'), line: opening + 2 },
      body: lines.slice(closing + 1, to).join('\n').trim(),
      bodyLine: lines.findIndex((line, index) => index > closing && line.trim() !== '') + 1,
    });
  }
  return { value: entries, diagnostics };
}

/** Ranges of lines, each from a `##` heading to the next; headings inside fences do not count. */
function sections(lines: readonly string[]): [number, number][] {
  const starts: number[] = [];
  let fenced = false;
  for (const [index, line] of lines.entries()) {
    if (/^(```|~~~)/.test(line)) fenced = !fenced;
    if (!fenced && /^## /.test(line)) starts.push(index);
  }
  return starts.map((start, index) => [start, starts[index + 1] ?? lines.length]);
}
