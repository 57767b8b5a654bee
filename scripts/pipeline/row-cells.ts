/** The cells of a table row as it was written, also those beyond the last column. */
export function cellsOf(line: string): string[] {
  const cells = line.replace(/^[\s>]*(?:[-*+]\s+)?/, '').split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}
