/** Signs that people and word processors put before list items and that Markdown does not know. */
const ODD_BULLET = /^([ \t]*)[•◦▪▸●○‣·–—](?=[ \t]+\S)/u;

/** A line that opens or closes a fenced block. */
const FENCE = /^[ \t>]*(?:[-*+]\s+)?(`{3,}|~{3,})/;

/**
 * Makes odd bullets (`•`, `–` and their like) Markdown's own, outside fenced blocks. Every line keeps its length and place.
 *
 * @example
 * mendBullets('• one\n– two') // '- one\n- two'
 */
export function mendBullets(text: string): string {
  if (!/[•◦▪▸●○‣·–—]/u.test(text)) return text;
  let fence: string | undefined;
  const lines = text.split('\n').map((line) => {
    const mark = FENCE.exec(line)?.[1];
    if (mark && (fence === undefined || (mark.startsWith(fence) && line.trim() === mark))) {
      fence = fence === undefined ? mark : undefined;
      return line;
    }
    return fence === undefined ? line.replace(ODD_BULLET, '$1-') : line;
  });
  return lines.join('\n');
}
