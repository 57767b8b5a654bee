/** Width at which labels wrap where no word is longer, in px. */
const USUAL = 150;

/** No label is wider, in px; a longer word is broken. */
const WIDEST = 260;

/**
 * How wide the labels of a diagram may get, in px at 14 px: as wide as its longest word needs, so that names such as
 * `UPDATE_ROLLBACK_COMPLETE` are not broken.
 */
export function labelWidth(source: string): number {
  const widths = source.match(/[\w$.:/-]{12,}/g)?.map(widthOf) ?? [];
  return Math.min(WIDEST, Math.max(USUAL, ...widths));
}

/** Generous for the widest of the faces that text is measured in. */
function widthOf(word: string): number {
  return Math.ceil([...word].reduce((width, sign) => width + (/[A-Z_$]/.test(sign) ? 10.5 : 9), 0));
}
