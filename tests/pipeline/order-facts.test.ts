import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderFacts, positionsIn } from '../../scripts/pipeline/order-facts.ts';
import { fact } from '../support/fact.ts';
import { passage } from '../support/passage.ts';

/** Facts, each said by some sets at some place of their chapters of ten passages. */
function ordered(said: Readonly<Record<string, Readonly<Record<string, number>>>>): string[] {
  const chapters = new Map<string, ReturnType<typeof passage>[]>();
  const at = (set: string, place: number) => {
    if (!chapters.has(set)) chapters.set(set, Array.from({ length: 10 }, (_, line) => passage(`${set} ${line}`, { set, file: `${set}.md`, line })));
    return chapters.get(set)![place]!;
  };
  const facts = Object.entries(said).map(([id, places]) => fact(id, Object.entries(places).map(([set, place]) => at(set, place))));
  return orderFacts(facts, positionsIn([...chapters.values()].flat())).map(({ id }) => id);
}

describe('orderFacts', () => {
  test('puts first what the sets say early', () => {
    expect(ordered({ late: { ada: 8 }, early: { ada: 1 }, between: { ada: 9, ben: 2 } })).toEqual(['early', 'between', 'late']);
  });

  test('moves up what many sets say', () => {
    expect(ordered({ alone: { ada: 4 }, shared: { ada: 5, ben: 4, cara: 5 } })).toEqual(['shared', 'alone']);
  });

  test('goes by the id where nothing else tells them apart', () => {
    expect(ordered({ b: { ada: 1 }, a: { ben: 1 } })).toEqual(['a', 'b']);
  });

  test('does not depend on the order in which the facts come', () => {
    const facts = { a: { ada: 3 }, b: { ada: 1, ben: 9 }, c: { ben: 2 }, d: { cara: 2 }, e: { cara: 7, ada: 0 } };
    const expected = ordered(facts);
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(facts), { minLength: 5 }), (shuffled) => {
        expect(ordered(Object.fromEntries(shuffled))).toEqual(expected);
      }),
    );
  });
});
