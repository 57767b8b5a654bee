import { describe, expect, test } from 'vitest';
import { type IndexedPage, type SearchHit, searchHits } from '../../scripts/domain/search-hits.ts';

/**
 * A page as the index has it. `#id` opens a fact, `##id` a topic, `*word` was looked for.
 *
 * @example
 * page('SQS ##polling Polling #sqs-long *Long *polling waits')
 */
function page(marked: string, { sigla = '', url = '/reference/sqs/', short = 'SQS' } = {}): IndexedPage {
  const anchors: { element: string; id: string; location: number }[] = [];
  const found: number[] = [];
  const words: string[] = [];
  for (const token of marked.split(' ')) {
    if (token.startsWith('#')) anchors.push({ element: token.startsWith('##') ? 'h2' : 'li', id: token.replace(/#+/, ''), location: words.length });
    else {
      if (token.startsWith('*')) found.push(words.length);
      words.push(token.replace('*', ''));
    }
  }
  return { url, content: words.join(' '), anchors, weighted_locations: found.map((location) => ({ location, weight: 1 })), meta: { title: `Amazon ${short}`, short, sigla } };
}

const text = ({ words }: Pick<SearchHit, 'words'>) => words.map(({ text, hit }) => (hit ? `[${text}]` : text)).join(' ');

describe('searchHits', () => {
  test('leads to the fact, in its own words, with its topic and its sets', () => {
    const [hit] = searchHits([page('SQS ##polling Polling. #sqs-short Asks some servers #sqs-long *Long waits', { sigla: 'A+B ~C+Ed' })], 'long', undefined);

    expect(hit).toMatchObject({ kind: 'fact', url: '/reference/sqs/#sqs-long', place: 'SQS, Polling', sigla: '~C+Ed' });
    expect(text(hit!)).toBe('[Long] waits');
  });

  test('finds today’s fact by yesterday’s number, and shows both', () => {
    const hits = searchHits([page('SQS ##size Size. #sqs-size Up to 1 MiB #sqs-size.0 Up to *256KB #sqs-body The body', { sigla: '~A+Ed B' })], '256KB', undefined);

    expect(hits).toHaveLength(1);
    expect(hits[0]).toMatchObject({ url: '/reference/sqs/#sqs-size', sigla: '~A+Ed' });
    expect(text(hits[0]!)).toBe('Up to 1 MiB');
    expect(hits[0]!.outdated.map((words) => text({ words }))).toEqual(['Up to [256KB]']);
  });

  test('puts a topic first whose title is what was looked for', () => {
    const hits = searchHits([page('SQS ##polling *Long *polling. #sqs-short Short *polling asks')], 'long polling', undefined);

    expect(hits.map(({ kind }) => kind)).toEqual(['topic', 'fact']);
    expect(text(hits[0]!)).toBe('[Long] [polling]');
  });

  test('puts facts that have more of the words before those that have one of them often', () => {
    const hits = searchHits([page('SQS #often *queue *queues *queue #both *queue *delay')], 'queue delay', undefined);

    expect(hits.map(({ url }) => url)).toEqual(['/reference/sqs/#both', '/reference/sqs/#often']);
  });

  test('takes a fact for the one that was meant though it does not name its service', () => {
    const other = page('ELB #elb-layers The *layers of a network', { url: '/reference/elb/', short: 'ELB' });
    const hits = searchHits([other, page('SQS #sqs-layers A *layer of it')], 'sqs layers', undefined);

    expect(hits.map(({ url }) => url)).toEqual(['/reference/sqs/#sqs-layers', '/reference/elb/#elb-layers']);
  });

  test('puts what only leads elsewhere last', () => {
    const hits = searchHits([page('SQS #link *CORS is explained here: https://docs.example.com/cors #fact *CORS needs a header')], 'cors', undefined);

    expect(hits.map(({ url }) => url)).toEqual(['/reference/sqs/#fact', '/reference/sqs/#link']);
  });

  test('leads to the page where its name or lead was meant', () => {
    const [hit] = searchHits([page('Amazon *SQS keeps messages #sqs-pull Consumers pull')], 'sqs', undefined);

    expect(hit).toMatchObject({ kind: 'page', url: '/reference/sqs/', place: 'SQS' });
  });

  test('keeps to the facts that a chosen set says, also where they are struck or not settled', () => {
    const found = page('SQS #one *queue #two *queue #three *queue #four *queue', { sigla: 'A+B ~B ?B+C A' });

    expect(searchHits([found], 'queue', 'B').map(({ url }) => url.split('#')[1])).toEqual(['one', 'two', 'three']);
  });

  test('finds nothing in no pages', () => {
    expect(searchHits([], 'queue', undefined)).toEqual([]);
  });
});
