/**
 * Which of the topics is being read: the last whose heading has passed the reading line.
 *
 * @param tops Distance of each heading from the top of the window, in pixels, in page order.
 * @param line Where the reader's eye is taken to be, in pixels from the top of the window.
 * @param atEnd `true` where the page cannot be scrolled further: the last topic is then current, however short it is.
 * @returns Index into `tops`, or -1 above the first topic.
 *
 * @example
 * currentTopic([-300, 80, 900], 120, false) // 1
 */
export function currentTopic(tops: readonly number[], line: number, atEnd: boolean): number {
  return atEnd ? tops.length - 1 : tops.findLastIndex((top) => top <= line);
}
