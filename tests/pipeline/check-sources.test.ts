import { describe, expect, test } from 'vitest';
import { checkSources } from '../../scripts/pipeline/check-sources.ts';
import type { LinkUse } from '../../scripts/pipeline/list-links.ts';

const HOSTS = ['docs.aws.amazon.com', 'repost.aws'];
const source = (url: string, rest: Partial<LinkUse> = {}): LinkUse => ({ url, by: 'facts', id: 'sqs-a', isSource: true, at: { file: 'content/rulings/sqs.md', line: 7 }, ...rest });

test.each([
  'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html',
  'https://docs.aws.amazon.com/lambda/latest/dg/limits.html#function-configuration',
  'https://docs.aws.amazon.com/cli/latest/reference/sqs/?version=2',
  'https://repost.aws/knowledge-center/sqs',
])('%s is a source', (url) => expect(checkSources([source(url)], HOSTS)).toEqual([]));

describe('C-18: an address of a wrong form is an error at its line', () => {
  test.each([
    { url: 'http://docs.aws.amazon.com/x.html', what: 'does not begin with https' },
    { url: 'https://docs.aws.amazon.com/x.html?utm_source=mail', what: 'carries “utm_source”' },
    { url: 'https://docs.aws.amazon.com/x.html?a=1&trk=y', what: 'carries “trk”' },
    { url: 'https://docs.aws.amazon.com/x.html.', what: 'ends with a sign that is not part of it' },
    { url: 'https://docs.aws.amazon.com/x.html)', what: 'ends with a sign that is not part of it' },
    { url: 'https://docs.aws.amazon.com/x.html#', what: 'ends with a sign that is not part of it' },
    { url: 'https://docs.aws.amazon.com/x.html%20', what: 'ends with a sign that is not part of it' },
    { url: 'https://docs.aws.amazon.com/#limits', what: 'names a place on no page' },
    { url: 'https://docs.aws.amazon.com//x.html', what: 'has an empty part between two slashes' },
    { url: '#limits', what: 'is no address' },
  ])('$url $what', ({ url, what }) => {
    const [problem, ...more] = checkSources([source(url)], HOSTS);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ rule: 'source-form', severity: 'error', at: { file: 'content/rulings/sqs.md', line: 7 } });
    expect(problem?.what).toContain(`The source of “sqs-a” ${what}`);
  });
});

test('a host that the site does not list is an error, with the nearest; without a list any will do', () => {
  const links = [source('https://docs.aws.amzon.com/x.html')];
  expect(checkSources(links, HOSTS)).toMatchObject([{ rule: 'source-host', severity: 'error', what: 'The source of “sqs-a” is on “docs.aws.amzon.com”, which is no host of sources. Did you mean “docs.aws.amazon.com”?' }]);
  expect(checkSources(links, [])).toEqual([]);
});

test('links that are not sources are left to their authors', () => {
  expect(checkSources([source('http://example.com/?utm_source=x', { isSource: false })], HOSTS)).toEqual([]);
});
