import { describe, expect, test } from 'vitest';
import type { Exam } from '../../scripts/domain/exam.ts';
import { assembleFrame } from '../../scripts/pipeline/assemble-frame.ts';
import { parseExam } from '../../scripts/pipeline/parse-exam.ts';
import { assembly } from '../support/assembly.ts';
import { fact } from '../support/fact.ts';
import { passage } from '../support/passage.ts';
import { service } from '../support/service.ts';
import { sourceFile } from '../support/source-file.ts';

const said = (slug: string) => fact(`${slug}-x`, [passage('One', { service: slug })]);
const services = [service('sqs'), service('aSns', { short: 'aSns', category: 'Alerts' }), service('kms', { domain: 2 }), service('odd', { domain: undefined }), service('quiet')];
const facts = [said('sqs'), said('aSns'), said('kms'), said('odd')];

/** An exam version as its file says it, with some of the data changed. */
function exam(rest: Partial<Exam> = {}): Exam {
  const front = ['code: DVA-C03', 'title: Developer', 'from: 2026-12-01', 'questions: 65', 'scored: 50', 'minutes: 130', 'pass: 720', 'scale: [100, 1000]', 'domains: [{title: Development & more, weight: 30}, {title: Security, weight: 70}]'];
  return { ...parseExam(sourceFile(['---', ...front, '---', 'Text.'], 'content/exams/dva-c03.md')).value!, ...rest };
}

describe('assembleFrame', () => {
  test('groups the services by the domains of the newest exam, in alphabetical order, those without one last', () => {
    const { byDomain } = assembleFrame(assembly(facts, { services, exams: [exam({ id: 'old', domains: [] }), exam()] }));
    expect(byDomain.map(({ id, weight, services: own }) => [id, weight, own.map(({ slug }) => slug)])).toEqual([
      ['development-more', '30 %', ['aSns', 'sqs']], ['security', '70 %', ['kms']], ['other', undefined, ['odd']],
    ]);
  });

  test('groups them by category where there is no exam, and leaves out services without a fact', () => {
    const { byDomain, byCategory, services: count } = assembleFrame(assembly(facts, { services }));
    expect(byDomain).toEqual(byCategory);
    expect(byCategory.map(({ title, services: own }) => [title, own.length])).toEqual([['Alerts', 1], ['Messaging', 3]]);
    expect(count).toBe(4);
  });

  test('says of an exam version when it is sat and what it asks', () => {
    const { exams } = assembleFrame(assembly(facts, { exams: [exam({ until: '2027-01-31' }), exam({ from: undefined })] }));
    expect(exams.map(({ dates }) => dates)).toEqual(['from 1 December 2026 until 31 January 2027', '']);
    expect(exams[0]?.counts).toBe('65 questions, 50 of them scored, in 130 minutes; 720 of 1,000 points pass');
  });

  test('counts each set’s passages and tells whether something found no place', () => {
    const stray = fact('stray', [passage('x', { service: undefined, set: 'ben' })]);
    const frame = assembleFrame(assembly([...facts, stray]));
    expect(frame.sigla.map(({ siglum, passages }) => [siglum, passages])).toEqual([['A', 4], ['B', 1]]);
    expect(frame.hasUnplaced).toBe(true);
    expect(assembleFrame(assembly(facts)).hasUnplaced).toBe(false);
  });
});
