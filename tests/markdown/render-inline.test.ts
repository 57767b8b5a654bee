import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, renderInline } from '../../scripts/markdown/render-inline.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { dangersIn } from '../support/scan-html.ts';

const asWritten = (text: string) => renderInline(text, (address) => address).markup;

describe('renderInline', () => {
  test('puts the address in a link that its resolver says', () => {
    expect(renderInline('[a **b**](x.md) and [c](y.md)', (address) => (address === 'x.md' ? '/reference/x/' : undefined)).markup).toBe('<a href="/reference/x/">a <strong>b</strong></a> and c');
  });

  test('shows a picture as its own words', () => {
    expect(asWritten('See ![the <b>life</b> of a message](life.png)')).toBe('See the &lt;b&gt;life&lt;/b&gt; of a message');
  });

  test('marks a link that leaves the site', () => {
    expect(asWritten('https://x.example/a')).toBe('<a href="https://x.example/a" rel="noopener external">https://x.example/a</a>');
  });

  test.each(['{{resolve:ssm:x}}', '{% raw %}', '{# x #}', '${x}', '&lt;%= x %&gt;', '{onclick=x}', 'buildspec.yml', 's3.amazonaws.com'])('C-26: leaves “%s” as it stands', (text) => {
    expect(asWritten(text)).toBe(text);
    expect(asWritten(`\`${text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')}\``)).toBe(`<code>${text}</code>`);
  });

  test.each(PAYLOADS)('H-08, H-09, H-10: nothing runs of “%s”', (payload) => {
    expect(dangersIn(asWritten(payload))).toEqual([]);
    expect(dangersIn(asWritten(`a ${payload}\nb`))).toEqual([]);
  });

  test('H-09: whatever is written, a link leads only where a link may', () => {
    const part = fc.constantFrom('[x](', ')', '<', '>', 'javascript:', 'data:', '//', '\\', '&#106;', '&Tab;', '\u0000', '\u200b', '\t', '"', ' ', '![', ']', '(', 'https://', 'a', '%6a', 'onclick=', '`', '{', '}', '&colon;', ':', '*');
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 4 })), { maxLength: 24 }), (parts) => {
        expect(dangersIn(asWritten(parts.join('')))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

test('plain text has the words and none of the marks', () => {
  expect(plainText('A **queue** has a `URL`,\nsee [here](x.md) & <b>')).toBe('A queue has a URL, see here & <b>');
});
