import { basename } from 'node:path';
import { z } from 'zod';
import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { Exam } from '../domain/exam.ts';
import type { SourceFile } from '../domain/source.ts';
import { readFrontMatter } from './read-front-matter.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day: 2026-12-01');
const count = z.int().positive();
const SHAPE = z.strictObject({
  code: z.string(),
  title: z.string(),
  from: day.optional(),
  until: day.optional(),
  questions: count,
  scored: count,
  minutes: count,
  pass: count,
  scale: z.tuple([count, count]),
  domains: z.array(z.strictObject({ title: z.string(), weight: z.number().positive() })).min(1),
  pages: z.array(z.strictObject({ title: z.string(), url: z.url({ protocol: /^https$/ }) })).default([]),
});

/**
 * Reads `content/exams/<code>.md`: one version of the exam as data.
 *
 * Rules: `exam-without-data`, `weights-do-not-add-up`, and those of the front matter.
 */
export function parseExam(file: SourceFile): Staged<Exam | undefined> {
  const read = readFrontMatter(file, SHAPE);
  const front = read.value?.front;
  const diagnostics: Diagnostic[] = [...read.diagnostics];
  if (!read.value || !front) {
    if (diagnostics.length === 0)
      diagnostics.push({ rule: 'exam-without-data', severity: 'error', at: { file: file.path, line: 1 }, what: 'This exam version has no data.', fix: 'begin the file with front matter: code, title, questions, minutes, domains.' });
    return { value: undefined, diagnostics };
  }
  const { data, lineOf } = front;
  const sum = data.domains.reduce((total, { weight }) => total + weight, 0);
  if (Math.abs(sum - 100) > 0.1)
    diagnostics.push({ rule: 'weights-do-not-add-up', severity: 'error', at: { file: file.path, line: lineOf('domains') }, what: `The weights of ${data.code} add up to ${sum} %.`, fix: 'correct them so that they add up to 100.' });
  const value: Exam = {
    ...data,
    id: basename(file.path, '.md'),
    from: data.from,
    until: data.until,
    domains: data.domains.map((domain, index) => ({ ...domain, number: index + 1 })),
    text: read.value.body.text.trim(),
    at: { file: file.path, line: 1 },
  };
  return { value, diagnostics };
}
