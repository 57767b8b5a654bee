/** What XML 1.0 has no place for: control characters other than tab and line feed, halves of surrogate pairs, two non-characters. */
const UNPRINTABLE = /[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/**
 * Makes a text fit for a file in any format: one kind of line end, and no sign that some format cannot hold.
 *
 * @example
 * cleanText('a\r\nb\u0000') // 'a\nb'
 */
export function cleanText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(UNPRINTABLE, '');
}
