/**
 * The Markdown that questions are written in, as a tree of plain values: the browser makes elements of it one by one, so
 * that no text ever becomes markup. Paragraphs, lists, fenced code; in a line code, emphasis, links and bare addresses.
 * Whatever else there is stays text.
 */

/** A part of a line. */
export type Span =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'em' | 'strong'; readonly spans: readonly Span[] }
  | { readonly kind: 'link'; readonly href: string; readonly spans: readonly Span[] };

/** A block of a text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] }
  /** `label` is the word behind the fence: `json`. */
  | { readonly kind: 'code'; readonly text: string; readonly label: string };

const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*(\S*)[^\n]*\n([\s\S]*?)(?:\n {0,3}\1[`~]*[ \t]*(?=\n|$)|$)/;
const ITEM = /^ {0,3}(?:[-*+]|(\d+)[.)])\s+/;

/** Reads a text block by block. */
export function readProse(text: string): Block[] {
  const blocks: Block[] = [];
  let rest = text.replaceAll('\r\n', '\n');
  while (rest.trim() !== '') {
    rest = rest.replace(/^(?:[ \t]*\n)+/, '');
    const fence = FENCE.exec(rest);
    if (fence) {
      blocks.push({ kind: 'code', text: fence[3]!, label: fence[2]! });
      rest = rest.slice(fence[0].length);
      continue;
    }
    // A block of text ends at an empty line or where a fence begins.
    const end = /\n(?=[ \t]*\n| {0,3}(?:`{3}|~{3}))/.exec(rest)?.index ?? rest.length;
    blocks.push(readText(rest.slice(0, end)));
    rest = rest.slice(end);
  }
  return blocks;
}

function readText(text: string): Block {
  const lines = text.split('\n');
  if (!ITEM.test(lines[0]!)) return { kind: 'paragraph', spans: readSpans(lines.map((line) => line.trim()).join('\n')) };
  const items: string[] = [];
  for (const line of lines) {
    if (ITEM.test(line)) items.push(line.replace(ITEM, '').trim());
    else items.push(`${items.pop() ?? ''}\n${line.trim()}`);
  }
  return { kind: 'list', ordered: ITEM.exec(lines[0]!)![1] !== undefined, items: items.map(readSpans) };
}

/** In this order: what stands first in the text wins. */
const SPAN = /\\([!-/:-@[-`{-~])|(`+)(?!`)([\s\S]*?[^`])\2(?!`)|\*\*(?=\S)([\s\S]*?\S)\*\*|\*(?=[^\s*])([^*]*?[^\s*])\*|(?<![\p{L}\p{N}])_(?=\S)([^_]*?\S)_(?![\p{L}\p{N}])|\[([^\]]+)\]\((\S+?)\)|<?(https?:\/\/[^\s<>`]*[^\s<>`.,;:!?'")\]])>?/u;

/** Reads a line, or several that belong together. */
export function readSpans(text: string): Span[] {
  const spans: Span[] = [];
  let rest = text;
  for (let found = SPAN.exec(rest); found; found = SPAN.exec(rest)) {
    if (found.index > 0) spans.push({ kind: 'text', text: rest.slice(0, found.index) });
    spans.push(spanOf(found));
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest !== '') spans.push({ kind: 'text', text: rest });
  return spans;
}

function spanOf([whole, escaped, , code, strong, star, low, label, href, bare]: RegExpExecArray): Span {
  if (escaped !== undefined) return { kind: 'text', text: escaped };
  if (code !== undefined) return { kind: 'code', text: /^ .*[^ ].* $/s.test(code) ? code.slice(1, -1) : code };
  if (strong !== undefined) return { kind: 'strong', spans: readSpans(strong) };
  if (star !== undefined || low !== undefined) return { kind: 'em', spans: readSpans((star ?? low)!) };
  // Only addresses that lead to a page; whatever else a link may name stays its own text.
  if (label !== undefined) return /^https?:\/\//.test(href!) ? { kind: 'link', href: href!, spans: readSpans(label) } : { kind: 'text', text: label };
  if (bare !== undefined) return { kind: 'link', href: bare, spans: [{ kind: 'text', text: bare }] };
  return { kind: 'text', text: whole };
}
