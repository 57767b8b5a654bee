import type { FactId, ServiceSlug, TopicId } from './note.ts';
import type { SourceSpan } from './source.ts';

/** Permanent name of a question: `sqs-q-worker-twice`. */
export type QuestionId = string & { readonly brand?: 'question' };
/** Place of an option in its file, as a letter; answers are kept by it, whatever order the reader saw. */
export type OptionId = 'a' | 'b' | 'c' | 'd' | 'e' | 'f';

/** Letters of the options, in file order. */
export const OPTION_IDS: readonly OptionId[] = ['a', 'b', 'c', 'd', 'e', 'f'];

/** One thing that can be chosen. */
export interface QuestionOption {
  readonly id: OptionId;
  /** Markdown. */
  readonly text: string;
  readonly right: boolean;
  /** Markdown that says why it is right or wrong. */
  readonly reason: string;
}

/** An item of the bank. */
export interface Question {
  readonly id: QuestionId;
  /** Markdown; ends with “(Choose TWO.)” where two options are right. */
  readonly stem: string;
  /** In file order, four to six. */
  readonly options: readonly QuestionOption[];
  /** By exam id the tasks (`1.1`) or skills (`1.1.8`) that it asks for; the first counts for the draw. */
  readonly skills: Readonly<Record<string, readonly string[]>>;
  readonly service: ServiceSlug;
  readonly topic: TopicId;
  /** 1: recall in a scenario, 2: apply, 3: combine or find a fault. */
  readonly difficulty: 1 | 2 | 3;
  /** Facts that answer it. */
  readonly cites: readonly FactId[];
  /** Address of the documentation. */
  readonly source: string;
  /** ISO date on which the documentation was read. */
  readonly checked: string;
  /** Where it is written; absent in the browser. */
  readonly at?: SourceSpan;
}

/** A question as `/api/questions.json` shows it: options by place, without letters. */
export interface PublicQuestion extends Omit<Question, 'options' | 'at'> {
  readonly options: readonly Omit<QuestionOption, 'id'>[];
}

/** Makes the public form of a question. */
export function publishQuestion({ id, stem, options, skills, service, topic, difficulty, cites, source, checked }: Question): PublicQuestion {
  return { id, stem, options: options.map(({ text, right, reason }) => ({ text, right, reason })), skills, service, topic, difficulty, cites, source, checked };
}

/** The way back from {@link publishQuestion}: options get their letters by place. */
export function readPublicQuestion(question: PublicQuestion): Question {
  return { ...question, options: question.options.slice(0, OPTION_IDS.length).map((option, index) => ({ id: OPTION_IDS[index]!, ...option })) };
}

/** Letters of the right options, in file order. */
export function rightOptions({ options }: Pick<Question, 'options'>): OptionId[] {
  return options.filter(({ right }) => right).map(({ id }) => id);
}

/**
 * Whether a choice is right: every right option and nothing else. Part of it counts as nothing, as in the exam.
 *
 * @example
 * isRight(twoRightOfFive, ['a']) // false
 */
export function isRight(question: Pick<Question, 'options'>, chosen: readonly OptionId[]): boolean {
  const right = rightOptions(question);
  const distinct = new Set(chosen);
  return distinct.size === right.length && right.every((id) => distinct.has(id));
}
