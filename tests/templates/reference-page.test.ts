import { describe, expect, test } from 'vitest';
import { html } from '../../scripts/domain/html.ts';
import type { FactView } from '../../scripts/domain/site.ts';
import { render } from '../../components/templates/reference-page.11ty.ts';
import { readMarkup } from '../support/read-markup.ts';
import { sampleSite } from '../support/sample-site.ts';

const site = sampleSite();
const sqs = site.services.find(({ slug }) => slug === 'sqs')!;
const elements = readMarkup(render({ site, item: sqs, page: { url: '/reference/sqs/' } }));
const entry = (id: string) => elements.find(({ attributes }) => attributes.id === id)!;

describe('a fact', () => {
  test('shows each set in its own place, and those that do not say it as a gap', () => {
    const sigla = entry('sqs-buffer').inside.find(({ attributes }) => attributes.class === 'sigla')!;
    expect(sigla.inside.map(({ attributes, text }) => `${attributes.class} ${text}`)).toEqual(['s1 A', 's3 C']);
  });

  test('unfolds each wording with the line where it can be edited', () => {
    const [wording] = entry('sqs-buffer').inside.filter(({ attributes }) => attributes.class === 'place');
    expect(wording).toMatchObject({ text: '2018-bullets/sqs.md:8', attributes: { href: 'https://github.com/example/concord/edit/main/content/notes/2018-bullets/sqs.md#L8' } });
  });

  test('stands once where sets say it in the same words: they are named with their places, and its words are not said again', () => {
    const first = sqs.topics[0]!;
    const said = [{ siglum: 'A', place: 'a.md:3', edit: undefined, source: undefined }, { siglum: 'C', place: 'c.md:9', edit: undefined, source: undefined }];
    const fact: FactView = { ...first.facts[0]!, id: 'same', text: html`It is a buffer.`, wordings: [{ text: html`It is a buffer.`, block: 'text', said, isFact: true, overruled: false }] };
    const page = readMarkup(render({ site, item: { ...sqs, topics: [{ ...first, facts: [fact] }] }, page: { url: '/' } }));
    expect(page.find(({ attributes }) => attributes.id === 'same')?.text).toMatch(/^It is a buffer\..* A C as above a\.md:3 c\.md:9$/);
  });

  test('that a ruling settles strikes what no longer holds and says since when, by which source', () => {
    const { inside, text } = entry('sqs-message-size');
    expect(inside.filter(({ tag }) => tag === 's').map(({ text }) => text)).toContain('256KB of text in any format');
    expect(text).toContain('Ruling. Holds since August 2025. Message quotas, checked 18 November 2026.');
    expect(text).toContain('† Settled by a ruling:');
  });

  test('that is not settled shows both sides without being opened', () => {
    const { inside, text } = entry('sqs-purge');
    expect(inside.find(({ tag }) => tag === 'details')?.attributes).toHaveProperty('open');
    expect(text).toContain('Not settled: quantity: 60 s or 30 s.');
  });

  test('that no documentation confirms says so in words', () => {
    expect(entry('sqs-purge').text).toContain('(from the notes, not verified)');
    expect(entry('sqs-buffer').text).not.toContain('not verified');
  });

  test('that is code stands as a block', () => {
    expect(entry('sqs-receive-call').inside.some(({ tag }) => tag === 'pre')).toBe(true);
  });
});

describe('search', () => {
  test('passes over the apparatus, but finds overruled wordings', () => {
    const details = (id: string) => entry(id).inside.find(({ tag }) => tag === 'details')!.attributes;
    const wordings = entry('sqs-message-size').inside.filter(({ tag }) => tag === 'li');
    expect(details('sqs-buffer')).toHaveProperty('data-pagefind-ignore');
    expect(details('sqs-message-size')).not.toHaveProperty('data-pagefind-ignore');
    expect(wordings.map(({ attributes }) => [attributes.id, 'data-pagefind-ignore' in attributes])).toEqual([
      [undefined, true], ['sqs-message-size.0', false], ['sqs-message-size.1', false], ['sqs-message-size.2', false], ['sqs-message-size.3', false], [undefined, true],
    ]);
  });

  test('is told the sets of each fact, in page order', () => {
    const codes = elements.find(({ tag }) => tag === 'article')!.attributes['data-sigla']!.split(' ');
    const facts = sqs.topics.flatMap((topic) => topic.facts.map(({ id }) => id));
    expect(codes).toHaveLength(facts.length);
    expect(codes[facts.indexOf('sqs-message-size')]).toBe('~A+~B+~C+~D+Ed');
    expect(codes[facts.indexOf('sqs-purge')]).toBe('?C+D');
  });
});

test('a value among the limits leads to the fact that states it', () => {
  const limits = elements.find(({ attributes }) => attributes.class === 'limits wide')!;
  expect(limits.inside.find(({ tag, text }) => tag === 'a' && text === '† 1')?.attributes.href).toBe('#sqs-message-size');
});

test('a limit says whether it is adjustable and leads to its documentation, where something does', () => {
  const rows = elements.find(({ attributes }) => attributes.class === 'limits wide')!.inside.filter(({ tag }) => tag === 'tr').map(({ text }) => text.replace(/\s+/g, ' '));
  expect(rows[0]).toMatch(/Unit ?Adjustable ?Documentation/);
  expect(rows.filter((row) => /default/.test(row)).every((row) => /yes/.test(row))).toBe(true);
  const without = render({ site, item: { ...sqs, limits: sqs.limits.map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row, adjustable: undefined, source: undefined })) })) }, page: { url: '/' } });
  expect(without).not.toMatch(/Adjustable|>docs</);
});

test('the current service is marked in the navigation, and each service is in it once', () => {
  const nav = elements.find(({ attributes }) => attributes.id === 'services')!;
  const links = nav.inside.filter(({ tag, attributes }) => tag === 'a' && attributes.href?.match(/reference\/[a-z]/));
  expect(links.filter(({ attributes }) => attributes['aria-current'] === 'page').map(({ text }) => text)).toEqual(['SQS']);
  expect(new Set(links.map(({ text }) => text)).size).toBe(links.length);
});

test('markup in a note stays text', () => {
  const first = sqs.topics[0]!;
  const hostile: FactView = { ...first.facts[0]!, id: 'hostile', text: html`${'<img src=x onerror=alert(1)>'}` };
  const page = render({ site, item: { ...sqs, name: '"><script>alert(1)</script>', topics: [{ ...first, facts: [hostile] }] }, page: { url: '/' } });
  const tags = readMarkup(page);
  expect(tags.some(({ tag }) => tag === 'img')).toBe(false);
  expect(tags.find(({ tag }) => tag === 'h1')?.text).toBe('"><script>alert(1)</script>');
});

test('more than six sets stand in the line', () => {
  const root = (sets: number) => readMarkup(render({ site: sampleSite({ sets }), item: sqs, page: { url: '/' } }))[0]!;
  expect(root(6).attributes.class).toBeUndefined();
  expect(root(7).attributes.class).toBe('many-sets');
});
