import { expect, test } from 'vitest';
import { assembleCoverage, coveredExams, skillsOfPage } from '../../scripts/pipeline/assemble-coverage.ts';
import { assembly } from '../support/assembly.ts';
import { shippedExam } from '../support/exam.ts';
import { fact } from '../support/fact.ts';
import { parsedQuestion } from '../support/parsed-question.ts';
import { passage } from '../support/passage.ts';
import { service, teaching } from '../support/service.ts';

const facts = ['a', 'b', 'c', 'd'].map((name) => fact(`sqs-limits-${name}`, [passage(name, { topic: 'limits' })]));
const site = (skills: ReturnType<typeof teaching>[], questions: ReturnType<typeof parsedQuestion>[] = []) => assembly(facts, { exams: [shippedExam('dva-c02'), shippedExam('dva-c03')], services: [service('sqs', { skills })], questions });

test('lists for each skill the facts that teach it and the questions that test it, by service', () => {
  const given = site([teaching('dva-c02', '1.1.8', ['limits'])], [parsedQuestion('sqs-q-twice', { skills: { 'dva-c02': ['1.1.8'] }, cites: ['sqs-limits-a'] })]);
  const [page, ...more] = assembleCoverage(coveredExams(given), given);
  expect(more).toEqual([]);
  expect(page).toMatchObject({ id: 'dva-c02', total: 101, dates: 'until 30 November 2026' });
  expect(page?.thin).toHaveLength(100);
  expect(page?.domains[0]?.tasks[0]?.skills.find(({ id }) => id === '1.1.8')).toMatchObject({
    thin: false, factCount: 4, questionCount: 1, services: [{ slug: 'sqs', topics: [{ id: 'limits', title: 'Limits', facts: [{ id: 'sqs-limits-a', text: 'a' }, {}, {}, {}] }], questions: [{ id: 'sqs-q-twice', text: 'twice' }] }],
  });
});

test('what is named for a task and none of its skills has a row of its own; a task without known skills is one', () => {
  const shipped = shippedExam('dva-c03');
  const [development, ...others] = shipped.domains;
  const exams = [{ ...shipped, domains: [{ ...development!, tasks: development!.tasks.map((task) => (task.id === '1.2' ? { ...task, skills: [] } : task)) }, ...others] }];
  const given = { ...site([teaching('dva-c03', '1.1', ['limits']), teaching('dva-c03', '1.1.1', ['sqs-limits-a']), teaching('dva-c03', '1.2', ['sqs-limits-b'])]), exams };
  const [page] = assembleCoverage(coveredExams(given), given);
  const tasks = page?.domains[0]?.tasks ?? [];
  expect(tasks[0]?.skills.at(-1)).toMatchObject({ id: '1.1', title: 'Beyond the skills that are listed', factCount: 3, thin: false });
  expect(tasks[1]?.skills).toMatchObject([{ id: '1.2', title: 'The whole task', factCount: 1, thin: true }]);
});

test('a page knows which skills it serves, in the order of the exam guide', () => {
  const given = site([teaching('dva-c02', '1.1.10', ['limits']), teaching('dva-c02', '1.1.8', ['limits']), teaching('dva-c03', '1.1.1', ['sqs-limits-a']), teaching('dva-c03', '1.1', ['limits'])]);
  expect(skillsOfPage('sqs', coveredExams(given))).toEqual([{ exam: 'dva-c02', code: 'DVA-C02', skills: ['1.1.8', '1.1.10'] }, { exam: 'dva-c03', code: 'DVA-C03', skills: ['1.1.1', '1.1'] }]);
  expect(skillsOfPage('sns', coveredExams(given))).toEqual([]);
});
