import type { PassageKind } from '../domain/note.ts';
import { readBlockId } from './read-block-id.ts';
import type { Block, Frame } from './block.ts';
import { isLazy, splitLines } from './split-lines.ts';

/** One statement on its way to a passage: its context is known once the whole file is read. */
export interface Statement {
  readonly kind: PassageKind | 'columns' | 'definition';
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
  readonly id: string | undefined;
  readonly language: string | undefined;
  readonly columns: readonly string[];
  readonly headings: readonly string[];
  /** What it stands under: introducing lines, then list items. */
  readonly context: readonly Frame[];
  /** What it is to the lines below it. */
  readonly own: Frame;
}

/** A line that introduces what follows, and how far out it stands. */
interface Introduction {
  readonly frame: Frame;
  readonly level: number;
  /** Index of its statement. */
  readonly index: number;
}

/** Level of the name of a numbered item: lines with a colon among the plain lines below it stand under it. */
const NAMED = 0.5;
/** What stands before the colon of a numbered item: “1. In place: the application is stopped …”. */
const NAME = /^([^:.!?]{2,40}):\s+\S/;
/** Level of a short line without a colon right above a list: below every line with a colon. */
const BARE = 100;

/**
 * Splits blocks into statements and gives each its context.
 *
 * A line that ends with a colon, or a short one right above a list, introduces what follows until a blank line (a blank
 * line between it and its list or code does not count), the next such line, or a heading. Plain lines below a numbered
 * item that begins with a name stand under that name until the next number, which stands where the first one stood.
 */
export function readStatements(blocks: readonly Block[]): Statement[] {
  const statements: Statement[] = [];
  let introductions: Introduction[] = [];
  /** What introduced the numbered item before. */
  let numbered: Introduction[] | undefined;
  let headings: readonly string[] = [];
  let previousHeadings: readonly string[] = [];
  /** Whether two items of the list stand right below each other; then a blank line between others ends the context. */
  let tightList = false;
  let lastLine = 0;

  for (const [index, block] of blocks.entries()) {
    if (block.headings !== headings) introductions = [];
    headings = block.headings;
    const inList = block.frames.length > 0;
    if (block.opensList) tightList = false;
    const justIntroduced = introductions.at(-1)?.index === statements.length - 1;
    const blank = block.line > lastLine + 1;
    const keeps = !blank || (justIntroduced && (inList || block.kind === 'code')) || (inList && !block.opensList && !tightList);
    if (!keeps) introductions = [];
    const number = block.kind === 'item' ? block.frames.at(-1)?.number : undefined;
    if (number !== undefined) {
      if (number > 1 && keeps && numbered) introductions = numbered;
      numbered = introductions;
    }
    if (inList && !block.opensList && !blank) tightList = true;
    let opensStanza = blank || headings.length === 0 || block.headings !== previousHeadings;
    previousHeadings = block.headings;
    lastLine = block.endLine;

    const parts = partsOf(block);
    for (const [place, part] of parts.entries()) {
      const own: Frame = part.owns ?? { text: part.text, children: 0, code: false };
      own.text = part.text;
      const outside = introductions.map(({ frame }) => frame);
      const context = part.lazy ? outside : [...outside, ...part.frames];
      if (part.lazy || !inList) {
        const next = blocks[index + 1];
        const aboveList = part.last && next?.kind === 'item' && next.line === block.endLine + 1;
        const level = levelOf(part, aboveList, opensStanza, introductions.at(-1)?.index === statements.length - 1 ? introductions.at(-1)!.level : undefined);
        opensStanza = false;
        if (level !== undefined) {
          introductions = introductions.filter((introduction) => introduction.level < level);
          const frames = introductions.map(({ frame }) => frame);
          introductions.push({ frame: own, level, index: statements.length });
          statements.push(statementOf(block, part, frames, own));
          continue;
        }
      }
      statements.push(statementOf(block, part, context, own));
      const name = number !== undefined && place === 0 && parts[1]?.lazy ? NAME.exec(part.text)?.[1] : undefined;
      if (name) introductions = [...introductions, { frame: { text: name, children: 0, code: false }, level: NAMED, index: -2 }];
    }
  }
  for (const { kind, context } of statements)
    for (const frame of context) if (frame.children++ === 0) frame.code = kind === 'code';
  return statements;
}

interface Part {
  readonly text: string;
  readonly id: string | undefined;
  readonly line: number;
  readonly endLine: number;
  /** The frame that it is the text of. */
  readonly owns: Frame | undefined;
  readonly frames: readonly Frame[];
  /** Stands below a list item without being indented: it is no part of the list. */
  readonly lazy: boolean;
  readonly kind: Statement['kind'];
  readonly last: boolean;
}

function partsOf(block: Block): Part[] {
  if (block.kind !== 'item' && block.kind !== 'paragraph') return [wholePart(block)];
  const own = block.kind === 'item' ? block.frames.at(-1) : undefined;
  const outer = own ? block.frames.slice(0, -1) : block.frames;
  const inItem = block.frames.length > 0;
  const groups = splitLines(block.lines, inItem);
  return groups.map((group, index) => {
    const lazy = inItem && index > 0 && (own ? isLazy(block.lines[0]!, group[0]!) : group[0]!.indent < block.lines[0]!.indent);
    const first = index === 0;
    const { text, id } = readBlockId(group.map(({ text }) => text).join('\n').trim());
    return {
      text, id, line: group[0]!.number, endLine: group.at(-1)!.number, lazy, last: index === groups.length - 1,
      owns: first ? own : undefined,
      frames: first ? outer : block.frames,
      kind: lazy ? 'paragraph' : block.kind === 'item' ? 'item' : 'paragraph',
    };
  });
}

function wholePart(block: Block): Part {
  const joined = block.lines.map(({ text }) => text).join('\n');
  const { text, id } = block.kind === 'row' ? readRowId(joined) : { text: joined, id: undefined };
  return { text, id, line: block.line, endLine: block.endLine, owns: undefined, frames: block.frames, lazy: false, last: true, kind: block.kind };
}

/** The id of a row stands at the end of its last cell, or in a last cell of its own. */
function readRowId(row: string) {
  const { text, id } = readBlockId(row);
  return { text: text.replace(/\s·$/, ''), id };
}

function statementOf(block: Block, part: Part, context: readonly Frame[], own: Frame): Statement {
  const { kind, text, line, endLine, id } = part;
  return { kind, text, line, endLine, id, language: block.language, columns: block.columns, headings: block.headings, context, own };
}

/**
 * How far out a line introduces others; `undefined` where it introduces nothing. The first line of a stanza stands
 * outermost, other lines with a colon below it, short lines without one right above their list innermost.
 */
function levelOf(part: Part, aboveList: boolean, opensStanza: boolean, above: number | undefined): number | undefined {
  if (part.kind === 'row' || part.kind === 'code' || part.kind === 'columns' || part.id !== undefined) return undefined;
  if (/:[*_\s]*$/.test(part.text)) {
    if (opensStanza) return 0;
    return above !== undefined && above > 0 && above < BARE ? above + 1 : 1;
  }
  const short = part.text.split(/\s+/).length <= 8 && !/[.!?]$/.test(part.text);
  return aboveList && short ? BARE : undefined;
}
