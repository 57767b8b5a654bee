import type { Exam, ExamTask } from '../domain/exam.ts';
import type { Fact } from '../domain/fact.ts';
import type { Service } from '../domain/service.ts';
import type { ParsedQuestion } from './parsed-question.ts';

/** What may teach and test a skill. */
export interface Curriculum {
  readonly exams: readonly Exam[];
  readonly services: readonly Service[];
  readonly facts: readonly Fact[];
  readonly questions: readonly ParsedQuestion[];
}

/** What teaches a skill or task, and what tests it; each once, in the order of the pages and of the bank. */
export interface Coverage {
  readonly facts: readonly Fact[];
  readonly questions: readonly ParsedQuestion[];
}

/** Coverage by the number of a skill or task. */
export type CoverageOfExam = ReadonlyMap<string, Coverage>;

/**
 * Finds the facts that teach each skill of an exam version: those of the topics and the single ones that a service names
 * for it, and those that a question on it cites. A task has what is named for it and all that its skills have.
 */
export function coverSkills(exam: Exam, { services, facts, questions }: Omit<Curriculum, 'exams'>): CoverageOfExam {
  const named = namedFor(exam, services);
  const places = Map.groupBy(facts.flatMap(({ id, service, topic }, place) => [{ name: id as string, place }, { name: `${service} ${topic}`, place }]), ({ name }) => name);
  const testing = questions.map((question) => ({ question, skills: question.skills[exam.id] ?? [] }));
  return new Map(
    exam.domains.flatMap(({ tasks }) => tasks).flatMap((task) =>
      [[task.id, ...skillsOf(task)], ...skillsOf(task).map((skill) => [skill])].map((numbers): [string, Coverage] => {
        const own = testing.filter(({ skills }) => skills.some((skill) => numbers.includes(skill))).map(({ question }) => question);
        const taught = [...numbers.flatMap((number) => [...(named.get(number) ?? [])]), ...own.flatMap(({ cites }) => cites)];
        const found = new Set(taught.flatMap((name) => places.get(name) ?? []).map(({ place }) => place));
        return [numbers[0]!, { facts: [...found].toSorted((a, b) => a - b).map((place) => facts[place]!), questions: own }];
      }),
    ),
  );
}

/** By skill: ids of facts, and topics as `sqs visibility`. */
function namedFor(exam: Exam, services: readonly Service[]): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  for (const { slug, skills } of services)
    for (const { skill, by } of skills.filter((teaching) => teaching.exam === exam.id)) {
      const own = named.get(skill) ?? new Set();
      named.set(skill, own);
      for (const name of by) own.add(name).add(`${slug} ${name}`);
    }
  return named;
}

/** Numbers of a task's skills. */
function skillsOf({ skills }: ExamTask): string[] {
  return skills.map(({ id }) => id);
}
