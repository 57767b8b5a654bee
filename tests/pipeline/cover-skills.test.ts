import { expect, test } from 'vitest';
import { coverSkills } from '../../scripts/pipeline/cover-skills.ts';
import { shippedExam } from '../support/exam.ts';
import { fact } from '../support/fact.ts';
import { parsedQuestion } from '../support/parsed-question.ts';
import { passage } from '../support/passage.ts';
import { service, teaching } from '../support/service.ts';

const facts = [
  fact('sqs-size', [passage('1 MiB', { topic: 'limits' })]),
  fact('sqs-delay', [passage('15 minutes', { topic: 'delay' })]),
  fact('sqs-order', [passage('FIFO', { topic: 'fifo' })]),
  fact('sns-limits', [passage('256 KB', { service: 'sns', topic: 'limits' })]),
];
const sqs = service('sqs', { skills: [teaching('dva-c02', '1.1.8', ['limits', 'sqs-delay']), teaching('dva-c03', '1.2', ['limits'])] });
const covered = (questions: ReturnType<typeof parsedQuestion>[] = []) => coverSkills(shippedExam('dva-c02'), { services: [sqs], facts, questions });
const ids = (list: readonly { readonly id: string }[] | undefined) => list?.map(({ id }) => id);

test('a topic teaches with all facts of its own page, a single fact alone, and each version has its own', () => {
  expect(ids(covered().get('1.1.8')?.facts)).toEqual(['sqs-size', 'sqs-delay']);
  expect(ids(covered().get('1.2')?.facts)).toEqual([]);
  expect(ids(covered().get('1.1.9')?.facts)).toEqual([]);
});

test('a fact that a question cites teaches the skills of the question', () => {
  const coverage = covered([parsedQuestion('sqs-q-order', { skills: { 'dva-c02': ['1.1.9'] }, cites: ['sqs-order'] })]);
  expect(ids(coverage.get('1.1.9')?.facts)).toEqual(['sqs-order']);
  expect(ids(coverage.get('1.1.9')?.questions)).toEqual(['sqs-q-order']);
});

test('a task has what its skills have, each fact once', () => {
  const coverage = covered([parsedQuestion('sqs-q-size', { skills: { 'dva-c02': ['1.1.9', '1.1'] }, cites: ['sqs-size'] })]);
  expect(ids(coverage.get('1.1')?.facts)).toEqual(['sqs-size', 'sqs-delay']);
  expect(ids(coverage.get('1.1')?.questions)).toEqual(['sqs-q-size']);
});
