import type { Exam } from './exam.ts';

/** What a scale is made of: its ends, the pass mark, and the share (in per cent) that we take for it. */
export type Scale = Pick<Exam, 'scale' | 'pass' | 'cut'>;

/** A practice estimate on the exam's scale. */
export interface Estimate {
  /** Whole points. */
  readonly points: number;
  /** The interval that holds the true value in nine of ten attempts of the same reader. */
  readonly low: number;
  readonly high: number;
  readonly passed: boolean;
}

/** Normal quantile for an interval of 90 %. */
const Z = 1.6448536269514722;

/**
 * Points for a share of right answers: a straight line from nothing right to the cut, and another from the cut to all.
 *
 *     share ≤ cut   least + (pass − least) · share / cut
 *     share ≥ cut   pass + (most − pass) · (share − cut) / (1 − cut)
 *
 * Rounded down, so that nobody who is below the cut reads the pass mark. The real exam weighs questions and publishes
 * no formula; this is an estimate and must be called one.
 *
 * @param share Right over scored, 0 to 1.
 *
 * @example
 * pointsFor(36 / 50, { scale: [100, 1000], pass: 720, cut: 72 }) // 720
 */
export function pointsFor(share: number, { scale: [least, most], pass, cut }: Scale): number {
  const mark = cut / 100;
  if (share < mark) return Math.floor(least + (pass - least) * (share / mark));
  return Math.floor(pass + (most - pass) * ((share - mark) / (1 - mark)));
}

/**
 * The estimate with its interval: the Wilson score interval of the share, put on the scale.
 *
 * @param right Right answers among the scored ones.
 * @param scored How many were scored; 0 gives the bottom of the scale with the whole scale as interval.
 */
export function estimate(right: number, scored: number, scale: Scale): Estimate {
  const [least, most] = scale.scale;
  if (scored === 0) return { points: least, low: least, high: most, passed: false };
  const share = right / scored;
  const points = pointsFor(share, scale);
  const middle = (share + (Z * Z) / (2 * scored)) / (1 + (Z * Z) / scored);
  const half = (Z / (1 + (Z * Z) / scored)) * Math.sqrt((share * (1 - share)) / scored + (Z * Z) / (4 * scored * scored));
  // At the ends rounding may put the share itself a hair outside.
  const low = Math.min(points, pointsFor(Math.max(0, middle - half), scale));
  const high = Math.max(points, pointsFor(Math.min(1, middle + half), scale));
  return { points, low, high, passed: points >= scale.pass };
}
