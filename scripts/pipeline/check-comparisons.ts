import type { Comparison, ComparisonMember } from '../domain/comparison.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Fact } from '../domain/fact.ts';
import { nearestName } from '../domain/nearest-name.ts';
import type { Service } from '../domain/service.ts';

/**
 * Checks that what comparisons rest on is there: the facts that they cite and the pages on which they stand.
 *
 * Rules: `comparison-without-fact`, `comparison-without-page`.
 */
export function checkComparisons(comparisons: readonly Comparison[], facts: readonly Fact[], services: readonly Service[]): Diagnostic[] {
  const ids = new Set<string>(facts.map(({ id }) => id));
  const slugs = new Set<string>(services.map(({ slug }) => slug));
  return comparisons.flatMap(({ members }) => members.flatMap((member) => [...unknownFacts(member, ids), ...unknownPage(member, slugs)]));
}

function unknownFacts({ name, cites, at }: ComparisonMember, ids: ReadonlySet<string>): Diagnostic[] {
  return cites.filter((id) => !ids.has(id)).map((id) => {
    const near = nearestName(id, ids);
    return { rule: 'comparison-without-fact', severity: 'error', at, what: `“${name}” cites “${id}”, and no passage has this id.${near ? ` Did you mean “${near}”?` : ''}`, fix: 'cite the id of a fact that says so.' };
  });
}

function unknownPage({ name, service, at }: ComparisonMember, slugs: ReadonlySet<string>): Diagnostic[] {
  if (service === undefined || slugs.has(service)) return [];
  const near = nearestName(service, slugs);
  return [{ rule: 'comparison-without-page', severity: 'error', at, what: `“${name}” belongs to “${service}”, which is no page.${near ? ` Did you mean “${near}”?` : ''}`, fix: 'write the slug of a page, or leave “service” out.' }];
}
