import { describe, expect, test } from 'vitest';
import type { Exam } from '../../scripts/domain/exam.ts';
import { checkCoverage } from '../../scripts/pipeline/check-coverage.ts';
import { shippedExam } from '../support/exam.ts';
import { fact } from '../support/fact.ts';
import { passage } from '../support/passage.ts';
import { service, teaching } from '../support/service.ts';

const shipped = shippedExam('dva-c02');
/** An exam of one task with one skill. */
const small: Exam = { ...shipped, domains: [{ number: 1, title: 'All', weight: 100, tasks: [{ id: '1.1', title: 'Write code', unconfirmed: [], skills: [{ id: '1.1.8', title: 'Send messages' }] }] }] };
const facts = ['one', 'two', 'three', 'four'].map((name) => fact(`sqs-${name}`, [passage(name, { topic: 'limits' })]));
const general = [{ id: 'overview', title: 'Overview', words: [] }];
const found = (by: readonly ReturnType<typeof teaching>[], rest: { exams?: Exam[]; facts?: typeof facts } = {}) =>
  checkCoverage({ exams: [small], facts, questions: [], topics: general, services: [service('sqs', { skills: by })], ...rest });

test('nothing is said where four facts teach the skill, or where no page says what it teaches', () => {
  expect(found([teaching('dva-c02', '1.1.8', ['limits'])])).toEqual([]);
  expect(found([])).toEqual([]);
});

describe('C-25: a name that is not there is an error at its line, with the nearest', () => {
  test.each([
    { because: 'no such exam', given: teaching('dva-c20', '1.1.8', ['limits']), rule: 'unknown-exam', what: 'There is no exam version “dva-c20”. Did you mean “dva-c02”?' },
    { because: 'no such skill', given: teaching('dva-c02', '1.1.9', ['limits']), rule: 'unknown-skill', what: 'DVA-C02 has no task or skill 1.1.9. Did you mean “1.1.8”?' },
    { because: 'no such fact', given: teaching('dva-c02', '1.1.8', ['sqs-thre']), rule: 'teaches-nothing', what: 'The page “sqs” has no topic and no fact “sqs-thre”. Did you mean “sqs-three”?' },
    { because: 'a topic without facts', given: teaching('dva-c02', '1.1.8', ['overview']), rule: 'teaches-nothing', what: 'The topic “overview” of “sqs” has no facts that could teach 1.1.8.' },
  ])('$because', ({ given, rule, what }) => {
    const [problem] = found([given]).filter(({ rule: name }) => !/^(thin|task)-/.test(name));
    expect(problem).toMatchObject({ rule, severity: 'error', at: { file: 'content/services/sqs.md', line: 9 }, what });
  });
});

test('a task that no fact teaches is an error', () => {
  expect(found([teaching('dva-c02', '1.1.8', ['limits'])], { exams: [shipped] }).filter(({ rule, what }) => rule === 'task-without-facts' && what.includes('2.2'))).toMatchObject([
    { severity: 'error', what: 'No fact teaches task 2.2 of DVA-C02, “Encrypt with AWS services”.' },
  ]);
});

test('a skill that fewer than four facts teach is thin', () => {
  expect(found([teaching('dva-c02', '1.1.8', ['limits'])], { facts: facts.slice(1) })).toMatchObject([{ rule: 'thin-skill', severity: 'warning', what: '3 facts teach 1.1.8 of DVA-C02, “Send messages”, and 4 is the least.' }]);
});
