import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Exam } from '../domain/exam.ts';
import { nearestName } from '../domain/nearest-name.ts';
import type { Service, Topic } from '../domain/service.ts';
import { pageTopics } from './page-topics.ts';
import type { ParsedQuestion } from './parsed-question.ts';

/** What questions may belong to. */
interface Places {
  readonly questions: readonly ParsedQuestion[];
  readonly exams: readonly Exam[];
  readonly services: readonly Service[];
  readonly topics: readonly Topic[];
}

/**
 * Checks that every question has an id of its own, a page, a section on it, and skills that its exam versions have.
 *
 * Rules: `question-twice`, `question-without-page`, `unknown-topic`, `unknown-exam`, `unknown-skill`.
 */
export function checkPlaces({ questions, exams, services, topics }: Places): Diagnostic[] {
  const seen = new Map<string, ParsedQuestion>();
  const bySlug = new Map(services.map((service) => [service.slug as string, service]));
  return questions.flatMap((question) => {
    const first = seen.get(question.id);
    seen.set(question.id, first ?? question);
    const service = bySlug.get(question.service);
    return [
      ...(first ? [twice(question, first)] : []),
      ...(service ? unknownTopic(question, service, topics) : [withoutPage(question, [...bySlug.keys()])]),
      ...unknownSkills(question, exams),
    ];
  });
}

function twice({ id, at }: ParsedQuestion, first: ParsedQuestion): Diagnostic {
  return { rule: 'question-twice', severity: 'error', at, what: `“${id}” stands already at ${first.at.file}:${first.at.line}.`, fix: 'give one of the two another id.' };
}

function withoutPage({ service, id, at }: ParsedQuestion, slugs: readonly string[]): Diagnostic {
  const near = nearestName(service, slugs);
  return { rule: 'question-without-page', severity: 'error', at, what: `“${id}” belongs to “${service}”, which is no service.${meant(near)}`, fix: 'name the file after the service whose page the questions belong to.' };
}

function unknownTopic({ topic, service: slug, at, lines }: ParsedQuestion, service: Service, general: readonly Topic[]): Diagnostic[] {
  const ids = pageTopics(service, general).map(({ id }) => id as string);
  if (ids.includes(topic)) return [];
  return [{ rule: 'unknown-topic', severity: 'error', at: { file: at.file, line: lines.topic }, what: `The page “${slug}” has no topic “${topic}”.${meant(nearestName(topic, ids))}`, fix: `write one of its topics: ${ids.slice(0, 12).join(', ')}.` }];
}

function unknownSkills({ skills, at, lines }: ParsedQuestion, exams: readonly Exam[]): Diagnostic[] {
  const place = { file: at.file, line: lines.skills };
  return Object.entries(skills).flatMap(([id, numbers]): Diagnostic[] => {
    const exam = exams.find((candidate) => candidate.id === id);
    if (!exam) return [{ rule: 'unknown-exam', severity: 'error', at: place, what: `There is no exam version “${id}”.${meant(nearestName(id, exams.map((known) => known.id)))}`, fix: 'write the name of a file in exams/, without its ending.' }];
    const known = exam.domains.flatMap(({ tasks }) => tasks.flatMap((task) => [task.id, ...task.skills.map((skill) => skill.id)]));
    if (known.length === 0) return [];
    return numbers.filter((number) => !known.includes(number)).map((number) => {
      const task = known.find((candidate) => number.startsWith(`${candidate}.`));
      return { rule: 'unknown-skill', severity: 'error', at: place, what: `${exam.code} has no task or skill ${number}.`, fix: task ? `write a skill that its file lists, or the task: "${task}".` : 'write the number of a task or skill that its file lists.' };
    });
  });
}

function meant(near: string | undefined): string {
  return near ? ` Did you mean “${near}”?` : '';
}
