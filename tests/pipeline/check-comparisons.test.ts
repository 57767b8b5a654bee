import { expect, test } from 'vitest';
import { checkComparisons } from '../../scripts/pipeline/check-comparisons.ts';
import { comparison } from '../support/comparison.ts';
import { fact } from '../support/fact.ts';
import { passage } from '../support/passage.ts';
import { service } from '../support/service.ts';

const check = (cites: readonly string[], slug?: string) => checkComparisons([comparison('queues', [{ name: 'SQS', service: slug, cites }])], [fact('sqs-delay', [passage('x')])], [service('sqs')]);

test('nothing is said where facts and pages are there', () => expect(check(['sqs-delay'], 'sqs')).toEqual([]));

test('C-18: a fact id that is cited but absent is an error at its line, with the nearest', () => {
  expect(check(['sqs-delai'])).toMatchObject([{ rule: 'comparison-without-fact', severity: 'error', at: { file: 'content/comparisons.md', line: 8 }, what: '“SQS” cites “sqs-delai”, and no passage has this id. Did you mean “sqs-delay”?' }]);
});

test('a page that is not there is an error, with the nearest', () => {
  expect(check(['sqs-delay'], 'sqss')).toMatchObject([{ rule: 'comparison-without-page', severity: 'error', what: '“SQS” belongs to “sqss”, which is no page. Did you mean “sqs”?' }]);
});
