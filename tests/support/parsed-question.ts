import type { Question } from '../../scripts/domain/question.ts';
import type { ParsedQuestion } from '../../scripts/pipeline/parsed-question.ts';
import { question } from './bank.ts';

/** A question as it was read from `content/questions/<service>.md`: heading on line 3, options from line 20 on, two lines each. */
export function parsedQuestion(id: string, given: Partial<Question> & { readonly right?: string; readonly count?: number; readonly texts?: readonly string[] } = {}): ParsedQuestion {
  const { texts, ...rest } = given;
  const whole = question(id, rest);
  const options = whole.options.map((option, index) => ({ ...option, text: texts?.[index] ?? option.text }));
  return {
    ...whole, options, at: { file: `content/questions/${whole.service}.md`, line: 3 },
    lines: { skills: 6, topic: 7, source: 10, checked: 11, cites: whole.cites.map(() => 9), options: options.map((_, index) => 20 + 2 * index) },
  };
}
