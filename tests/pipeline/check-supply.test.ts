import { expect, test } from 'vitest';
import type { Exam } from '../../scripts/domain/exam.ts';
import { checkSupply } from '../../scripts/pipeline/check-supply.ts';
import { wholeBank } from '../support/bank.ts';
import { shippedExam } from '../support/exam.ts';
import { parsedQuestion } from '../support/parsed-question.ts';

const exam: Exam = { ...shippedExam('dva-c02'), inScope: [] };
const bank = wholeBank().map(({ id, ...rest }) => parsedQuestion(id, rest));
const inTask = (task: string) => (question: (typeof bank)[number]) => question.skills['dva-c02']![0]!.startsWith(`${task}.`);
const found = (questions: typeof bank, version = exam) => checkSupply(questions, [version]).map(({ rule, severity, what }) => [rule, severity, what]);

test('a bank with three papers has enough, and a bank with nothing is no bank', () => {
  expect(found(bank)).toEqual([]);
  expect(found([])).toEqual([]);
});

test('C-24: a bank smaller than one paper is a warning, since its papers say that they are shorter', () => {
  expect(found(bank.slice(0, 64))).toEqual([['bank-too-small', 'warning', 'A paper of DVA-C02 takes 65 questions, and the bank has 64 for it.']]);
});

test('C-25: a domain with too few says which, how many it needs and has', () => {
  const few = bank.filter((question) => !question.skills['dva-c02']![0]!.startsWith('4.'));
  expect(found([...few, ...bank.filter(inTask('4.1')).slice(0, 11)])).toEqual([['too-few-for-domain', 'error', 'Domain 4 of DVA-C02, “Troubleshooting and Optimization”, needs 12 questions and has 11.']]);
});

test('a task with fewer than its seats is an error even where its domain has enough', () => {
  const few = [...bank.filter((question) => !inTask('4.2')(question)), ...bank.filter(inTask('4.2')).slice(0, 3)];
  expect(found(few)).toEqual([['too-few-for-task', 'error', 'Task 4.2 of DVA-C02, “Make code observable”, needs 4 questions and has 3.']]);
});

test('services that the exam asks about and that have fewer than four questions are one warning', () => {
  const services = ['waf', 'sqs', 'ebs'].map((slug) => ({ name: slug, category: 'x', slug }));
  expect(found([...bank, ...[1, 2, 3].map((n) => parsedQuestion(`waf-q-${n}`, { service: 'waf' }))], { ...exam, inScope: services })).toEqual([
    ['too-few-for-service', 'warning', 'DVA-C02 asks about these services, and the bank has fewer than 4 questions on each: ebs (0), waf (3).'],
  ]);
});
