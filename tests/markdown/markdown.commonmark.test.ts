import { tests } from 'commonmark-spec';
import { expect, test } from 'vitest';
import { createMarkdown } from '../../scripts/markdown/markdown.ts';

/** Sections of the specification that we leave on purpose: raw HTML stays text. */
const LEFT = new Set(['HTML blocks', 'Raw HTML']);
/** What our instance does otherwise in every section: HTML in other sections, addresses that are no links to us, marks on links, tables and bare addresses. */
const OTHERWISE = /<(?!https?:|[\w.+-]+@)[a-z/!?]|\]\((?!<?https?:|\/|#)[^)]*:|<[a-z][\w+.-]*:|https?:/i;

/** The address `foo):` looks like a scheme that we do not allow. */
const REFUSED_ADDRESS = new Set([500]);

const examples = tests.filter(({ section, markdown, number }) => !LEFT.has(section) && !OTHERWISE.test(markdown) && !REFUSED_ADDRESS.has(number));

test('most of the specification is compared', () => {
  expect(examples.length).toBeGreaterThan(450);
});

test.each(examples.map((example) => ({ ...example, name: `${example.section} ${example.number}` })))('$name is as in CommonMark 0.31.2', ({ markdown, html }) => {
  const md = createMarkdown();
  md.set({ xhtmlOut: true });
  const plain = (page: string) => page.replaceAll('→', '\t').replaceAll('<blockquote>\n</blockquote>', '<blockquote></blockquote>');
  expect(plain(md.render(markdown.replaceAll('→', '\t')))).toBe(plain(html));
});
