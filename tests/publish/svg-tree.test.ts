import { describe, expect, test } from 'vitest';
import { sanitiseSvg } from '../../scripts/publish/svg-tree.ts';

describe('sanitiseSvg', () => {
  test('gives a clean drawing back byte for byte', () => {
    const clean = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><marker id="a-1" orient="auto"><path d="M 0 0 L 10 5 z" fill="light-dark(#111111,#eeeeee)"/></marker></defs><g transform="translate(1.5, -2)"><text x="0" dy="1.1em" text-anchor="middle">a &#60; b &#38; c</text></g><path d="M0,0L9,9" marker-end="url(#a-1)" fill="none"/></svg>';

    expect(sanitiseSvg(clean)).toBe(clean);
  });

  test.each([
    { inner: '<script>alert(1)</script>', because: 'scripts run' },
    { inner: '<style>*{fill:red}</style>', because: 'rules reach the page' },
    { inner: '<foreignObject><p>x</p></foreignObject>', because: 'HTML comes in' },
    { inner: '<a href="https://evil.example"><path d="M0,0"/></a>', because: 'links leave the page' },
    { inner: '<image href="https://evil.example/x.png"/>', because: 'pictures are loaded' },
    { inner: '<use xlink:href="https://evil.example/x.svg#a"/>', because: 'parts are loaded' },
    { inner: '<animate attributeName="href" to="javascript:alert(1)"/>', because: 'animations change attributes' },
    { inner: '<!-- words --><?php x ?>', because: 'comments are not drawn' },
    { inner: 'words between shapes', because: 'text outside of labels is not drawn' },
  ])('drops “$inner”, for $because', ({ inner }) => {
    expect(sanitiseSvg(`<svg>${inner}</svg>`)).toBe('<svg/>');
  });

  test.each([
    'onload="alert(1)"', 'style="fill:url(https://evil.example)"', 'href="#x"', 'xlink:href="javascript:alert(1)"', 'fill="url(https://evil.example/x)"', 'fill="url(#own)"',
    'marker-end="url(https://evil.example#x)"', 'filter="url(#x)"', 'class="menu"', 'id="a b"', 'd="M0 0 url(x)"', 'x="1;alert(1)"', 'transform="translate(1) url(x)"', 'data-id="x"', 'tabindex="0"', 'font-family="x} body {"',
  ])('drops the attribute %s', (attribute) => {
    expect(sanitiseSvg(`<svg><path ${attribute}/></svg>`)).toBe('<svg><path/></svg>');
  });

  test('escapes what a label says', () => {
    expect(sanitiseSvg('<svg><text>&lt;img src=x onerror=alert(1)&gt; "x"</text></svg>')).toBe('<svg><text>&#60;img src=x onerror=alert(1)&#62; &#34;x&#34;</text></svg>');
  });

  test('makes nothing of markup that is no drawing', () => {
    expect(sanitiseSvg('<p>words</p>')).toBe('');
  });
});
