import type { Exam, ExamDomain, ExamTask } from './exam.ts';
import type { Question } from './question.ts';

/** Where a question belongs in one version of the exam. */
export interface QuestionPlace {
  readonly domain: ExamDomain;
  /** `undefined` where the exam's data does not go into tasks. */
  readonly task: ExamTask | undefined;
}

/**
 * The domain and task of a question in an exam version, by the first of its skills.
 *
 * @returns `undefined` where the question does not belong to that version, or names a task that it does not have.
 *
 * @example
 * placeOf(question, c02)?.task?.id // '1.1' for skill '1.1.8'
 */
export function placeOf({ skills }: Pick<Question, 'skills'>, exam: Pick<Exam, 'id' | 'domains'>): QuestionPlace | undefined {
  const first = Object.hasOwn(skills, exam.id) ? skills[exam.id]?.[0] : undefined;
  const [number, task] = first?.split('.') ?? [];
  const domain = exam.domains.find((candidate) => String(candidate.number) === number);
  if (!domain) return undefined;
  const found = domain.tasks.find(({ id }) => id === `${number}.${task}`);
  return found || domain.tasks.length === 0 ? { domain, task: found } : undefined;
}

/** A question of an exam version and where it belongs in it. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly place: QuestionPlace;
}

/** The questions that belong to an exam version, each once, by id, so that the order of files does not matter. */
export function questionsOf(bank: readonly Question[], exam: Pick<Exam, 'id' | 'domains'>): PlacedQuestion[] {
  const byId = new Map<string, PlacedQuestion>();
  for (const question of bank) {
    const place = placeOf(question, exam);
    if (place) byId.set(question.id, { question, place });
  }
  return [...byId.values()].toSorted((a, b) => (a.question.id < b.question.id ? -1 : 1));
}
