import { html, type TemplateResult } from 'lit';
import { type Block, readProse, readSpans, type Span } from '../../../scripts/domain/prose.ts';

/** A text of a question, block by block. The last paragraph asks, and is marked so where `asks` says that it does. */
export function proseView(text: string, { asks = false } = {}): TemplateResult[] {
  const blocks = readProse(text);
  return blocks.map((block, index) => blockView(block, asks && index === blocks.length - 1));
}

/** A text in a line: an option, a reason. One with several blocks is set as blocks. */
export function lineView(text: string): unknown {
  return /\n\s*\n|^\s*(```|~~~)/m.test(text) ? proseView(text) : readSpans(text).map(spanView);
}

function blockView(block: Block, asks: boolean): TemplateResult {
  if (block.kind === 'code') return html`<pre tabindex="0"><code>${block.text}</code></pre>`;
  if (block.kind === 'paragraph') return html`<p class=${asks ? 'ask' : ''}>${block.spans.map(spanView)}</p>`;
  const items = block.items.map((spans) => html`<li>${spans.map(spanView)}</li>`);
  return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}

function spanView(span: Span): unknown {
  switch (span.kind) {
    case 'text': return span.text;
    case 'code': return html`<code>${span.text}</code>`;
    case 'em': return html`<em>${span.spans.map(spanView)}</em>`;
    case 'strong': return html`<strong>${span.spans.map(spanView)}</strong>`;
    case 'link': return html`<a href=${span.href} rel="noopener">${span.spans.map(spanView)}</a>`;
  }
}
