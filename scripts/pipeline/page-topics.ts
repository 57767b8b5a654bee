import type { Service, Topic } from '../domain/service.ts';

/** The sections of a page: a service's own topics stand where it lists them; general ones that it does not list, before or after. */
export function pageTopics(service: Service, general: readonly (Topic & { readonly before?: boolean })[]): Topic[] {
  const own = new Set(service.topics.map(({ id }) => id));
  const rest = general.filter(({ id }) => !own.has(id));
  return [...rest.filter(({ before }) => before), ...service.topics, ...rest.filter(({ before }) => !before)];
}
