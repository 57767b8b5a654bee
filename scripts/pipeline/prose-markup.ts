import { type Block, readProse, readSpans, type Span } from '../domain/prose.ts';

/**
 * Renders a text of a question as XHTML, for programs that know no Markdown. What looks like markup in the text stays text.
 *
 * @example
 * proseMarkup('Use `a < b`.') // '<p>Use <code>a &#60; b</code>.</p>'
 */
export function proseMarkup(text: string): string {
  return readProse(text).map(blockMarkup).join('');
}

/** The same for a text in a line, such as an option: without a paragraph, unless it has several blocks. */
export function lineMarkup(text: string): string {
  return /\n\s*\n|^\s*(```|~~~)/m.test(text) ? proseMarkup(text) : spansMarkup(readSpans(text));
}

/**
 * Escapes text for XHTML, and with it the signs by which Anki, Moodle and MathJax begin commands: `[sound:`, `{{c1::`, `%50%`, `\(`.
 */
export function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"'[{\\%]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function blockMarkup(block: Block): string {
  if (block.kind === 'code') return `<pre><code>${escapeMarkup(block.text)}</code></pre>`;
  if (block.kind === 'paragraph') return `<p>${spansMarkup(block.spans)}</p>`;
  const tag = block.ordered ? 'ol' : 'ul';
  return `<${tag}>${block.items.map((spans) => `<li>${spansMarkup(spans)}</li>`).join('')}</${tag}>`;
}

/** @param links `false` inside a link, which can hold no other. */
function spansMarkup(spans: readonly Span[], links = true): string {
  return spans.map((span) => spanMarkup(span, links)).join('');
}

function spanMarkup(span: Span, links: boolean): string {
  switch (span.kind) {
    case 'text': return escapeMarkup(span.text);
    case 'code': return `<code>${escapeMarkup(span.text)}</code>`;
    case 'em': case 'strong': return `<${span.kind}>${spansMarkup(span.spans, links)}</${span.kind}>`;
    case 'link': return links ? `<a href="${escapeMarkup(span.href)}">${spansMarkup(span.spans, false)}</a>` : spansMarkup(span.spans, false);
  }
}
