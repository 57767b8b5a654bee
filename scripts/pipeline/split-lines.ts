import type { Line } from './block.ts';

/** Shortest and longest line, in characters, at which editors wrap prose. */
const WRAP = { from: 60, to: 130 };

/** A block id at the end of a line. */
const ENDS_WITH_ID = /(?:^|\s)\^[\p{L}\p{N}_-]+\s*$/u;
/** Words after which a statement is not over. */
const GOES_ON = /(?:[,(/&]|\b(?:and|or|the|a|an|of|to|in|with|for|by|from|as|is|are|that|which|than|be))\s*$/i;
const STARTS_ANEW = /^\s*(?:->|=>|→|[-*+•–]\S?|\d+[.)]\s|>|#|<?https?:|\[[^\]]+\]\()/;
/** How a line of code or a command begins. */
const CODE = /^\s*(?:[{}[\]"$<]|--\w|\w+ --?\w)/;

/**
 * Splits a paragraph or item at its line ends where its author wrote a statement a line, and leaves wrapped prose whole.
 *
 * A line goes on in the next one when
 * - the paragraph has its only block id at its very end (who sets ids knows what a statement is);
 * - a bracket is still open, the line ends with a comma or a word like “and”, “of”, “the”, or the next begins with `(`
 *   or `|`;
 * - in an item, it has 55 characters or more and the next line is indented under it;
 * - every line of the paragraph is as full as its longest (60 to 130 characters), as an editor wraps it;
 * - it has 60 characters or more, no line of the paragraph more than 100, it does not end a sentence, and the next begins
 *   in lower case.
 *
 * It never goes on after a block id, a colon, a hard line break or an address, nor before an arrow, a number, an address
 * or a link.
 *
 * @param inItem Whether the lines are those of a list item.
 */
export function splitLines(lines: readonly Line[], inItem: boolean): Line[][] {
  if (lines.length === 1) return [[lines[0]!]];
  const ids = lines.filter(({ text }) => ENDS_WITH_ID.test(text)).length;
  if (ids === 1 && ENDS_WITH_ID.test(lines.at(-1)!.text)) return [[...lines]];
  const style = { wrapped: isWrapped(lines), width: Math.max(...lines.map(({ text }) => text.length)) };
  const groups: Line[][] = [[lines[0]!]];
  let depth = bracketsOpen(lines[0]!.text);
  for (let index = 1; index < lines.length; index++) {
    const [before, line] = [lines[index - 1]!, lines[index]!];
    const group = groups.at(-1)!;
    const open = depth > 0 && group.length < 40;
    if (open || goesOn(before, line, style, inItem && !isLazy(lines[0]!, line))) group.push(line);
    else {
      groups.push([line]);
      depth = 0;
    }
    depth = Math.max(0, depth + bracketsOpen(line.text));
  }
  return groups;
}

/** Whether a line stands no deeper than the bullet of its item, so that only Markdown's laxity makes it a part of it. */
export function isLazy(first: Line, line: Line): boolean {
  return line.indent <= first.indent;
}

function goesOn({ text }: Line, next: Line, style: { wrapped: boolean; width: number }, indented: boolean): boolean {
  if (/(?:\s\s|\\)$/.test(text) || ENDS_WITH_ID.test(text) || /:\W*$/.test(text)) return false;
  if (STARTS_ANEW.test(next.text) || /^\s*<?https?:\S+>?\s*$/.test(text)) return false;
  if (/^\s*[(|),;\]}]/.test(next.text) || GOES_ON.test(text)) return true;
  if (style.wrapped || (indented && text.length >= 55)) return true;
  return text.length >= 60 && style.width <= 100 && !/[.!?;]\W*$/.test(text) && /^\s*\p{Ll}/u.test(next.text) && !CODE.test(next.text);
}

function isWrapped(lines: readonly Line[]): boolean {
  if (lines.length < 3) return false;
  const width = Math.max(...lines.map(({ text }) => text.length));
  if (width < WRAP.from || width > WRAP.to) return false;
  return lines.slice(0, -1).every(({ text }, index) => {
    const word = /^\s*(\S+)/.exec(lines[index + 1]!.text)?.[1] ?? '';
    return text.length + 1 + word.length > width - 2;
  });
}

/** How many more brackets a line opens than it closes; code spans and smileys aside. */
function bracketsOpen(text: string): number {
  let open = 0;
  for (const character of text.replaceAll(/`[^`]*`|[:;]-?[()]/g, '')) {
    if (character === '(' || character === '{' || character === '[') open++;
    else if (character === ')' || character === '}' || character === ']') open--;
  }
  return open;
}
