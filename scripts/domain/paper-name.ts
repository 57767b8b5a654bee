import type { ExamSnapshot } from './attempt-event.ts';
import type { Paper } from './paper.ts';

/**
 * What a paper is called, so that a shortened exam is never taken for a full one.
 *
 * @example
 * paperName(paper, c03) // 'DVA-C03, full exam: 65 questions'
 * paperName(smaller, c03) // 'DVA-C03, shortened exam: 48 of 65 questions, because the bank has no more'
 */
export function paperName({ choice, seats, wanted }: Paper, { code, domains }: Pick<ExamSnapshot, 'code' | 'domains'>): string {
  if (seats.length === 0) return `${code}: no questions`;
  const asked = `${seats.length} question${seats.length === 1 ? '' : 's'}`;
  if (choice.kind === 'list') return `${code}, practice: ${seats.length < wanted ? `${seats.length} of ${wanted} questions, because the bank no longer has the others` : asked}`;
  const what = choice.kind === 'domain' ? `one domain, ${domains.find(({ number }) => number === choice.domain)?.title ?? choice.domain}` : `${choice.kind} exam`;
  if (seats.length === wanted) return `${code}, ${what}: ${asked}`;
  return `${code}, shortened ${choice.kind === 'full' ? 'exam' : what}: ${seats.length} of ${wanted} questions, because the bank has no more`;
}
