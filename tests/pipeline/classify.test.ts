import { describe, expect, test } from 'vitest';
import { classify } from '../../scripts/pipeline/classify.ts';
import { parseTopics } from '../../scripts/pipeline/parse-topics.ts';
import { passage, service } from '../support/notes.ts';

const SERVICES = [
  service('sqs', { name: 'Amazon SQS', short: 'SQS', aliases: ['Simple Queue Service'], topics: [{ id: 'visibility', title: 'Visibility', words: ['visibility'] }] }),
  service('lambda', { name: 'AWS Lambda', short: 'Lambda' }),
  service('codebuild', { name: 'AWS CodeBuild', short: 'CodeBuild' }),
  service('dynamodb', { name: 'Amazon DynamoDB', short: 'DynamoDB' }),
  service('general', { name: 'General', short: 'General', category: 'General' }),
];
const TOPICS = parseTopics({ path: 'topics.md', text: '- **What it is for** (overview): purpose\n- **Its own** (own)\n- **Pricing** (pricing): price, cost' }).value;
const placed = (text: string, more = {}) => {
  const { service, topic } = classify([passage(text, more)], SERVICES, TOPICS).value[0]!;
  return [service, topic];
};

describe('the page', () => {
  test.each([
    { id: 'sqs-visibility-default', headings: ['Lambda'], page: 'sqs', because: 'an id counts more than a heading' },
    { id: undefined, headings: ['AWS', 'Simple Queue Service'], page: 'sqs', because: 'an alias names it' },
    { id: undefined, headings: ['SQS', 'AWS Lambda triggers'], page: 'lambda', because: 'the deepest heading counts' },
    { id: undefined, headings: ['Code Build'], page: 'codebuild', because: 'a space is a habit' },
    { id: undefined, headings: ['DyanamoDB basics'], page: 'dynamodb', because: 'one wrong letter is mended in long names' },
    { id: undefined, headings: ['Lambda or SQS'], page: 'lambda', because: 'of two the first counts' },
    { id: undefined, headings: ['General purpose'], page: undefined, because: 'what belongs to no service is named by a whole heading only' },
  ])('$because', ({ id, headings, page }) => {
    expect(placed('It waits.', { id, headings })[0]).toBe(page);
  });

  test('one warning for a heading that names no service', () => {
    const { diagnostics } = classify([passage('a', { headings: ['Todo'] }), passage('b', { headings: ['Todo'] })], SERVICES, TOPICS);
    expect(diagnostics.map(({ rule, what }) => `${rule} ${what}`)).toEqual(['unplaced-passage The heading “Todo” names no service, so what stands under it goes to “Not placed yet”.']);
  });

  test('an id of an unknown service is an error with the nearest name', () => {
    const [error] = classify([passage('a', { id: 'lamda-timeout' })], SERVICES, TOPICS).diagnostics;
    expect(error).toMatchObject({ rule: 'unknown-service', severity: 'error', fix: 'begin the id with “lambda-”.' });
  });
});

describe('the section', () => {
  test.each([
    { text: 'It waits.', more: { id: 'sqs-pricing-requests' }, topic: 'pricing', because: 'the id says so' },
    { text: 'It waits.', more: { headings: ['SQS', 'Costs'] }, topic: 'pricing', because: 'a heading has its word, in the plural' },
    { text: 'The visibility ends.', more: { headings: ['SQS'] }, topic: 'visibility', because: 'the statement has the word of an own topic' },
    { text: 'It waits.', more: { headings: ['SQS'] }, topic: 'overview', because: 'the first takes what fits nowhere' },
  ])('$because', ({ text, more, topic }) => {
    expect(placed(text, more)[1]).toBe(topic);
  });
});
