import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Diagram } from '../domain/diagram.ts';
import { nearestName } from '../domain/nearest-name.ts';
import type { Service } from '../domain/service.ts';

/** Checks that every diagram belongs to a page, so that none is drawn and shown nowhere. Rule: `diagram-without-page`. */
export function checkDiagrams(diagrams: readonly Diagram[], services: readonly Service[]): Diagnostic[] {
  const slugs = services.map(({ slug }) => slug as string);
  return diagrams.filter(({ service }) => !slugs.includes(service)).map(({ service, at }) => {
    const near = nearestName(service, slugs);
    const what = `“${service}” is no service, so the diagram is on no page.${near ? ` Did you mean “${near}”?` : ''}`;
    return { rule: 'diagram-without-page', severity: 'error', at, what, fix: 'write the slug of a service in the line “service: …”.' };
  });
}
