import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../scripts/domain/random.ts';

describe('seededRandom', () => {
  test('gives the same numbers in every engine and for ever, so that an address keeps its paper', () => {
    const { below, shuffled } = seededRandom('maple-42');
    expect([below(100), below(100), below(100), below(2 ** 32)]).toEqual([99, 48, 62, 777315428]);
    expect(shuffled([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([4, 7, 5, 2, 1, 8, 6, 3]);
    expect(below(1000)).toBe(946);
  });

  test('gives another order for nearly every other seed', () => {
    const orders = new Set(Array.from({ length: 500 }, (_, seed) => seededRandom(`seed-${seed}`).shuffled([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).join()));
    expect(orders.size).toBe(500);
  });

  test('favours no number: chi-square over 60,000 draws stays below the bound for one in a thousand', () => {
    const { below } = seededRandom('fair');
    const counts = new Array<number>(6).fill(0);
    for (let draw = 0; draw < 60_000; draw++) counts[below(6)]!++;
    const square = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(square).toBeLessThan(20.5);
  });

  test('favours no small number of a range that does not divide what is drawn', () => {
    const { below } = seededRandom('wide');
    const low = Array.from({ length: 8_000 }, () => below(3 * 2 ** 30)).filter((drawn) => drawn < 2 ** 30).length;
    expect(Math.abs(low - 8_000 / 3)).toBeLessThan(140);
  });

  test('puts each item first equally often', () => {
    const firsts = new Array<number>(4).fill(0);
    for (let seed = 0; seed < 8_000; seed++) firsts[seededRandom(`s${seed}`).shuffled([0, 1, 2, 3])[0]!]!++;
    const square = firsts.reduce((sum, count) => sum + (count - 2_000) ** 2 / 2_000, 0);
    expect(square).toBeLessThan(16.3);
  });

  test('shuffles without losing or changing anything', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer()), (seed, list) => {
        const before = [...list];
        expect(seededRandom(seed).shuffled(list).toSorted((a, b) => a - b)).toEqual(list.toSorted((a, b) => a - b));
        expect(list).toEqual(before);
      }),
    );
  });
});
