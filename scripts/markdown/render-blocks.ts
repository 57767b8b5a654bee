import { Html } from '../domain/html.ts';
import { followLinks } from './follow-links.ts';
import { highlight } from './highlight.ts';
import { markdown } from './markdown.ts';
import type { Resolve } from './render-inline.ts';

/**
 * Renders a text of several blocks: paragraphs, lists, tables, fenced code. Headings become paragraphs, because the page
 * has its own.
 *
 * @example
 * renderBlocks('It fails:\n\n```\nexit 1\n```', () => undefined).markup // '<p>It fails:</p>\n<pre tabindex="0"><code>exit 1</code></pre>'
 */
export function renderBlocks(text: string, resolve: Resolve): Html {
  const tokens = markdown.parse(text, {});
  followLinks(tokens, resolve);
  for (const token of tokens) if (/^heading_/.test(token.type)) token.tag = 'p';
  const parts = tokens.map((token, index) => ({ token, index })).filter(({ token }) => isCode(token.type));
  let from = 0;
  let markup = '';
  for (const { token, index } of parts) {
    markup += markdown.renderer.render(tokens.slice(from, index), markdown.options, {});
    markup += highlight(token.content.replace(/\n$/, ''), token.info.trim().split(/\s+/)[0]).markup;
    from = index + 1;
  }
  markup += markdown.renderer.render(tokens.slice(from), markdown.options, {});
  return new Html(markup.trim());
}

function isCode(type: string): boolean {
  return type === 'fence' || type === 'code_block';
}
