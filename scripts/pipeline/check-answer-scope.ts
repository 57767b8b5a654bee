import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Exam } from '../domain/exam.ts';
import type { ParsedQuestion } from './parsed-question.ts';

/**
 * Checks that no right option is a service that the exam leaves out. As a distractor such a service may stand.
 *
 * Rule: `answer-out-of-scope`.
 */
export function checkAnswerScope(questions: readonly ParsedQuestion[], exams: readonly Exam[]): Diagnostic[] {
  return questions.flatMap((question) =>
    exams
      .filter(({ id }) => question.skills[id] !== undefined)
      .flatMap(({ code, outOfScope }) => outOfScope.filter(({ name }) => question.options.some(({ right, text }) => right && text.includes(name))).map(({ name }) => outOfScopeAnswer(question, name, code)))
      .slice(0, 1),
  );
}

function outOfScopeAnswer({ id, at }: ParsedQuestion, service: string, code: string): Diagnostic {
  return {
    rule: 'answer-out-of-scope',
    severity: 'error',
    at,
    what: `The right answer of “${id}” is ${service}, which ${code} leaves out.`,
    fix: 'ask for something that the exam asks for.',
  };
}
