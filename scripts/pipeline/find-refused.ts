import type { Diagram } from '../domain/diagram.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';

/** What a diagram's source may not hold: it sets the look aside, leaves the page, or reaches the network. */
const REFUSED: readonly { readonly pattern: RegExp; readonly what: string; readonly fix: string }[] = [
  { pattern: /%%\{/, what: 'sets options of the drawing program', fix: 'delete the directive; all diagrams share one look.' },
  { pattern: /^\s*---\s*$/, what: 'opens a second block of settings', fix: 'delete the block; only the front matter at the top is read.' },
  { pattern: /(?:^|;)\s*click\s/, what: 'makes a part of the picture a link', fix: 'delete the line and put the link in the text.' },
  { pattern: /(?:^|;)\s*(?:style|classDef|linkStyle)\s/, what: 'sets colours by hand', fix: 'delete the line; colours follow the reader’s theme.' },
  { pattern: /(?:^|;)\s*(?:links?|properties|details)\s+[^:]*:\s*\S/, what: 'puts a menu on a participant', fix: 'delete the line and put the links in the text.' },
  { pattern: /@\{/, what: 'asks for an icon, an image or an animation', fix: 'write the shape with brackets, like “[(table)]” or “{choice}”.' },
  { pattern: /<\/?[a-z!]/i, what: 'holds an HTML tag', fix: 'write plain text; shorten the label instead of breaking its line.' },
  { pattern: /\bhref\b/i, what: 'holds a link', fix: 'delete the link and put it in the text.' },
  { pattern: /\b[a-z][a-z0-9+.-]*:\/\/|\bjavascript\s*:|\bdata:\w+\//i, what: 'holds an address', fix: 'name the thing and put its address in the text.' },
  { pattern: /\$\$/, what: 'holds a formula', fix: 'write the formula as plain text.' },
];

/**
 * Finds what no diagram may hold, one problem a line. Rule: `diagram-not-allowed`.
 *
 * @example
 * findRefused({ ...diagram, source: 'flowchart LR\n  a --> b\n  click a "https://x.example"' })[0].at.line // sourceLine + 2
 */
export function findRefused({ source, sourceLine, at }: Diagram): Diagnostic[] {
  return source.split('\n').flatMap((line, index) => {
    const refused = REFUSED.find(({ pattern }) => pattern.test(line));
    if (!refused) return [];
    const what = `“${line.trim().slice(0, 80)}” ${refused.what}.`;
    return [{ rule: 'diagram-not-allowed', severity: 'error', at: { file: at.file, line: sourceLine + index }, what, fix: refused.fix }];
  });
}
