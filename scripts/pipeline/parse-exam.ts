import { basename } from 'node:path';
import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { Exam, ExamDomain, ExamService } from '../domain/exam.ts';
import type { SourceFile } from '../domain/source.ts';
import { EXAM_SHAPE, type ExamData } from './exam-shape.ts';
import { readFrontMatter } from './read-front-matter.ts';
import type { YamlBlock } from './read-yaml.ts';

/**
 * Reads `content/exams/<code>.md`: one version of the exam as data.
 *
 * Rules: `exam-without-data`, `weights-do-not-add-up`, `counts-do-not-add-up`, `number-out-of-place`, and those of the
 * front matter.
 */
export function parseExam(file: SourceFile): Staged<Exam | undefined> {
  const read = readFrontMatter(file, EXAM_SHAPE);
  const front = read.value?.front;
  if (!read.value || !front) {
    const without: Diagnostic = { rule: 'exam-without-data', severity: 'error', at: { file: file.path, line: 1 }, what: 'This exam version has no data.', fix: 'begin the file with front matter: code, title, questions, minutes, domains.' };
    return { value: undefined, diagnostics: read.diagnostics.length === 0 ? [without] : read.diagnostics };
  }
  const value: Exam = {
    ...front.data,
    ...sizesOf(front.data),
    id: basename(file.path, '.md'),
    from: front.data.from,
    until: front.data.until,
    accommodations: front.data.accommodations.map(({ id, title, minutes, factor, note }) => ({ id, title, minutes, factor, note })),
    domains: front.data.domains.map(readDomain),
    inScope: readServices(front.data.inScope),
    outOfScope: readServices(front.data.outOfScope),
    text: read.value.body.text.trim(),
    at: { file: file.path, line: 1 },
  };
  return { value, diagnostics: [...read.diagnostics, ...findWrongSums(file.path, front), ...findStrayNumbers(file.path, front)] };
}

/** How many questions of a full paper one of our short papers has, where the data does not say: one in so many. */
const SHORT = 3;

/** What the data need not say: the rest does not count, the cut is the pass mark's share of the scale, a short paper is a third. */
function sizesOf({ questions, scored, minutes, pass, scale, unscored = Math.max(0, questions - scored), cut = (100 * pass) / scale[1], short }: ExamData): Pick<Exam, 'unscored' | 'cut' | 'short'> {
  const third = { scored: Math.round(scored / SHORT), unscored: Math.round(unscored / SHORT), minutes: Math.ceil(minutes / SHORT) };
  return { unscored, cut, short: short ?? third };
}

function readDomain(domain: ExamData['domains'][number], index: number): ExamDomain {
  const tasks = domain.tasks.map((task) => ({ ...task, skills: Object.entries(task.skills).map(([id, title]) => ({ id, title })) }));
  return { ...domain, number: index + 1, tasks };
}

function readServices(byCategory: ExamData['inScope']): ExamService[] {
  return Object.entries(byCategory).flatMap(([category, services]) => Object.entries(services).map(([name, slug]) => ({ name, category, slug: slug ?? undefined })));
}

function findWrongSums(file: string, { data, lineOf }: YamlBlock<ExamData>): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (rule: string, line: number, what: string, fix: string) => found.push({ rule, severity: 'error', at: { file, line }, what, fix });
  const sum = data.domains.reduce((total, { weight }) => total + weight, 0);
  if (Math.abs(sum - 100) > 0.1) report('weights-do-not-add-up', lineOf('domains'), `The weights of ${data.code} add up to ${sum} %.`, 'correct them so that they add up to 100.');
  const { unscored } = sizesOf(data);
  if (data.scored + unscored !== data.questions)
    report('counts-do-not-add-up', lineOf('scored'), `${data.scored} scored and ${unscored} unscored questions are not the ${data.questions} of “questions”.`, 'correct the one of the three that is wrong.');
  const [least, most] = data.scale;
  if (!(least < data.pass && data.pass < most)) report('counts-do-not-add-up', lineOf('pass'), `The pass mark ${data.pass} is not inside the scale from ${least} to ${most}.`, 'correct “pass” or “scale”.');
  return found;
}

/** A task stands in the domain, and a skill in the task, whose number it begins with; none stands twice. */
function findStrayNumbers(file: string, { data, lineOf }: YamlBlock<ExamData>): Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  const check = (id: string, parent: string, line: number) => {
    if (!id.startsWith(`${parent}.`)) found.push({ rule: 'number-out-of-place', severity: 'error', at: { file, line }, what: `“${id}” stands below ${parent}.`, fix: `move it to where it belongs, or correct its number so that it begins with “${parent}.”.` });
    else if (seen.has(id)) found.push({ rule: 'number-out-of-place', severity: 'error', at: { file, line }, what: `“${id}” stands twice.`, fix: 'correct the number of one of the two.' });
    seen.add(id);
  };
  for (const [d, domain] of data.domains.entries())
    for (const [t, task] of domain.tasks.entries()) {
      check(task.id, String(d + 1), lineOf('domains', d, 'tasks', t));
      for (const skill of Object.keys(task.skills)) check(skill, task.id, lineOf('domains', d, 'tasks', t, 'skills', skill));
    }
  return found;
}
