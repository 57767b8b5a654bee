import { describe, expect, test } from 'vitest';
import { findHostileJson, hasActiveMarkup } from '../../scripts/domain/find-hostile.ts';

describe('findHostileJson', () => {
  test.each([
    { text: `${'['.repeat(40)}${']'.repeat(40)}`, because: 'forty levels are enough for anybody, and allowed' },
    { text: '[[]]'.repeat(50), because: 'one beside the other is not deep' },
    { text: JSON.stringify({ note: `"${'['.repeat(60)}\\` }), because: 'brackets in a string are words' },
    { text: '{"a":"__proto__"}', because: 'a value is no key' },
    { text: '["__proto__",{"a":1}]', because: 'nor is an item before one' },
    { text: '{"__proto":1,"constructors":2}', because: 'names that are like it are others' },
    { text: String.raw`{"\x":1}`, because: 'whether it is JSON is left to the parser' },
    { text: '"never closed', because: 'so is this' },
  ])('lets $text pass: $because', ({ text }) => {
    expect(findHostileJson(text)).toBeUndefined();
  });

  test.each([
    { text: '['.repeat(41), says: 'It is nested more than 40 levels deep.' },
    { text: '{"a":['.repeat(21), says: 'It is nested more than 40 levels deep.' },
    { text: '{"__proto__":1}', says: 'It uses the name “__proto__”, which no file of ours does.' },
    { text: '[{"a":{"constructor" \n:1}}]', says: 'It uses the name “constructor”, which no file of ours does.' },
    { text: String.raw`{"a\"b":"\\","prototyp\u0065":1}`, says: 'It uses the name “prototype”, which no file of ours does.' },
  ])('refuses $text', ({ text, says }) => {
    expect(findHostileJson(text)).toBe(says);
  });
});

describe('hasActiveMarkup', () => {
  test.each(['<script>', 'x <  iframe src=y', '</svg>', '<IMG src=x>', '< / math'.replace(' / ', ' /'), 'a `code` <style>', '<b onclick=1>', '<b x onload = 1>', '<b\tonx=1', '<b title="a" onfocus =1>'])('finds it in %s', (markdown) => {
    expect(hasActiveMarkup(markdown)).toBe(true);
  });

  test.each(['plain onclick=1', 'a < b', '<b>', '<scripted>', '`<script>`', '``<script> ` ``', 'x `<script>` y', '<b aonclick=1>', '<b on=1>', '<b>onclick=1', '<b> onclick=1', '<b on-x=1>'])('finds none in %s', (markdown) => {
    expect(hasActiveMarkup(markdown)).toBe(false);
  });
});
