/**
 * Shares out seats by weight, using largest remainders.
 *
 * @param weights Positive weights on any scale: per cent, or all alike.
 * @param seats How many seats there are; a whole number.
 * @returns Whole seats in the order of the weights, adding up to exactly `seats`. A tie goes to the weight named first.
 * @throws {RangeError} When a weight is not positive or `seats` is not a whole number. Authors never see this: the
 *     exam's data was checked when it was read.
 *
 * @example
 * apportion([32, 26, 24, 18], 65) // [21, 17, 15, 12]
 */
export function apportion(weights: readonly number[], seats: number): number[] {
  if (!Number.isInteger(seats) || seats < 0) throw new RangeError(`${seats} is not a number of seats.`);
  if (weights.length === 0 || weights.some((weight) => !(weight > 0))) throw new RangeError(`These are not weights: ${weights.join(', ')}.`);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => Math.floor((weight * seats) / total));
  const left = seats - shares.reduce((sum, share) => sum + share, 0);
  // Remainders of the division by the total, not fractions of it: whole weights then compare exactly.
  // Equal ones stay in the order of the weights.
  const byRemainder = weights.map((weight, index) => ({ index, rest: (weight * seats) % total })).toSorted((a, b) => b.rest - a.rest);
  for (const { index } of byRemainder.slice(0, left)) shares[index]! += 1;
  return shares;
}
