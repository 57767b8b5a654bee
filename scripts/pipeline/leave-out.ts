import type { Statement } from './read-statements.ts';
import { saysNothing } from './says-nothing.ts';

/**
 * Why a statement is on no page, in the reader's words; `undefined` where it is a passage. What its author gave an id is
 * never left out.
 */
export function reasonToLeaveOut({ kind, text, id, own, headings, context }: Statement): string | undefined {
  if (id !== undefined) return undefined;
  if (kind === 'columns') return 'names the columns of the table below it';
  if (kind === 'definition') return 'gives the address of a link';
  if (kind === 'code') return undefined;
  if (/^<!--.*-->$/s.test(text)) return 'a comment that readers do not see';
  if (/^!\[\s*\]\([^)]*\)$/.test(text)) return 'a picture without words';
  if (/^\[[^\]]*\]\(#[^)]*\)$/.test(text)) return 'an entry of a table of contents';
  if (own.code && /:[*_\s]*$/.test(text)) return 'introduces the code below it';
  if (own.children > 0 && saysNothing(text)) return 'introduces the lines below it';
  if (context.length === 0 && headings.at(-1)?.toLowerCase() === text.replace(/[*_:\s]+$|^[*_\s]+/g, '').toLowerCase()) return 'repeats its heading';
  return undefined;
}

/** Whether a statement has no letter or digit: an empty bullet, a row of dashes. Code is blank where it has nothing at all. */
export function isBlank({ kind, text }: Pick<Statement, 'kind' | 'text'>): boolean {
  return kind === 'code' ? text.trim() === '' : !/[\p{L}\p{N}]/u.test(text);
}
