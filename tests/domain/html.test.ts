import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { escapeHtml, Html, html } from '../../scripts/domain/html.ts';

describe('html', () => {
  test('escapes what comes from outside and leaves finished markup as it is', () => {
    const bold = new Html('<b>bold</b>');
    expect(html`<p title="${'"x'}">${'<i>'} ${bold} ${[bold, bold]} ${7}</p>`.markup).toBe('<p title="&#34;x">&#60;i&#62; <b>bold</b> <b>bold</b><b>bold</b> 7</p>');
  });

  test('shows nothing for what is missing', () => {
    expect(html`a${undefined}b${false}c`.markup).toBe('abc');
  });

  test('gives back any text as the same text, in an element and in an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        // Browsers read every line end as a line feed and NUL as nothing.
        const seen = text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
        const [element] = parseFragment(html`<b title="${seen}">${seen}</b>`.markup).childNodes;
        if (!element || !('attrs' in element)) throw new Error('no element came of it');
        const inside = element.childNodes.map((node) => ('value' in node ? node.value : '<element>')).join('');
        expect([element.attrs[0]?.value, inside]).toEqual([seen, seen]);
      }),
    );
  });
});

test('an escaped text holds no sign that ends a quoted attribute or opens a tag', () => {
  expect(escapeHtml(`<a href='x' title="y">&`)).toBe('&#60;a href=&#39;x&#39; title=&#34;y&#34;&#62;&#38;');
});
