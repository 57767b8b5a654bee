import type { FactId, Passage } from '../domain/note.ts';

/**
 * Gives a passage its block id in the text of its file. Nothing else in the file changes, not even a line end.
 *
 * @param text The file as it is on disk, whatever its line ends.
 * @returns The file with ` ^id` at the end of the statement: after the last word of an item or paragraph, in the last
 *     cell of a row, on a line of its own after a code block.
 * @throws {RangeError} When the file has no such line: it was changed since it was read.
 *
 * @example
 * writeBlockId('- Kept for 4 days\r\n', passage, 'sqs-retention') // '- Kept for 4 days ^sqs-retention\r\n'
 */
export function writeBlockId(text: string, { at, kind }: Pick<Passage, 'at' | 'kind'>, id: FactId): string {
  // Odd entries are the line ends, so that joining gives back the same bytes.
  const parts = text.split(/(\r\n|\r|\n)/);
  const index = ((at.endLine ?? at.line) - 1) * 2;
  const line = parts[index];
  if (line === undefined) throw new RangeError(`${at.file} has no line ${at.endLine ?? at.line}.`);
  if (kind === 'code') {
    const end = parts[index + 1] || '\n';
    parts[index] = `${line}${end}${indentOf(line)}^${id}`;
  } else if (kind === 'row' && /\|\s*$/.test(line)) {
    parts[index] = line.replace(/\s*\|(\s*)$/, ` ^${id} |$1`);
  } else {
    parts[index] = line.replace(/\s*$/, (space) => ` ^${id}${space}`);
  }
  return parts.join('');
}

function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}
