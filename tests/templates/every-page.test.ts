import { describe, expect, test } from 'vitest';
import { readMarkup } from '../support/read-markup.ts';
import { renderSite } from '../support/render-site.ts';
import { sampleSite } from '../support/sample-site.ts';

const pages = [...(await renderSite(sampleSite({ prefix: '/docs/aws/' })))].filter(([url]) => url.endsWith('/') || url.endsWith('.html'));

describe.each(pages)('%s', (_url, markup) => {
  const elements = readMarkup(markup);

  test('has one first heading, one main part and a title of its own', () => {
    expect(elements.filter(({ tag }) => tag === 'h1')).toHaveLength(1);
    expect(elements.filter(({ tag }) => tag === 'main')).toHaveLength(1);
    expect(elements.find(({ tag }) => tag === 'title')?.text).toMatch(/Concord$/);
  });

  test('uses each id once and leads to no id that is not there', () => {
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    const targets = elements.flatMap(({ tag, attributes }) => (tag === 'a' && attributes.href?.startsWith('#') ? attributes.href.slice(1) : []));

    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('keeps to the policy: no script, style or handler in the markup', () => {
    const scripts = elements.filter(({ tag, attributes, text }) => (tag === 'script' && (text !== '' || !attributes.src)) || tag === 'style');
    const handlers = elements.flatMap(({ attributes }) => Object.keys(attributes).filter((name) => name === 'style' || name.startsWith('on')));

    expect(scripts).toEqual([]);
    expect(handlers).toEqual([]);
    expect(elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')?.attributes.content).toContain("default-src 'none'");
  });

  test('stays under the path that the site is served from', () => {
    const addresses = elements.flatMap(({ attributes }) => [attributes.href, attributes.src].filter((address) => address !== undefined));
    const strays = addresses.filter((address) => !/^(#|https:|\/docs\/aws\/)/.test(address));

    expect(strays).toEqual([]);
  });
});

test('no two pages have one title', () => {
  const titles = pages.map(([, markup]) => readMarkup(markup).find(({ tag }) => tag === 'title')?.text);
  expect(new Set(titles).size).toBe(pages.length);
});

test('the page of what is not placed is made only where there is something', async () => {
  const site = sampleSite();
  const without = await renderSite({ ...site, unplaced: [], frame: { ...site.frame, hasUnplaced: false } });
  expect((await renderSite(site)).has('/reference/not-placed/')).toBe(true);
  expect(without.has('/reference/not-placed/')).toBe(false);
});
