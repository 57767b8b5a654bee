import { expect, test } from 'vitest';
import { renderBlocks } from '../../scripts/markdown/render-blocks.ts';

const render = (text: string) => renderBlocks(text, (address) => (address === '#gone' ? undefined : address)).markup;

test('paragraphs, lists and code keep their order, and code is coloured by its language', () => {
  expect(render('One\nline.\n\n```json\n{"a": 1}\n```\n\n- x\n- y')).toBe('<p>One\nline.</p>\n<pre tabindex="0"><code><span class="t-punctuation">{</span><span class="t-attr">&quot;a&quot;</span><span class="t-punctuation">:</span> <span class="t-number">1</span><span class="t-punctuation">}</span></code></pre><ul>\n<li>x</li>\n<li>y</li>\n</ul>');
});

test('a heading is a paragraph, because the page has its own', () => {
  expect(render('# Loud\n\nquiet')).toBe('<p>Loud</p>\n<p>quiet</p>');
});

test('a link that leads nowhere is its own text, and a picture, too', () => {
  expect(render('[a](#gone) [b](https://x.example) ![c](y.png)')).toBe('<p>a <a href="https://x.example" rel="noopener external">b</a> c</p>');
});
