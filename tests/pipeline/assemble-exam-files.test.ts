import { describe, expect, test } from 'vitest';
import { assembleExamFiles } from '../../scripts/pipeline/assemble-exam-files.ts';
import { assembly } from '../support/assembly.ts';
import { shippedExam } from '../support/exam.ts';
import { fact } from '../support/fact.ts';
import { parsedQuestion } from '../support/parsed-question.ts';
import { passage } from '../support/passage.ts';

const cited = fact('sqs-visibility-default', [passage('A message stays hidden for **30 seconds** ([limits](https://docs.aws.amazon.com/)).')]);
const other = fact('sqs-other', [passage('Nobody asks for this.')]);
const questions = [parsedQuestion('sqs-q-1', { cites: [cited.id, 'gone'] }), parsedQuestion('sqs-q-2', { cites: [cited.id] })];
const facts = new Map([[cited.id, 'reference/sqs/#sqs-visibility-default'], [other.id, 'reference/sqs/#sqs-other']]);

/** The files as a browser reads them. */
function files(rest: Parameters<typeof assembly>[1]): Record<string, unknown> {
  return Object.fromEntries(assembleExamFiles(assembly([cited, other], { questions, ...rest })).map(({ path, text }) => [path, JSON.parse(text)]));
}

describe('assembleExamFiles', () => {
  test('writes the exam versions in their order, and the names of the services that have a page', () => {
    const exams = [shippedExam('dva-c02'), shippedExam('dva-c03')];
    expect(files({ exams })['api/exams.json']).toMatchObject({ exams: [{ id: 'dva-c02', minutes: 130 }, { id: 'dva-c03', minutes: 130 }], services: { sqs: 'SQS' } });
    expect(JSON.stringify(files({ exams }))).not.toContain('inScope');
  });

  test('writes of each cited fact where it stands and what it says, in plain words', () => {
    expect(files({ links: { facts, files: new Map() } })['api/citations.json']).toEqual({ 'sqs-visibility-default': { page: 'reference/sqs/#sqs-visibility-default', text: 'A message stays hidden for 30 seconds (limits).' } });
  });

  test('passes over a fact that stands on no page', () => {
    expect(files({})['api/citations.json']).toEqual({});
  });

  test('ends each file with a line end, and writes the same text each time', () => {
    const twice = [1, 2].map(() => assembleExamFiles(assembly([cited], { questions, exams: [shippedExam('dva-c03')] })));
    expect(twice[0]).toEqual(twice[1]);
    for (const { text } of twice[0]!) expect(text.endsWith('}\n')).toBe(true);
  });
});
