import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Exam } from '../domain/exam.ts';
import type { Fact } from '../domain/fact.ts';
import type { Service, Topic } from '../domain/service.ts';
import { checkAnswerScope } from './check-answer-scope.ts';
import { checkCitations } from './check-citations.ts';
import { checkFairness } from './check-fairness.ts';
import { checkOptions } from './check-options.ts';
import { checkPlaces } from './check-places.ts';
import { checkStems } from './check-stems.ts';
import { checkSupply } from './check-supply.ts';
import type { ParsedQuestion } from './parsed-question.ts';

/** The question bank and all that it speaks of. */
export interface Bank {
  /** In the order of files and lines. */
  readonly questions: readonly ParsedQuestion[];
  readonly exams: readonly Exam[];
  readonly services: readonly Service[];
  /** General topics. */
  readonly topics: readonly Topic[];
  readonly facts: readonly Fact[];
}

/**
 * Stage between parse and assemble: whether the bank as a whole is sound and fair. A bank without questions is not a
 * mistake: a site may be a reference alone.
 *
 * The rules stand with the checks, one file each.
 */
export function checkBank(bank: Bank): Diagnostic[] {
  const { questions, exams } = bank;
  return [
    ...checkPlaces(bank),
    ...checkCitations(questions, bank.facts),
    ...checkStems(questions),
    ...checkOptions(questions),
    ...checkFairness(questions),
    ...checkAnswerScope(questions, exams),
    ...checkSupply(questions, exams),
  ];
}
