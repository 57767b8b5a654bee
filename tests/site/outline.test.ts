import { describe, expect, inject, test } from 'vitest';
import { builtPages } from '../support/built-pages.ts';
import type { MarkupElement } from '../support/read-markup.ts';

const pages = builtPages(inject('site').folder);

/** Addresses of the pages of which something does not hold, with what it is there. */
function exceptions(look: (elements: readonly MarkupElement[]) => unknown, holds: (value: never) => boolean): string[] {
  return pages.map(({ address, elements }) => ({ address, value: look(elements) })).filter(({ value }) => !holds(value as never)).map(({ address, value }) => `${address}: ${JSON.stringify(value)}`);
}

const tagged = (...tags: string[]) => (elements: readonly MarkupElement[]) => elements.filter(({ tag }) => tags.includes(tag));

describe('A-10: every page', () => {
  test('says its language', () => {
    expect(exceptions((elements) => elements[0]?.attributes.lang, (lang: string) => lang === 'en')).toEqual([]);
  });

  test('has a title and a description that no other has', () => {
    const titles = pages.map(({ elements }) => elements.find(({ tag }) => tag === 'title')?.text ?? '');
    expect(titles.filter((title) => title.length < 4)).toEqual([]);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    const descriptions = pages.map(({ elements }) => elements.find(({ attributes }) => attributes.name === 'description')?.attributes.content ?? '');
    expect(descriptions.filter((text, index) => text.length < 20 || descriptions.indexOf(text) !== index)).toEqual([]);
  });

  test('has one first heading, and none that skips a level', () => {
    expect(exceptions((elements) => tagged('h1')(elements).length, (count: number) => count === 1)).toEqual([]);
    // Navigation stands beside the text, in the page before it; its headings are its own.
    const levels = (elements: readonly MarkupElement[]) => tagged('h1', 'h2', 'h3', 'h4')(tagged('main')(elements)[0]!.inside).map(({ tag }) => Number(tag[1]));
    expect(exceptions(levels, (list: number[]) => list[0] === 1 && list.every((level, index) => index === 0 || level <= list[index - 1]! + 1))).toEqual([]);
    expect(exceptions((elements) => tagged('h1', 'h2', 'h3')(elements).filter(({ text }) => text === ''), (list: []) => list.length === 0)).toEqual([]);
  });

  test('has one main part, a banner, a footer, and each navigation under a name of its own', () => {
    expect(exceptions((elements) => tagged('main')(elements).length, (count: number) => count === 1)).toEqual([]);
    expect(exceptions((elements) => [tagged('header')(elements).length, tagged('footer')(elements).length], ([heads, feet]: number[]) => heads! > 0 && feet! > 0)).toEqual([]);
    const names = (elements: readonly MarkupElement[]) => tagged('nav')(elements).map(({ attributes }) => attributes['aria-label'] ?? '');
    expect(exceptions(names, (list: string[]) => list.length > 0 && !list.includes('') && new Set(list).size === list.length)).toEqual([]);
  });

  test('begins with a link that skips to the text', () => {
    const skips = (elements: readonly MarkupElement[]) => {
      const [first] = elements.find(({ tag }) => tag === 'body')!.inside;
      return [first?.tag, first?.attributes.href, elements.find(({ attributes }) => attributes.id === 'text')?.tag];
    };
    expect(exceptions(skips, (list: string[]) => list.join(' ') === 'a #text main')).toEqual([]);
  });

  test('has no id twice, and no element by which a name could hide a property of the document', () => {
    const ids = (elements: readonly MarkupElement[]) => elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(exceptions((elements) => ids(elements).filter((id, index, all) => all.indexOf(id) !== index), (list: []) => list.length === 0)).toEqual([]);
    expect(exceptions((elements) => tagged('img', 'form', 'iframe', 'embed', 'object')(elements).filter(({ attributes }) => attributes.id ?? attributes.name), (list: []) => list.length === 0)).toEqual([]);
  });

  test('names what its links and buttons do', () => {
    const nameless = (elements: readonly MarkupElement[]) => tagged('a', 'button', 'summary')(elements).filter(({ text, attributes }) => !text && !attributes['aria-label']).map(({ attributes }) => attributes);
    expect(exceptions(nameless, (list: []) => list.length === 0)).toEqual([]);
  });
});

describe('A-11: diagrams', () => {
  const figures = pages.flatMap(({ address, elements }) => tagged('figure')(elements).map((figure) => ({ address, inside: figure.inside })));

  test('stand on the pages', () => expect(figures.length).toBeGreaterThanOrEqual(20));

  test('each has a name and a description that its picture refers to', () => {
    const without = figures.filter(({ inside }) => {
      const svg = inside.find(({ tag }) => tag === 'svg');
      const told = (name: string) => (svg?.attributes[name] ?? '').split(' ').map((id) => inside.find(({ attributes }) => attributes.id === id)?.text ?? '').join(' ').length > 10;
      return svg?.attributes.role !== 'img' || !told('aria-labelledby') || !(told('aria-describedby') || svg.inside.some(({ tag, text }) => tag === 'desc' && text.length > 20));
    });
    expect(without.map(({ address }) => address)).toEqual([]);
  });

  test('each says below it in words what it shows', () => {
    const captions = figures.map(({ address, inside }) => ({ address, words: inside.find(({ tag }) => tag === 'figcaption')?.text.split(' ').length ?? 0 }));
    expect(captions.filter(({ words }) => words < 12)).toEqual([]);
  });
});
