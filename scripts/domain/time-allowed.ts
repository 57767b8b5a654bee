import type { Accommodation } from './exam.ts';

/**
 * Full time of a paper with an accommodation, in milliseconds; `null` without limit.
 *
 * @param minutes Time of the paper without accommodation.
 * @param accommodation `undefined` for none.
 *
 * @example
 * timeAllowed(130, { id: 'times-1-5', title: '…', minutes: undefined, factor: 1.5, note: undefined }) // 11_700_000
 */
export function timeAllowed(minutes: number, accommodation: Pick<Accommodation, 'minutes' | 'factor'> | undefined): number | null {
  if (!accommodation) return minutes * 60_000;
  if (accommodation.minutes === undefined && accommodation.factor === undefined) return null;
  return Math.round((minutes * (accommodation.factor ?? 1) + (accommodation.minutes ?? 0)) * 60_000);
}
