import type { Diagram } from '../domain/diagram.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { PageAnswer } from './flatten-drawing.ts';
import { sourceLines } from './source-lines.ts';

/** Texts of the two pictures that mermaid draws in place of a diagram, without an error. */
const TOO_LARGE = 'Maximum text size in diagram exceeded';
const SYNTAX = 'Syntax error in text';

/**
 * Takes the page's answer apart: the drawing's markup, or what went wrong, at the author's own line.
 *
 * @param answer What the page gave, or `'slow'` if it gave nothing in time.
 */
export function explainAnswer(answer: PageAnswer | 'slow', diagram: Diagram): { readonly markup: string } | { readonly problem: Diagnostic } {
  const { title, source, sourceLine } = diagram;
  if (answer === 'slow') return problem(diagram, 'diagram-too-slow', sourceLine, `The diagram “${title}” took too long to draw.`, 'make it simpler, or make two diagrams of it.');
  const said = 'error' in answer ? answer.error : shownIn(answer.markup);
  if (/^Edge limit exceeded/.test(said) || said.includes(unspaced(TOO_LARGE)))
    return problem(diagram, 'diagram-too-large', sourceLine, `The diagram “${title}” is too large to be read in a page.`, 'make two diagrams of it.');
  if ('markup' in answer && !said.includes(unspaced(SYNTAX))) return answer;

  const { at } = sourceLines(source);
  const line = 'line' in answer ? (answer.line ?? 1) : 1;
  const index = at[Math.min(line, at.length) - 1] ?? 0;
  const quoted = source.split('\n')[index]?.trim() ?? '';
  return problem(diagram, 'diagram-syntax', sourceLine + index, `“${quoted}” cannot be read as part of a diagram${reasonIn(answer)}.`, 'look on this line, and on the one before, for a missing bracket, quote, arrow or “end”.');
}

function problem({ at }: Diagram, rule: string, line: number, what: string, fix: string): { problem: Diagnostic } {
  return { problem: { rule, severity: 'error', at: { file: at.file, line }, what, fix } };
}

/** The words of a picture without spaces, for wrapped labels lose those at the ends of their lines. */
function shownIn(markup: string): string {
  return unspaced(markup.replace(/<[^>]*>/g, ''));
}

function unspaced(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A parser's message is about its own grammar and says nothing to an author; other messages do. */
function reasonIn(answer: PageAnswer): string {
  if (!('error' in answer) || /^(Parse|Lexical) error/.test(answer.error)) return '';
  return ` (${answer.error.split('\n')[0]!.slice(0, 120)})`;
}
