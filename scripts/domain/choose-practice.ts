import type { Exam } from './exam.ts';
import { nearDuplicates } from './near-duplicate.ts';
import { countProgress, type GivenAnswer, keysOf, lastAnswers, type ProgressRow } from './progress.ts';
import type { Question, QuestionId } from './question.ts';

/** How sure one is of a skill, 0 to 1: right over answered, as if one more had been right and one more wrong. */
export function mastery({ right, answered }: Pick<ProgressRow, 'right' | 'answered'>): number {
  return (right + 1) / (answered + 2);
}

/** The skills (or tasks) of an exam version that were answered, weakest first. */
export function weakestSkills(answers: readonly GivenAnswer[], exam: Pick<Exam, 'id' | 'domains'>): ProgressRow[] {
  return weakest(answers, 'skill', exam);
}

function weakest(answers: readonly GivenAnswer[], by: 'skill' | 'task', exam: Pick<Exam, 'id' | 'domains'>): ProgressRow[] {
  // Equal ones stay in the order of their numbers.
  return countProgress(answers, by, exam).toSorted((a, b) => mastery(a) - mastery(b) || b.answered - a.answered);
}

/**
 * “Practise these ten”: one question after the other from the weakest skills, in turn, and where these have no more, from
 * their tasks. Of each first what was answered wrongly last time, then what was never asked; of the skills, then what was
 * asked longest ago.
 *
 * @param answers From `givenAnswers`.
 * @param bank Every question there is.
 * @param count How many; fewer where the tasks of the weak skills have no more.
 * @returns Ids for `drawPaper` with `{kind: 'list'}`; empty where nothing was answered yet.
 */
export function choosePractice(answers: readonly GivenAnswer[], bank: readonly Question[], exam: Pick<Exam, 'id' | 'domains'>, count = 10): QuestionId[] {
  const last = lastAnswers(answers);
  const sameness = nearDuplicates();
  const chosen: Question[] = [];
  for (const by of ['skill', 'task'] as const) {
    const queues = weakest(answers, by, exam)
      .filter((row) => row.right < row.answered)
      .map(({ id }) => bank.filter((question) => keysOf(question, by, exam).includes(id) && (by === 'skill' || !last.get(question.id)?.right)))
      .map((asking) => asking.toSorted((a, b) => urgency(a, last) - urgency(b, last) || (a.id < b.id ? -1 : 1)));
    while (queues.some((queue) => queue.length > 0))
      for (const queue of queues) {
        const next = queue.shift();
        if (next && chosen.length < count && !chosen.some((other) => sameness(other, next))) chosen.push(next);
      }
  }
  return chosen.map(({ id }) => id);
}

/** The less, the sooner. */
function urgency({ id }: Question, last: ReadonlyMap<QuestionId, GivenAnswer>): number {
  const answer = last.get(id);
  if (!answer) return -1;
  return answer.right ? answer.at : -2;
}
