import { expect, test } from 'vitest';
import { checkPlaces } from '../../scripts/pipeline/check-places.ts';
import { shippedExam } from '../support/exam.ts';
import { parsedQuestion } from '../support/parsed-question.ts';
import { service } from '../support/service.ts';

const topic = (id: string) => ({ id, title: id, words: [] });
const places = { exams: [shippedExam('dva-c02'), shippedExam('dva-c03')], services: [service('sqs', { topics: [topic('visibility')] }), service('sns')], topics: [topic('overview')] };
const found = (...questions: ReturnType<typeof parsedQuestion>[]) => checkPlaces({ ...places, questions });

test('a question on a page, in one of its topics, with skills that both versions have, is in its place', () => {
  expect(found(parsedQuestion('sqs-q-a', { topic: 'visibility' }), parsedQuestion('sqs-q-b', { topic: 'overview', skills: { 'dva-c02': ['1.1'] } }))).toEqual([]);
});

test('C-12: two questions with one id are named with both files', () => {
  const [problem, ...more] = found(parsedQuestion('sqs-q-a'), parsedQuestion('sqs-q-a', { service: 'sns' }));
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ rule: 'question-twice', severity: 'error', at: { file: 'content/questions/sns.md', line: 3 }, what: '“sqs-q-a” stands already at content/questions/sqs.md:3.' });
});

test.each([
  { because: 'no page for the service', given: { service: 'sqss' }, rule: 'question-without-page', line: 3, what: '“sqs-q-a” belongs to “sqss”, which is no service. Did you mean “sqs”?' },
  { because: 'no such topic on the page', given: { topic: 'visiblity' }, rule: 'unknown-topic', line: 7, what: 'The page “sqs” has no topic “visiblity”. Did you mean “visibility”?' },
  { because: 'no such exam version', given: { skills: { 'dva-c04': ['1.1'] } }, rule: 'unknown-exam', line: 6, what: 'There is no exam version “dva-c04”. Did you mean “dva-c02”?' },
  { because: 'no such skill in the task', given: { skills: { 'dva-c02': ['1.1.99'] } }, rule: 'unknown-skill', line: 6, what: 'DVA-C02 has no task or skill 1.1.99.' },
  { because: 'no such task', given: { skills: { 'dva-c03': ['3.4'] } }, rule: 'unknown-skill', line: 6, what: 'DVA-C03 has no task or skill 3.4.' },
])('an error: $because', ({ given, rule, line, what }) => {
  expect(found(parsedQuestion('sqs-q-a', given))).toMatchObject([{ rule, severity: 'error', at: { line }, what }]);
});
