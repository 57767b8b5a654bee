import { readFileSync } from 'node:fs';
import type { Exam } from '../../scripts/domain/exam.ts';
import { parseExam } from '../../scripts/pipeline/parse-exam.ts';

/** An exam version that ships with the site, as its file says. */
export function shippedExam(id: 'dva-c02' | 'dva-c03'): Exam {
  const path = `content/exams/${id}.md`;
  const { value } = parseExam({ path, text: readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8') });
  if (!value) throw new Error(`${path} has a mistake.`);
  return value;
}
