import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { SourceFile } from '../domain/source.ts';
import type { Unverified } from '../domain/unverified.ts';
import { listItems } from './list-items.ts';

const ITEM = /^`([a-z0-9-]+)`: (\S.*?)\.?$/;

/**
 * Reads `content/unverified.md`: facts of the notes that could not be verified, one a line, with the reason.
 *
 *     - `rds-overview-manual-setup`: a figure from a course.
 *
 * Headings and paragraphs are for people. Rules: `unverified-line`, `unverified-twice`.
 */
export function parseUnverified(file: SourceFile | undefined): Staged<Unverified[]> {
  const diagnostics: Diagnostic[] = [];
  const value: Unverified[] = [];
  for (const { text, at } of listItems(file)) {
    const [, fact, reason] = ITEM.exec(text) ?? [];
    const first = value.find((other) => other.fact === fact);
    if (fact === undefined || reason === undefined) diagnostics.push({ rule: 'unverified-line', severity: 'error', at, what: `“- ${text}” does not name a fact and why it could not be verified.`, fix: 'write it like “- `its-id`: a figure from a course.”' });
    else if (first) diagnostics.push({ rule: 'unverified-twice', severity: 'error', at, what: `“${fact}” stands already on line ${first.at.line}.`, fix: 'delete one of the two.' });
    else value.push({ fact, reason, at });
  }
  return { value, diagnostics };
}
