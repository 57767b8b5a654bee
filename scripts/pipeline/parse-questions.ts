import { basename } from 'node:path';
import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import { OPTION_IDS } from '../domain/question.ts';
import type { SourceFile } from '../domain/source.ts';
import { checkQuestionForm } from './check-question-form.ts';
import { findHiddenCharacters } from './find-hidden-characters.ts';
import { SLUG } from './parse-service.ts';
import type { ParsedQuestion } from './parsed-question.ts';
import { QUESTION_SHAPE, type QuestionData } from './question-shape.ts';
import { type Entry, readEntries } from './read-entries.ts';
import { type QuestionBody, readOptions } from './read-options.ts';
import { readYaml, type YamlBlock } from './read-yaml.ts';

/**
 * Reads `content/questions/<service>.md`: one `##` heading a question, named by its permanent id.
 *
 * What is wrong with a question by itself is reported here; what only the whole bank shows, in `check-bank.ts`.
 * Rules: `question-id`, and those of the entries, their yaml, their options and their form.
 *
 * @returns The questions whose form is whole; one with a mistake is left out, so that no page shows half of it.
 */
export function parseQuestions(file: SourceFile): Staged<ParsedQuestion[]> {
  const service = basename(file.path, '.md');
  const entries = readEntries(file);
  const diagnostics: Diagnostic[] = [...entries.diagnostics, ...findHiddenCharacters(file)];
  const questions: ParsedQuestion[] = [];
  for (const entry of entries.value) {
    const place = { id: entry.id, file: file.path, line: entry.line };
    const read = readYaml(entry.yaml.text, { file: file.path, line: entry.yaml.line }, QUESTION_SHAPE);
    const body = readOptions(entry, file.path);
    const found = [...checkId(entry, service, file.path), ...read.diagnostics, ...body.diagnostics, ...checkQuestionForm(body.value, place)];
    diagnostics.push(...found);
    if (read.value && found.length === 0) questions.push(asQuestion(entry, service, read.value, body.value, file.path));
  }
  return { value: questions, diagnostics };
}

function asQuestion(entry: Entry, service: string, { data, lineOf }: YamlBlock<QuestionData>, { stem, options }: QuestionBody, file: string): ParsedQuestion {
  return {
    id: entry.id,
    stem,
    options: options.map(({ text, right, reason }, index) => ({ id: OPTION_IDS[index]!, text, right, reason })),
    ...data,
    service,
    at: { file, line: entry.line },
    lines: { skills: lineOf('skills'), topic: lineOf('topic'), source: lineOf('source'), checked: lineOf('checked'), cites: data.cites.map((_, index) => lineOf('cites', index)), options: options.map(({ line }) => line) },
  };
}

/** A question's id is part of addresses and of what readers keep, so it has only plain signs and begins with its page. */
function checkId({ id, line }: Entry, service: string, file: string): Diagnostic[] {
  if (SLUG.test(id) && id.startsWith(`${service}-q-`)) return [];
  const what = SLUG.test(id) ? `“${id}” does not begin with “${service}-q-”.` : `“${id}” has other signs than a–z, 0–9 and hyphens.`;
  return [{ rule: 'question-id', severity: 'error', at: { file, line }, what, fix: `write an id like “${service}-q-what-it-asks” as the heading.` }];
}
