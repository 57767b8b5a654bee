import { describe, expect, test } from 'vitest';
import { examOn } from '../../scripts/domain/exam.ts';
import { parseExam } from '../../scripts/pipeline/parse-exam.ts';
import { shippedExam } from '../support/exam.ts';
import { sent } from '../support/sent.ts';
import { sourceFile } from '../support/source-file.ts';

/** An exam version that is right, with some lines in place of its own. */
function exam(changes: Readonly<Record<string, string>> = {}) {
  const lines = {
    code: 'DVA-C03', title: 'Developer – Associate', from: '2026-12-01', questions: '65', scored: '50', minutes: '130', pass: '720', scale: '[100, 1000]',
    domains: '[{title: Development, weight: 30.5}, {title: Security, weight: 69.5}]', ...changes,
  };
  return parseExam(sourceFile(['---', ...Object.entries(lines).map(([key, value]) => `${key}: ${value}`), '---', '', 'What to know.'], 'content/exams/dva-c03.md'));
}

describe('parseExam', () => {
  test('reads one version of the exam and numbers its domains', () => {
    const { value, diagnostics } = exam();
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ id: 'dva-c03', code: 'DVA-C03', from: '2026-12-01', until: undefined, scale: [100, 1000], text: 'What to know.', pages: [] });
    expect(value?.domains).toEqual([{ number: 1, title: 'Development', weight: 30.5, tasks: [] }, { number: 2, title: 'Security', weight: 69.5, tasks: [] }]);
  });

  test('reports weights that leave a part of the exam without a domain', () => {
    const { diagnostics } = exam({ domains: '[{title: Development, weight: 30}, {title: Security, weight: 60}]' });
    expect(diagnostics).toMatchObject([{ rule: 'weights-do-not-add-up', at: { line: 10 }, what: 'The weights of DVA-C03 add up to 90 %.' }]);
  });

  test.each([
    { changes: { questions: '0' }, line: 5, because: 'an exam has questions' },
    { changes: { from: 'December' }, line: 4, because: 'a day is written in figures' },
    { changes: { domains: '[]' }, line: 10, because: 'an exam has domains' },
    { changes: { scale: '[100]' }, line: 9, because: 'a scale has two ends' },
  ])('reports line $line: $because', ({ changes, line }) => {
    expect(sent(exam(changes).diagnostics)).toEqual([`wrong-value ${line}`]);
  });

  test('reports a file without data', () => {
    expect(sent(parseExam(sourceFile('Only words.')).diagnostics)).toEqual(['exam-without-data 1']);
  });

  test('works out what the data need not say: the rest is unscored, the cut is the pass mark’s share, a short paper is a third', () => {
    expect(exam().value).toMatchObject({ unscored: 15, cut: 72, short: { scored: 17, unscored: 5, minutes: 44 }, inScope: [], accommodations: [], unconfirmed: [] });
  });

  test('reads tasks and skills by their numbers, and what is not confirmed', () => {
    const domains = '[{title: All, weight: 100, tasks: [{id: "1.1", title: Code, unconfirmed: [title], skills: {1.1.1: Patterns, 1.1.2: State}}]}]';
    expect(exam({ domains }).value?.domains[0]?.tasks).toEqual([{ id: '1.1', title: 'Code', unconfirmed: ['title'], skills: [{ id: '1.1.1', title: 'Patterns' }, { id: '1.1.2', title: 'State' }] }]);
  });

  test('reads services with their category and, where there is one, our page', () => {
    expect(exam({ inScope: '{Storage: {Amazon S3: s3, Amazon EFS: ~}}' }).value?.inScope).toEqual([{ name: 'Amazon S3', category: 'Storage', slug: 's3' }, { name: 'Amazon EFS', category: 'Storage', slug: undefined }]);
  });

  test.each([
    { changes: { unscored: '14' }, sent: ['counts-do-not-add-up 6'], because: '50 and 14 are not 65' },
    { changes: { pass: '1000' }, sent: ['counts-do-not-add-up 8'], because: 'nobody could pass' },
    { changes: { pass: '100' }, sent: ['counts-do-not-add-up 8'], because: 'nobody could fail' },
    { changes: { domains: '[{title: All, weight: 100, tasks: [{id: "2.1", title: Code}]}]' }, sent: ['number-out-of-place 10'], because: 'task 2.1 belongs to domain 2' },
    { changes: { domains: '[{title: All, weight: 100, tasks: [{id: "1.1", title: Code, skills: {1.2.1: Odd}}]}]' }, sent: ['number-out-of-place 10'], because: 'skill 1.2.1 belongs to task 1.2' },
    { changes: { domains: '[{title: All, weight: 100, tasks: [{id: "1.1", title: Code}, {id: "1.1", title: Again}]}]' }, sent: ['number-out-of-place 10'], because: 'a number names one task' },
    { changes: { domains: '[{title: All, weight: 100, tasks: [{id: 1.1, title: Code}]}]' }, sent: ['wrong-value 10'], because: 'a number without quotation marks loses its noughts' },
    { changes: { titel: 'Twice' }, sent: ['unknown-key 11'], because: 'a mistyped key would be lost' },
    { changes: { cut: '100' }, sent: ['wrong-value 11'], because: 'nothing would be left above the cut' },
    { changes: { accommodations: '[{id: twice, title: Twice, factor: 0.5}]' }, sent: ['wrong-value 11'], because: 'more time is not less' },
  ])('reports $sent: $because', ({ changes, sent: expected }) => {
    expect(sent(exam(changes).diagnostics)).toEqual(expected);
  });
});

describe('the versions that ship', () => {
  test.each([
    { id: 'dva-c02' as const, tasks: [3, 3, 4, 3], skills: 101, services: 47 },
    { id: 'dva-c03' as const, tasks: [3, 3, 3, 3], skills: 72, services: 56 },
  ])('$id has $tasks tasks and $skills skills, each title said once', ({ id, tasks, skills, services }) => {
    const { domains, inScope } = shippedExam(id);
    const all = domains.flatMap((domain) => domain.tasks);
    expect(domains.map((domain) => domain.tasks.length)).toEqual(tasks);
    expect(all.flatMap((task) => task.skills)).toHaveLength(skills);
    expect(inScope).toHaveLength(services);
    const titles = [...all, ...all.flatMap((task) => task.skills)].map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('both are as AWS’s guides have them: nothing in them is unconfirmed', () => {
    for (const id of ['dva-c02', 'dva-c03'] as const) {
      const { domains, unconfirmed } = shippedExam(id);
      expect([...unconfirmed, ...domains.flatMap(({ tasks }) => tasks.flatMap((task) => task.unconfirmed))]).toEqual([]);
    }
  });

  test.each([
    { day: '2026-11-30', id: 'dva-c02', because: 'it is sat to the end of that day' },
    { day: '2026-12-01', id: 'dva-c03', because: 'it begins that day' },
    { day: '2019-01-01', id: 'dva-c02', because: 'nothing older is known' },
    { day: '2031-01-01', id: 'dva-c03', because: 'nothing newer is known' },
  ])('$day opens on $id: $because', ({ day, id }) => {
    expect(examOn([shippedExam('dva-c02'), shippedExam('dva-c03')], day).id).toBe(id);
  });
});
