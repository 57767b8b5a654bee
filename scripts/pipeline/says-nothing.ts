/** Words by which even a short line states something. */
const STATES = /\b(?:is|are|was|can|can't|cannot|not|no|never|must|may|will|has|have|does|do|by|per|only|always|all|any|supports?|uses?|needs?|allows?|gives?|works?|runs?|requires?|provides?|costs?|keeps?|sends?|returns?|avoids?|reduces?|enables?|manages?|deletes?|creates?|default)\b/i;

/**
 * Whether a line that others stand below only names them: it ends with a colon and has at most six words, or it has at
 * most three words, none a verb or number.
 *
 * @example
 * saysNothing('Queue types:') // true
 * saysNothing('Grouped by topic') // false
 */
export function saysNothing(text: string): boolean {
  const plain = text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim();
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}'’./-]*/gu) ?? [];
  if (/https?:/.test(text)) return false;
  if (/:[*_\s]*$/.test(plain)) return words.length <= 6;
  return words.length <= 3 && !/\d/.test(plain) && !STATES.test(plain);
}
