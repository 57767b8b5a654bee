/**
 * Stage 1: **parse** → classify → collate.
 *
 * A note file becomes passages, whatever its author's habits: bullets or a statement a line, one level of headings or
 * none. Every word ends in a passage, a heading or the list of what is left out.
 */
import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { LeftOut, Passage, SetId } from '../domain/note.ts';
import type { SourceFile } from '../domain/source.ts';
import { findHiddenCharacters } from './find-hidden-characters.ts';
import { isBlank, reasonToLeaveOut } from './leave-out.ts';
import { readBlocks } from './read-blocks.ts';
import { readStatements, type Statement } from './read-statements.ts';

/** Longest note file and longest line that are read, in characters. */
export const LONGEST_FILE = 5_000_000;
export const LONGEST_LINE = 1_000_000;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What a note file says. Both lists are in reading order. */
export interface ParsedNote {
  readonly passages: readonly Passage[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Reads a note file. Front matter must have been blanked before, so that lines stay true.
 *
 * Rules: `too-large`, `fence-not-closed`, `hidden-character`, `bad-block-id`, `block-id-alone`.
 *
 * @returns No passages where the file is too large.
 */
export function parseNote(file: SourceFile, set: SetId): Staged<ParsedNote> {
  const tooLarge = findTooLarge(file);
  if (tooLarge) return { value: { passages: [], leftOut: [] }, diagnostics: [tooLarge] };

  const diagnostics: Diagnostic[] = findHiddenCharacters(file);
  const blocks = readBlocks(file.text);
  for (const block of blocks) if (!block.closed) diagnostics.push(notClosed(file.path, block.line));

  const passages: Passage[] = [];
  const leftOut: LeftOut[] = [];
  for (const statement of nameBlocksAbove(readStatements(blocks), file.path, diagnostics)) {
    if (isBlank(statement) && statement.id === undefined) continue;
    const passage = passageOf(statement, file.path, set);
    if (passage.id !== undefined && !ID.test(passage.id)) diagnostics.push(badId(passage));
    const reason = reasonToLeaveOut(statement);
    if (reason) leftOut.push({ passage, reason });
    else passages.push(passage);
  }
  return { value: { passages, leftOut }, diagnostics };
}

function passageOf({ kind, text, line, endLine, id, language, columns, headings, context }: Statement, file: string, set: SetId): Passage {
  const parents = context.map((frame) => frame.text ?? '').filter((parent) => parent !== '');
  return {
    set,
    at: endLine > line ? { file, line, endLine } : { file, line },
    kind: kind === 'columns' ? 'row' : kind === 'definition' ? 'paragraph' : kind,
    text, language, headings, id,
    parents: columns.length > 0 ? [...parents, ...columns] : parents,
  };
}

/** An id alone on a line names the code block (or the paragraph) right above it. */
function nameBlocksAbove(statements: readonly Statement[], file: string, diagnostics: Diagnostic[]): Statement[] {
  const named: Statement[] = [];
  for (const statement of statements) {
    const above = named.at(-1);
    if (statement.text !== '' || statement.id === undefined) named.push(statement);
    else if (above && above.id === undefined && above.headings === statement.headings) named[named.length - 1] = { ...above, id: statement.id };
    else diagnostics.push(idAlone(file, statement));
  }
  return named;
}

function findTooLarge({ path, text }: SourceFile): Diagnostic | undefined {
  if (text.length > LONGEST_FILE)
    return { rule: 'too-large', severity: 'error', at: { file: path, line: 1 }, what: `This file has ${text.length.toLocaleString('en-US')} characters; at most 5,000,000 are read.`, fix: 'split it into several files.' };
  let line = 1;
  for (let from = 0; from <= text.length; line++) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    if (to - from > LONGEST_LINE)
      return { rule: 'too-large', severity: 'error', at: { file: path, line }, what: `This line has ${(to - from).toLocaleString('en-US')} characters; at most 1,000,000 are read.`, fix: 'break the line.' };
    from = to + 1;
  }
  return undefined;
}

function notClosed(file: string, line: number): Diagnostic {
  return { rule: 'fence-not-closed', severity: 'warning', at: { file, line }, what: 'This block begins here and never ends, so everything below it is code.', fix: 'put a line “```” after its last line.' };
}

function badId({ at, id }: Passage): Diagnostic {
  return { rule: 'bad-block-id', severity: 'error', at, what: `“^${id}” is no block id: it has other signs than a–z, 0–9 and single hyphens.`, fix: `write it like “^${suggestId(id ?? '')}”.` };
}

function suggestId(id: string): string {
  return id.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'sqs-retention-default';
}

function idAlone(file: string, { line, id }: Statement): Diagnostic {
  return { rule: 'block-id-alone', severity: 'warning', at: { file, line }, what: `“^${id}” names nothing: no block without an id stands right above it.`, fix: 'put it at the end of the statement that it names.' };
}
