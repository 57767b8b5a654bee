import { expect, test } from 'vitest';
import { checkBank } from '../../scripts/pipeline/check-bank.ts';
import { shippedExam } from '../support/exam.ts';
import { fact } from '../support/fact.ts';
import { parsedQuestion } from '../support/parsed-question.ts';
import { passage } from '../support/passage.ts';
import { service } from '../support/service.ts';

const bank = { exams: [shippedExam('dva-c03')], services: [service('sqs')], topics: [{ id: 'overview', title: 'What it is for', words: [] }], facts: [fact('sqs-visibility-default', [passage('30 seconds.')])] };

test('a site without questions has no mistake in them', () => {
  expect(checkBank({ ...bank, questions: [] })).toEqual([]);
});

test('every check runs', () => {
  const skills = { 'dva-c03': ['1.1'] };
  const stem = 'A worker is slow today. Which change helps?';
  const questions = Array.from({ length: 9 }, (_, index) => parsedQuestion(`sqs-q-${index}`, { stem, skills: index === 0 ? { 'dva-c09': ['1.1'] } : skills, cites: ['nothing'], texts: ['All of the above', `Let Amazon Polly number ${index} read it aloud`, 'x', 'y'] }));
  const rules = new Set(checkBank({ ...bank, questions }).map(({ rule }) => rule));
  expect([...rules].toSorted()).toEqual(['answer-out-of-scope', 'bank-too-small', 'cites-unknown-fact', 'letters-uneven', 'option-about-others', 'right-option-longest', 'same-stem-other-key', 'unknown-exam']);
});
