import type { Diagnostic } from '../domain/diagnostic.ts';
import { counted } from '../domain/diagnostic.ts';
import type { Exam } from '../domain/exam.ts';
import { nearestName } from '../domain/nearest-name.ts';
import type { Service, Teaching, Topic } from '../domain/service.ts';
import { type CoverageOfExam, type Curriculum, coverSkills } from './cover-skills.ts';
import { pageTopics } from './page-topics.ts';

/** Fewest facts from which a skill can be learnt; with less it is thin. */
export const THIN = 4;

/**
 * Checks that what pages say of skills is there, and that each task and skill is taught. Whether all is taught is only
 * asked where some page names skills: a folder may be a reference without a claim to cover an exam.
 *
 * Rules: `unknown-exam`, `unknown-skill`, `teaches-nothing`, `task-without-facts`, `thin-skill`.
 */
export function checkCoverage(curriculum: Curriculum & { readonly topics: readonly Topic[] }): Diagnostic[] {
  const { exams, services } = curriculum;
  const taught = Map.groupBy(curriculum.facts, ({ service }) => service);
  const diagnostics = services.flatMap((service) => {
    const names = new Set<string>((taught.get(service.slug) ?? []).flatMap(({ topic, id }) => [topic, id]));
    return service.skills.flatMap((teaching) => [...wrongSkill(teaching, exams), ...wrongNames(teaching, service, names, curriculum.topics)]);
  });
  if (!services.some(({ skills }) => skills.length > 0)) return diagnostics;
  return [...diagnostics, ...exams.flatMap((exam) => gapsIn(exam, coverSkills(exam, curriculum)))];
}

function wrongSkill({ exam: id, skill, at }: Teaching, exams: readonly Exam[]): Diagnostic[] {
  const exam = exams.find((candidate) => candidate.id === id);
  if (!exam) return [{ rule: 'unknown-exam', severity: 'error', at, what: `There is no exam version “${id}”.${meant(nearestName(id, exams.map((known) => known.id)))}`, fix: 'write the name of a file in exams/, without its ending.' }];
  const known = exam.domains.flatMap(({ tasks }) => tasks.flatMap((task) => [task.id, ...task.skills.map(({ id: number }) => number)]));
  if (known.includes(skill)) return [];
  return [{ rule: 'unknown-skill', severity: 'error', at, what: `${exam.code} has no task or skill ${skill}.${meant(nearestName(skill, known))}`, fix: 'write the number of a task or skill that its file lists.' }];
}

/** @param known Topics of the page that have facts, and its facts. */
function wrongNames({ by, skill, at }: Teaching, service: Service, known: ReadonlySet<string>, topics: readonly Topic[]): Diagnostic[] {
  return by.filter((name) => !known.has(name)).map((name) => {
    const empty = pageTopics(service, topics).some(({ id }) => id === name);
    const what = empty ? `The topic “${name}” of “${service.slug}” has no facts that could teach ${skill}.` : `The page “${service.slug}” has no topic and no fact “${name}”.${meant(nearestName(name, known))}`;
    return { rule: 'teaches-nothing', severity: 'error', at, what, fix: 'write a topic of the page that has facts, or the id of a fact.' };
  });
}

function gapsIn({ code, domains, at }: Exam, coverage: CoverageOfExam): Diagnostic[] {
  return domains.flatMap(({ tasks }) => tasks).flatMap((task): Diagnostic[] => {
    if (coverage.get(task.id)!.facts.length === 0) return [{ rule: 'task-without-facts', severity: 'error', at, what: `No fact teaches task ${task.id} of ${code}, “${task.title}”.`, fix: 'name what teaches it under “skills” in services/<service>.md.' }];
    return (task.skills.length > 0 ? task.skills : [task]).flatMap(({ id, title }): Diagnostic[] => {
      const { length } = coverage.get(id)!.facts;
      if (length >= THIN) return [];
      return [{ rule: 'thin-skill', severity: 'warning', at, what: `${counted(length, 'fact')} ${length === 1 ? 'teaches' : 'teach'} ${id} of ${code}, “${title}”, and ${THIN} is the least.`, fix: 'name more of what teaches it under “skills” in services/<service>.md, or write it.' }];
    });
  });
}

function meant(near: string | undefined): string {
  return near ? ` Did you mean “${near}”?` : '';
}
