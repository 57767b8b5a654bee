import { expect, test } from 'vitest';
import { assembleComparisons, comparisonsOf } from '../../scripts/pipeline/assemble-comparisons.ts';
import { assembly } from '../support/assembly.ts';
import { comparison } from '../support/comparison.ts';

const links = { facts: new Map([['sqs-delay', 'reference/sqs/#sqs-delay']]), files: new Map<string, string>() };
const views = assembleComparisons(assembly([], { prefix: '/d/', links, comparisons: [
  comparison('queues', [{ name: 'SQS', service: 'sqs', cells: ['A *queue*.'], cites: ['sqs-delay'] }, { name: 'SNS', service: 'sns' }]),
  comparison('keys', [{ name: 'KMS', service: 'kms' }, { name: 'CloudHSM' }]),
] }));

test('shows each line with links to the facts on which it rests', () => {
  expect(views[0]?.members[0]).toMatchObject({ name: 'SQS', slug: 'sqs', facts: [{ title: 'delay', href: '/d/reference/sqs/#sqs-delay' }] });
  expect(views[0]?.members[0]?.cells.map(({ markup }) => markup)).toEqual(['A <em>queue</em>.']);
});

test('a page shows the comparisons of which it is a member', () => {
  const of = (slug: string) => comparisonsOf(slug, views).map(({ id }) => id);
  expect([of('sqs'), of('sns'), of('kms'), of('s3')]).toEqual([['queues'], ['queues'], ['keys'], []]);
});
