import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { SourceFile, SourceSpan } from '../domain/source.ts';
import { listItems } from './list-items.ts';

/** An address of the content that was found dead. */
export interface DeadLink {
  readonly url: string;
  /** ISO date on which it did not answer. */
  readonly found: string;
  readonly at: SourceSpan;
}

const ITEM = /^(\d{4}-\d{2}-\d{2}): <(https?:[^\s>]+)>$/;

/**
 * Reads `content/dead-links.md`: addresses that no longer answer, one a line, with the day on which that was found.
 *
 *     - 2026-11-26: <https://example.com/gone.html>
 *
 * Headings and paragraphs are for people. Rule: `dead-link-line`.
 */
export function parseDeadLinks(file: SourceFile | undefined): Staged<DeadLink[]> {
  const diagnostics: Diagnostic[] = [];
  const value: DeadLink[] = [];
  for (const { text, at } of listItems(file)) {
    const [, found, url] = ITEM.exec(text) ?? [];
    if (found === undefined || url === undefined) diagnostics.push({ rule: 'dead-link-line', severity: 'error', at, what: `“- ${text}” does not name a day and an address.`, fix: 'write it like “- 2026-11-26: <https://example.com/gone.html>”.' });
    else value.push({ found, url, at });
  }
  return { value, diagnostics };
}
