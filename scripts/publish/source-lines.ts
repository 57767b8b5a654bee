/**
 * Takes comment lines and leading blank lines off a diagram, as mermaid itself would, but remembers where each line stood.
 *
 * @returns The text for mermaid, and the index (from 0) in the source of each of its lines.
 *
 * @example
 * sourceLines('flowchart LR\n%% why\n  a --> b') // { text: 'flowchart LR\n  a --> b', at: [0, 2] }
 */
export function sourceLines(source: string): { readonly text: string; readonly at: readonly number[] } {
  const lines = source.split('\n');
  const at = lines.flatMap((line, index) => (/^\s*%%/.test(line) ? [] : [index]));
  while (at.length > 0 && lines[at[0]!]!.trim() === '') at.shift();
  return { text: at.map((index) => lines[index]).join('\n'), at };
}
