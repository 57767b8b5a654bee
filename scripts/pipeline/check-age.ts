import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Fact } from '../domain/fact.ts';

/** Days after which a ruling has to be looked up again. */
const OLD = 365;

const DAY = 24 * 60 * 60 * 1000;

/**
 * Warns of rulings that nobody has looked up for more than a year: what a ruling settles goes out of date as notes do.
 *
 * Rule: `old-ruling`.
 *
 * @param today ISO date.
 */
export function checkAge(facts: readonly Fact[], today: string): Diagnostic[] {
  return facts.flatMap(({ ruling }): Diagnostic[] => {
    const days = ruling ? Math.floor((Date.parse(today) - Date.parse(ruling.checked)) / DAY) : 0;
    if (!ruling || days <= OLD) return [];
    return [{ rule: 'old-ruling', severity: 'warning', at: ruling.at, what: `The ruling on “${ruling.fact}” was checked ${days} days ago, on ${ruling.checked}: “${ruling.text}”`, fix: 'read its source again, correct what has changed, then write today’s day as “checked”.' }];
  });
}
