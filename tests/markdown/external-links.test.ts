import { expect, test } from 'vitest';
import { markdown } from '../../scripts/markdown/markdown.ts';

test.each([
  { text: '[a](https://x.example)', marked: true },
  { text: '<HTTP://x.example>', marked: true },
  { text: '[a](#sqs)', marked: false },
  { text: '[a](mailto:a@x.example)', marked: false },
])('of “$text” it is $marked that it leaves the site', ({ text, marked }) => {
  expect(markdown.renderInline(text).includes(' rel="noopener external"')).toBe(marked);
});
