import type { Dispute, Group } from '../domain/fact.ts';
import type { PlacedPassage } from '../domain/note.ts';
import { type Quantity, quantitiesIn, sameQuantity } from '../domain/quantity.ts';
import type { Collation } from './collate.ts';
import { denies } from './negation.ts';

/** How alike the words of two passages without ids must be for a difference in one thing to be a dispute. */
const SAME_BUT_FOR_ONE = 0.7;
/** Words that two wordings of one author need to be about one thing; shorter ones are lines of two lists. */
const WORDS_OF_ONE_AUTHOR = 6;

/**
 * Finds what the wordings of one fact cannot all be right about.
 *
 * - A quantity: two wordings measure the same thing and neither has all values of the other.
 * - A negation: one denies and another does not, in short statements of nearly the same words.
 * - A name: the wordings are the same but for one name in code.
 *
 * @returns `undefined` where the wordings can stand side by side.
 *
 * @example
 * findDispute(group)?.subject // 'quantity: 256 KB or 1 MiB'
 */
export function findDispute({ id, passages }: Group): Dispute | undefined {
  const subject = passages.length < 2 ? undefined : (differingQuantities(passages) ?? differingNegation(passages) ?? differingNames(passages));
  return subject === undefined ? undefined : { fact: id, subject, passages };
}

/** Finds candidates, without an id in common, that say nearly the same of different quantities, or deny each other. */
export function findDisputedPairs({ groups, candidates }: Collation): Dispute[] {
  const factOf = new Map(groups.flatMap(({ id, passages }) => passages.map((passage) => [passage, id] as const)));
  return candidates.flatMap(({ passages, parts }) => {
    if (passages.every(({ id }) => id !== undefined)) return [];
    if (passages[0].set === passages[1].set && passages.some(({ text }) => wordsOf(text).size < WORDS_OF_ONE_AUTHOR)) return [];
    if (Math.max(parts['same terms'] ?? 0, similarity(passages[0].text, passages[1].text)) < SAME_BUT_FOR_ONE) return [];
    const subject = differingQuantities(passages) ?? differingNegation(passages) ?? differingNames(passages);
    return subject === undefined ? [] : [{ fact: factOf.get(passages[0])!, subject, passages }];
  });
}

function differingQuantities(passages: readonly PlacedPassage[]): string | undefined {
  const stated = passages.map(({ kind, text }) => (kind === 'code' ? [] : quantitiesIn(text)));
  const dimensions = new Set(stated.flat().map(({ dimension }) => dimension).filter((dimension) => dimension !== 'number'));
  for (const dimension of [...dimensions].sort()) {
    const values = stated.map((quantities) => quantities.filter((quantity) => quantity.dimension === dimension)).filter((quantities) => quantities.length > 0);
    for (const [index, one] of values.entries()) {
      const other = values.slice(0, index).find((earlier) => !includesAll(one, earlier) && !includesAll(earlier, one));
      if (other) return `quantity: ${listed(other)} or ${listed(one)}`;
    }
  }
  return undefined;
}

function includesAll(all: readonly Quantity[], some: readonly Quantity[]): boolean {
  return some.every((quantity) => all.some((other) => sameQuantity(quantity, other)));
}

function listed(quantities: readonly Quantity[]): string {
  return [...new Set(quantities.map(({ text }) => text))].join(', ');
}

function differingNegation(passages: readonly PlacedPassage[]): string | undefined {
  const prose = passages.filter(({ kind }) => kind !== 'code');
  const yes = prose.find(({ text }) => !denies(text));
  const no = prose.find(({ text }) => denies(text));
  if (!yes || !no || similarity(yes.text, no.text) < SAME_BUT_FOR_ONE) return undefined;
  return `negation: “${shortened(yes.text)}” or “${shortened(no.text)}”`;
}

/** Code names in which two wordings differ, where the rest of their words is the same. */
function differingNames(passages: readonly PlacedPassage[]): string | undefined {
  const read = passages.filter(({ kind }) => kind !== 'code').map(({ text }) => ({ rest: text.replace(/`[^`]+`/g, ' '), names: [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!) }));
  for (const [index, one] of read.entries()) {
    const other = read.slice(0, index).find((earlier) => earlier.names.length === 1 && one.names.length === 1 && plain(earlier.names[0]!) !== plain(one.names[0]!) && similarity(earlier.rest, one.rest) >= 0.9);
    if (other) return `name: \`${other.names[0]}\` or \`${one.names[0]}\``;
  }
  return undefined;
}

/** A name without case, signs and call brackets. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Share of words, without negations and quantities, that two texts have in common. */
function similarity(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const common = left.intersection(right).size;
  return common / Math.max(1, left.union(right).size);
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().replace(/n[’']t\b/g, ' not').match(/\p{L}{2,}/gu) ?? [];
  return new Set(words.filter((word) => !/^(?:not|no|never|cannot|without|can|is|are|does|do|be|the|an|in|of|to|it|up|at|most)$/.test(word)).map((word) => word.replace(/(?:ed|es|s)$/, '')));
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text;
}
