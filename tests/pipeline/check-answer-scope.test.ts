import { expect, test } from 'vitest';
import { checkAnswerScope } from '../../scripts/pipeline/check-answer-scope.ts';
import { shippedExam } from '../support/exam.ts';
import { parsedQuestion } from '../support/parsed-question.ts';

const exams = [shippedExam('dva-c03')];
const question = (texts: string[]) => parsedQuestion('sqs-q-voice', { skills: { 'dva-c03': ['1.1'] }, texts });

test('a right answer may not be a service that the exam leaves out', () => {
  const found = checkAnswerScope([question(['Print it twice', 'Let Amazon Polly read it', 'Print it', 'Send it'])], exams);
  expect(found.map(({ rule }) => rule)).toEqual(['answer-out-of-scope']);
  expect(found[0]!.what).toBe('The right answer of “sqs-q-voice” is Amazon Polly, which DVA-C03 leaves out.');
});

test('a wrong answer may', () => {
  expect(checkAnswerScope([question(['Let Amazon Polly read it', 'Let a person read it', 'Print it', 'Send it'])], exams)).toEqual([]);
});
