import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Exam } from '../domain/exam.ts';
import type { Service } from '../domain/service.ts';
import { nearestName } from '../domain/nearest-name.ts';

/**
 * Checks that each service of an exam version leads to a page that exists, and to one where there is one.
 *
 * Rules: `scope-names-no-page`, `scope-without-its-page`.
 */
export function checkScope(exams: readonly Exam[], services: readonly Service[]): Diagnostic[] {
  const slugs = new Set<string>(services.map(({ slug }) => slug));
  const byName = new Map(services.map(({ name, slug }) => [name, slug]));
  return exams.flatMap(({ inScope, outOfScope, at }) =>
    [...inScope, ...outOfScope].flatMap(({ name, slug }): Diagnostic[] => {
      const page = byName.get(name);
      if (slug === undefined && page === undefined) return [];
      if (slug === undefined) return [{ rule: 'scope-without-its-page', severity: 'warning', at, what: `“${name}” has a page, “${page}”, and the exam does not lead to it.`, fix: `write “${name}: ${page}”.` }];
      if (slugs.has(slug)) return [];
      const near = page ?? nearestName(slug, slugs);
      return [{ rule: 'scope-names-no-page', severity: 'error', at, what: `“${name}” leads to “${slug}”, which is no page.${near ? ` Did you mean “${near}”?` : ''}`, fix: near ? `write “${name}: ${near}”.` : `write “${name}: ~”, or add services/${slug}.md.` }];
    }),
  );
}
