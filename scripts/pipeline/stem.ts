/** Endings that change a word's role and not what it is about, longest first; each needs a stem of so many letters. */
const ENDINGS: readonly (readonly [ending: string, stem: number])[] = [
  ['ifications', 4], ['ification', 4], ['izations', 4], ['ization', 4], ['ations', 4], ['ation', 4], ['ements', 5], ['ement', 5],
  ['ments', 4], ['ment', 4], ['ness', 4], ['able', 4], ['ible', 4], ['ally', 4], ['ance', 4], ['ence', 4], ['ions', 4],
  ['ings', 4], ['ing', 3], ['ion', 4], ['ied', 3], ['ies', 3], ['ive', 5], ['ity', 4], ['ers', 4], ['ors', 4], ['est', 4], ['ed', 3],
  ['es', 3], ['er', 4], ['or', 4], ['al', 4], ['ly', 4], ['s', 3], ['e', 3], ['y', 3],
];

/**
 * Cuts a lower-case word to what its inflections share. Only for comparing; what is left need not be a word.
 *
 * @example
 * stem('encryption') === stem('encrypted') // true
 */
export function stem(word: string): string {
  let rest = singular(word);
  for (let round = 0; round < 2; round++) {
    const ending = ENDINGS.find(([ending, least]) => rest.length - ending.length >= least && rest.endsWith(ending) && !(ending === 's' && rest.endsWith('ss')));
    if (!ending) break;
    rest = rest.slice(0, -ending[0].length);
  }
  const last = rest.at(-1);
  return rest.length > 4 && last === rest.at(-2) && last !== 's' && last !== 'l' ? rest.slice(0, -1) : rest;
}

/** Plurals first, so that “performances” loses its other endings as “performance” does. */
function singular(word: string): string {
  if (word.length < 5 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : /(?:ch|sh|x|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
