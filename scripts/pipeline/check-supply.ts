import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Exam } from '../domain/exam.ts';
import { fullSize, seatsByDomain } from '../domain/paper-seats.ts';
import { type PlacedQuestion, questionsOf } from '../domain/question-place.ts';
import type { ParsedQuestion } from './parsed-question.ts';

/** Fewest questions on a service that the exam asks about. */
const EACH_SERVICE = 4;

/**
 * Checks that the bank has what a paper of each exam version takes: by domain, by task, by service.
 *
 * A bank that is smaller than one paper only gets a warning: then shorter papers are drawn, and say so. From one paper on,
 * a domain or task without enough questions is a mistake, because papers would not have the shares that they promise.
 * Rules: `bank-too-small`, `too-few-for-domain`, `too-few-for-task`, `too-few-for-service`.
 */
export function checkSupply(questions: readonly ParsedQuestion[], exams: readonly Exam[]): Diagnostic[] {
  if (questions.length === 0) return [];
  return exams.flatMap((exam) => {
    const placed = questionsOf(questions, exam);
    if (placed.length < exam.questions) return [tooSmall(exam, placed.length)];
    return [...tooFewByPlace(exam, placed), ...tooFewByService(exam, placed)];
  });
}

function tooSmall({ code, questions, at }: Exam, have: number): Diagnostic {
  return { rule: 'bank-too-small', severity: 'warning', at, what: `A paper of ${code} takes ${questions} questions, and the bank has ${have} for it.`, fix: 'write more questions; until then its papers are shorter, and say so.' };
}

function tooFewByPlace(exam: Exam, placed: readonly PlacedQuestion[]): Diagnostic[] {
  const { code, at } = exam;
  return seatsByDomain(exam, fullSize(exam)).flatMap(({ domain, scored, unscored, tasks }): Diagnostic[] => {
    const inDomain = placed.filter(({ place }) => place.domain === domain);
    const need = scored + unscored;
    const fix = 'write more questions whose first skill belongs to it.';
    if (inDomain.length < need) return [{ rule: 'too-few-for-domain', severity: 'error', at, what: `Domain ${domain.number} of ${code}, “${domain.title}”, needs ${need} questions and has ${inDomain.length}.`, fix }];
    return domain.tasks.flatMap((task, index): Diagnostic[] => {
      const have = inDomain.filter(({ place }) => place.task === task).length;
      if (have >= tasks[index]!) return [];
      return [{ rule: 'too-few-for-task', severity: 'error', at, what: `Task ${task.id} of ${code}, “${task.title}”, needs ${tasks[index]} questions and has ${have}.`, fix }];
    });
  });
}

function tooFewByService({ code, inScope, at }: Exam, placed: readonly PlacedQuestion[]): Diagnostic[] {
  const slugs = [...new Set(inScope.flatMap(({ slug }) => slug ?? []))].toSorted();
  const few = slugs.map((slug) => ({ slug, have: placed.filter(({ question }) => question.service === slug).length })).filter(({ have }) => have < EACH_SERVICE);
  if (few.length === 0) return [];
  const listed = few.map(({ slug, have }) => `${slug} (${have})`).join(', ');
  return [{ rule: 'too-few-for-service', severity: 'warning', at, what: `${code} asks about these services, and the bank has fewer than ${EACH_SERVICE} questions on each: ${listed}.`, fix: 'write more questions in questions/<service>.md.' }];
}
