import type { Exam, ExamTask } from '../domain/exam.ts';
import type { CoverageOfService, CoveragePage, SkillCoverage, SkillsOfPage, TaskCoverage } from '../domain/coverage-page.ts';
import { datesOf } from './assemble-frame.ts';
import { titleOfFact } from './assemble-question.ts';
import { pageTopics } from './page-topics.ts';
import { anchorOf } from './topic-anchor.ts';
import type { Assembly } from './assembly.ts';
import { THIN } from './check-coverage.ts';
import { type Coverage, type CoverageOfExam, coverSkills } from './cover-skills.ts';

/** An exam version with what teaches and tests each of its skills. */
export interface CoveredExam {
  readonly exam: Exam;
  readonly coverage: CoverageOfExam;
  /** Its skills in order, each with the pages that teach it; a task where a page teaches what none of its skills is. */
  readonly taughtBy: readonly { readonly id: string; readonly pages: ReadonlySet<string | undefined> }[];
}

/** Finds what covers each exam version that lists tasks; those of which nothing is taught have no page. */
export function coveredExams({ exams, services, ledger, questions }: Pick<Assembly, 'exams' | 'services' | 'ledger' | 'questions'>): CoveredExam[] {
  return exams.flatMap((exam) => {
    const coverage = coverSkills(exam, { services, facts: ledger.facts, questions });
    if ([...coverage.values()].every(({ facts }) => facts.length === 0)) return [];
    const rows = exam.domains.flatMap(({ tasks }) => tasks.flatMap((task) => [...task.skills.map(({ id }) => ({ id, covered: coverage.get(id)! })), { id: task.id, covered: beyondSkills(task, coverage) }]));
    return [{ exam, coverage, taughtBy: rows.map(({ id, covered }) => ({ id, pages: new Set(covered.facts.map(({ service }) => service)) })) }];
  });
}

/** Makes one page an exam version. */
export function assembleCoverage(covered: readonly CoveredExam[], assembly: Assembly): CoveragePage[] {
  const order = { topics: assembly.topics, services: assembly.services.toSorted((a, b) => (a.short.toLowerCase() < b.short.toLowerCase() ? -1 : 1)) };
  return covered.map(({ exam, coverage }) => {
    const domains = exam.domains.map(({ title, weight, tasks }) => ({ title, weight, tasks: tasks.map((task) => taskView(task, coverage, order)) }));
    const asked = exam.domains.flatMap(({ tasks }) => tasks.flatMap((task) => (task.skills.length > 0 ? task.skills : [task])));
    const thin = asked.filter(({ id }) => isThin(coverage.get(id)!)).map(({ id, title }) => ({ id, title }));
    return { id: exam.id, code: exam.code, dates: datesOf(exam), total: asked.length, thin, least: THIN, domains };
  });
}

/** Which skills a page serves, by exam version; a task where it teaches what none of the listed skills is. */
export function skillsOfPage(slug: string, covered: readonly CoveredExam[]): SkillsOfPage[] {
  return covered.flatMap(({ exam, taughtBy }) => {
    const skills = taughtBy.filter(({ pages }) => pages.has(slug)).map(({ id }) => id);
    return skills.length > 0 ? [{ exam: exam.id, code: exam.code, skills }] : [];
  });
}

function isThin({ facts }: Coverage): boolean {
  return facts.length < THIN;
}

function taskView(task: ExamTask, coverage: CoverageOfExam, order: Pick<Assembly, 'services' | 'topics'>): TaskCoverage {
  const view = (id: string, title: string, covered = coverage.get(id)!, thin = isThin(covered)): SkillCoverage => ({ id, title, thin, factCount: covered.facts.length, questionCount: covered.questions.length, services: servicesOf(covered, order) });
  const skills = task.skills.map(({ id, title }) => view(id, title));
  const beyond = beyondSkills(task, coverage);
  const whole = beyond.facts.length + beyond.questions.length > 0 || skills.length === 0;
  return {
    id: task.id,
    title: task.title,
    unconfirmed: task.unconfirmed.length > 0 ? task.unconfirmed.join(', ') : undefined,
    skills: [...skills, ...(whole ? [view(task.id, skills.length > 0 ? 'Beyond the skills that are listed' : 'The whole task', beyond, skills.length === 0 && isThin(beyond))] : [])],
  };
}

/** What is named for a task and for none of its skills. */
function beyondSkills({ id, skills }: ExamTask, coverage: CoverageOfExam): Coverage {
  const own = skills.map((skill) => coverage.get(skill.id)!);
  const [facts, questions] = [new Set(own.flatMap((covered) => covered.facts)), new Set(own.flatMap((covered) => covered.questions))];
  const whole = coverage.get(id)!;
  return { facts: whole.facts.filter((fact) => !facts.has(fact)), questions: whole.questions.filter((question) => !questions.has(question)) };
}

function servicesOf({ facts, questions }: Coverage, { services, topics: general }: Pick<Assembly, 'services' | 'topics'>): CoverageOfService[] {
  return services.flatMap((service) => {
    const { slug, short } = service;
    const taught = facts.filter((fact) => fact.service === slug);
    const tested = questions.filter((question) => question.service === slug).map(({ id }) => ({ id, text: titleOfFact(id, `${slug}-q`) }));
    if (taught.length + tested.length === 0) return [];
    const topics = pageTopics(service, general).map(({ id, title }) => ({ id: anchorOf(id), title, facts: taught.filter(({ topic }) => topic === id).map((fact) => ({ id: fact.id, text: titleOfFact(fact.id, `${slug}-${id}`) })) }));
    return [{ slug, short, topics: topics.filter((topic) => topic.facts.length > 0), questions: tested }];
  });
}
