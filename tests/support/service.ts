import type { Service, Teaching } from '../../scripts/domain/service.ts';

/** A service with a name and no more; say only what the test is about. */
export function service(slug: string, rest: Partial<Service> = {}): Service {
  const short = slug.toUpperCase();
  return {
    slug, name: `Amazon ${short}`, short, aliases: [], category: 'Messaging', domain: 1, docs: undefined,
    topics: [{ id: 'limits', title: 'Limits', words: [] }], limits: [], skills: [], lead: '', at: { file: `content/services/${slug}.md`, line: 1 }, ...rest,
  };
}

/** What of a page teaches a skill, on line 9 of its file. */
export function teaching(exam: string, skill: string, by: readonly string[]): Teaching {
  return { exam, skill, by, at: { file: 'content/services/sqs.md', line: 9 } };
}
