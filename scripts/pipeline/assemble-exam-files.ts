import { type CitationFile, type ExamFile, publishExam } from '../domain/exam-file.ts';
import { plainText } from '../markdown/render-inline.ts';
import type { Assembly } from './assembly.ts';

/** Makes what the mock exam loads besides the bank: `/api/exams.json` and `/api/citations.json`. */
export function assembleExamFiles({ exams, questions, services, ledger, links }: Pick<Assembly, 'exams' | 'questions' | 'services' | 'ledger' | 'links'>): { path: string; text: string }[] {
  const file: ExamFile = { exams: exams.map(publishExam), services: Object.fromEntries(services.map(({ slug, short }) => [slug, short])) };
  const cited = new Set<string>(questions.flatMap(({ cites }) => cites));
  const citations: CitationFile = Object.fromEntries(ledger.facts.flatMap(({ id, text }) => {
    const page = cited.has(id) ? links.facts.get(id) : undefined;
    return page === undefined ? [] : [[id, { page, text: plainText(text) }]];
  }));
  return [
    { path: 'api/exams.json', text: `${JSON.stringify(file)}\n` },
    { path: 'api/citations.json', text: `${JSON.stringify(citations)}\n` },
  ];
}
