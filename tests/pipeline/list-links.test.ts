import { expect, test } from 'vitest';
import { listLinks } from '../../scripts/pipeline/list-links.ts';
import { fact, ruling } from '../support/fact.ts';
import { parsedQuestion } from '../support/parsed-question.ts';
import { passage } from '../support/passage.ts';
import { service } from '../support/service.ts';

test('lists each link out of the site with its place and what uses it: sources, and links that a fact shows', () => {
  const own = { ...passage('See <https://example.com/guide> and [another](#sqs-b).', { file: 'content/notes/editors/sqs.md', line: 8 }), source: { title: 'Quotas', url: 'https://docs.aws.amazon.com/q.html', checked: '2026-11-26' } };
  const links = listLinks({
    facts: [fact('sqs-a', [own]), fact('sqs-b', [passage('x')], { ruling: ruling('sqs-b', 'y') })],
    questions: [parsedQuestion('sqs-q-a', { source: 'https://docs.aws.amazon.com/a.html' })],
    services: [service('sqs', { docs: 'https://docs.aws.amazon.com/sqs/' }), service('sns')],
  });
  expect(links.map(({ url, by, id, isSource, at }) => `${url} ${by} ${id} ${isSource} ${at.file}:${at.line}`)).toEqual([
    'https://docs.aws.amazon.com/q.html facts sqs-a true content/notes/editors/sqs.md:8',
    'https://example.com/guide facts sqs-a false content/notes/editors/sqs.md:8',
    'https://docs.example.com/sqs/quotas.html facts sqs-b true content/rulings/sqs.md:7',
    'https://docs.aws.amazon.com/a.html questions sqs-q-a true content/questions/sqs.md:10',
    'https://docs.aws.amazon.com/sqs/ pages sqs true content/services/sqs.md:1',
  ]);
});
