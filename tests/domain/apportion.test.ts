import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion } from '../../scripts/domain/apportion.ts';

describe('apportion', () => {
  test.each([
    { weights: [32, 26, 24, 18], seats: 65, shares: [21, 17, 15, 12], because: 'the whole of DVA-C02' },
    { weights: [32, 26, 24, 18], seats: 50, shares: [16, 13, 12, 9], because: 'its scored questions' },
    { weights: [30, 26, 22, 22], seats: 65, shares: [20, 17, 14, 14], because: 'the whole of DVA-C03' },
    { weights: [30, 26, 22, 22], seats: 15, shares: [5, 4, 3, 3], because: 'its unscored questions' },
    { weights: [1, 1, 1], seats: 20, shares: [7, 7, 6], because: 'a tie goes to the first' },
    { weights: [50, 50], seats: 0, shares: [0, 0], because: 'nothing can be shared out, too' },
  ])('$weights share $seats as $shares: $because', ({ weights, seats, shares }) => {
    expect(apportion(weights, seats)).toEqual(shares);
  });

  test('gives out every seat, and to nobody more than a seat away from the exact share', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 9 }), fc.nat(300), (weights, seats) => {
        const shares = apportion(weights, seats);
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(seats);
        for (const [index, share] of shares.entries()) expect(Math.abs(share - (weights[index]! * seats) / total)).toBeLessThan(1);
      }),
    );
  });

  test.each([
    { weights: [50, 0], seats: 10, says: 'These are not weights: 50, 0.' },
    { weights: [], seats: 10, says: 'These are not weights: .' },
    { weights: [1], seats: 1.5, says: '1.5 is not a number of seats.' },
    { weights: [1], seats: -1, says: '-1 is not a number of seats.' },
  ])('refuses $weights for $seats', ({ weights, seats, says }) => {
    expect(() => apportion(weights, seats)).toThrow(new RangeError(says));
  });
});
