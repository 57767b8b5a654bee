import { tests as spec } from 'commonmark-spec';
import { describe, expect, test } from 'vitest';
import { createMarkdown, markdown } from '../../scripts/markdown/markdown.ts';

/** Examples of the CommonMark specification that we read otherwise, and why. */
const ON_PURPOSE: Readonly<Record<string, readonly number[]>> = {
  'raw HTML stays text': [
    21, 31, ...from(148, 191), 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 625, 626, 627, 628, 629, 630, 631, 642, 643,
  ],
  'a link goes only to an allowed address': [500, 596, 598, 599, 601, 602],
  'a bare address is a link': [608, 611],
};

function from(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Markup as the specification compares it: how empty elements are closed does not count. */
function plain(markup: string): string {
  return markup.replaceAll(' rel="noopener external"', '').replaceAll('<blockquote></blockquote>', '<blockquote>\n</blockquote>').replaceAll(/\s*\/>/g, '>').trim();
}

describe('the Markdown reader', () => {
  test('C-28: reads every example of CommonMark 0.31.2, but for those that it reads otherwise on purpose', () => {
    const md = createMarkdown();
    const tabs = (text: string) => text.replaceAll('→', '\t');
    const other = spec.filter(({ markdown: source, html }) => plain(md.render(tabs(source))) !== plain(tabs(html))).map(({ number }) => number);
    expect(spec).toHaveLength(652);
    expect(other).toEqual(Object.values(ON_PURPOSE).flat().toSorted((a, b) => a - b));
  });

  test('takes bare names with dots for names', () => {
    expect(markdown.renderInline('buildspec.yml, s3.amazonaws.com, a@b.example, 10.0.0.1')).toBe('buildspec.yml, s3.amazonaws.com, a@b.example, 10.0.0.1');
  });

  test.each([
    { name: 'nested quotes', text: '>'.repeat(100_000) },
    { name: 'nested lists', text: Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}- x`).join('\n') },
    { name: 'a staircase of list marks', text: '- '.repeat(50_000) },
    { name: 'open brackets', text: '['.repeat(100_000) },
    { name: 'closed brackets', text: '[a]('.repeat(25_000) },
    { name: 'nested emphasis', text: '*a **a '.repeat(14_000) },
    { name: 'stars', text: '*'.repeat(100_000) },
    { name: 'underscores', text: '_a'.repeat(50_000) },
    { name: 'backquotes of growing length', text: Array.from({ length: 440 }, (_, length) => `a${'`'.repeat(length)}`).join('') },
    { name: 'entities', text: '&#x'.repeat(33_000) },
    { name: 'half an autolink', text: '<https:'.repeat(14_000) },
    { name: 'bare addresses', text: 'https://a.example/((('.repeat(5000) },
    { name: 'a table of bars', text: `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n${'|'.repeat(90_000)}` },
    { name: 'definitions', text: '[a]: b\n'.repeat(14_000) },
    { name: 'pictures in pictures', text: '!['.repeat(50_000) },
    { name: 'equal headings', text: '# Limits\n'.repeat(2000) },
  ])('H-17: reads a hundred thousand characters of $name in under a second', ({ text }) => {
    // Processor time, so that a busy machine does not fail it.
    const started = process.cpuUsage();
    markdown.render(text);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
  });
});
