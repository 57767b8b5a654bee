import type { Dispute, Group } from '../domain/fact.ts';
import type { PlacedPassage } from '../domain/note.ts';
import { type Quantity, quantitiesIn, sameQuantity } from '../domain/quantity.ts';

/**
 * Finds what the wordings of one fact cannot all be right about.
 *
 * A wording that leaves a quantity out disputes nothing; two that give different quantities of one dimension do, unless
 * one gives all that the other gives.
 *
 * @returns `undefined` where all can be right.
 */
export function findDispute({ id, passages }: Pick<Group, 'id' | 'passages'>): Dispute | undefined {
  for (const [index, first] of passages.entries()) {
    for (const second of passages.slice(index + 1)) {
      const subject = quantitiesDiffer(first, second);
      if (subject) return { fact: id, subject, passages };
    }
  }
  return undefined;
}

function quantitiesDiffer(first: PlacedPassage, second: PlacedPassage): string | undefined {
  const [a, b] = [quantitiesIn(first.text), quantitiesIn(second.text)];
  for (const dimension of new Set(a.map((quantity) => quantity.dimension))) {
    const [ours, theirs] = [a, b].map((all) => all.filter((quantity) => quantity.dimension === dimension)) as [Quantity[], Quantity[]];
    if (theirs.length === 0 || covers(ours, theirs) || covers(theirs, ours)) continue;
    return `quantity: ${ours.map(({ text }) => text).join(', ')} or ${theirs.map(({ text }) => text).join(', ')}`;
  }
  return undefined;
}

/** Whether one wording gives every quantity that the other gives. */
function covers(all: readonly Quantity[], some: readonly Quantity[]): boolean {
  return some.every((quantity) => all.some((other) => sameQuantity(other, quantity)));
}
