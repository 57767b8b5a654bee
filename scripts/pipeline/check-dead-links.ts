import type { Diagnostic } from '../domain/diagnostic.ts';
import type { LinkUse } from './list-links.ts';
import type { DeadLink } from './parse-dead-links.ts';

/**
 * Warns of addresses that are called dead and that nothing uses any more.
 *
 * Rule: `dead-link-unused`.
 */
export function checkDeadLinks(dead: readonly DeadLink[], links: readonly LinkUse[]): Diagnostic[] {
  const used = new Set(links.map(({ url }) => url));
  return dead.filter(({ url }) => !used.has(url)).map(({ url, at }) => ({ rule: 'dead-link-unused', severity: 'warning', at, what: `Nothing leads to ${url} any more.`, fix: 'delete the line.' }));
}
