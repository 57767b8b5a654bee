import type { Comparison } from '../domain/comparison.ts';
import type { ComparisonView } from '../domain/site.ts';
import { titleOfFact } from './assemble-question.ts';
import { type Assembly, rendered } from './assembly.ts';

/** Makes every comparison as pages show it. */
export function assembleComparisons(assembly: Assembly): ComparisonView[] {
  return assembly.comparisons.map((comparison) => comparisonView(comparison, assembly));
}

/** Those that have the page among their members. */
export function comparisonsOf(slug: string, comparisons: readonly ComparisonView[]): ComparisonView[] {
  return comparisons.filter(({ members }) => members.some((member) => member.slug === slug));
}

function comparisonView({ id, title, columns, members }: Comparison, assembly: Assembly): ComparisonView {
  return {
    id,
    title,
    columns,
    members: members.map(({ name, service, cells, cites, at }) => ({
      name,
      slug: service,
      cells: cells.map((cell) => rendered(cell, at.file, assembly)),
      facts: cites.flatMap((fact) => {
        const page = assembly.links.facts.get(fact);
        return page === undefined ? [] : [{ title: titleOfFact(fact, service ?? ''), href: assembly.prefix + page }];
      }),
    })),
  };
}
