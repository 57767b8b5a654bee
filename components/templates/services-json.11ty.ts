import type { SitePage } from './page-data.ts';

/** `/api/services.json`: name and address of each service, for pages where search finds nothing or cannot be loaded. */
export const data = { permalink: '/api/services.json' };

/** The list, as `[{"name","url"}]`. */
export function render({ site: { frame } }: SitePage): string {
  const services = frame.byCategory.flatMap((group) => group.services);
  return JSON.stringify(services.map(({ slug, short }) => ({ name: short, url: `${frame.prefix}reference/${slug}/` })));
}
