import type { Service } from '../../scripts/domain/service.ts';

/** A service with a name and no more; say only what the test is about. */
export function service(slug: string, rest: Partial<Service> = {}): Service {
  const short = slug.toUpperCase();
  return {
    slug, name: `Amazon ${short}`, short, aliases: [], category: 'Messaging', domain: 1, docs: undefined,
    topics: [{ id: 'limits', title: 'Limits', words: [] }], limits: [], lead: '', at: { file: `content/services/${slug}.md`, line: 1 }, ...rest,
  };
}
