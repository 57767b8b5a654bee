import { collateContent } from '../collate-content.ts';
import { UsageError } from '../domain/problem.ts';
import { parseExam } from '../pipeline/parse-exam.ts';
import { readContent } from '../pipeline/read-content.ts';

/**
 * The text of a first question on a service: it cites a fact that the page has and a task that the newest exam version
 * lists, so that it passes every check as it is.
 *
 * @param service Slug of a page.
 * @param folder Folder of the content.
 * @throws {UsageError} When the page has no fact to cite or there is no exam version to ask for.
 */
export function newQuestion(service: string, folder: string): { path: string; text: string }[] {
  const content = readContent(folder, folder).value;
  const fact = collateContent(content).value.ledger.facts.find((one) => one.service === service);
  if (!fact) throw new UsageError(`“${service}” has no fact that a question could cite. Write its notes first.`);
  const exam = content.exams.map((file) => parseExam(file).value).findLast((one) => one !== undefined);
  const task = exam?.domains.flatMap(({ tasks }) => tasks)[0];
  if (!exam || !task) throw new UsageError(`${folder}/exams/ lists no task that a question could ask for.`);
  const data = [`skills: {${exam.id}: ["${task.id}"]}`, `topic: ${fact.topic}`, 'difficulty: 1', `cites: [${fact.id}]`, `source: ${fact.ruling?.source ?? 'https://docs.aws.amazon.com/'}`, `checked: ${fact.ruling?.checked ?? '2026-11-25'}`];
  const options = [['x', 'The right step.', 'right'], [' ', 'A likely step.', 'not right'], [' ', 'Another likely step.', 'not right'], [' ', 'A step of another kind.', 'not right']];
  const text = [`# Questions`, '', `## ${service}-q-what-it-asks`, '', '```yaml', ...data, '```', '', 'A developer has a goal and a constraint. Which step reaches the goal?', '', ...options.map(([mark, option, verdict]) => `- [${mark}] ${option}\n  > Why it is ${verdict}.`), ''].join('\n');
  return [{ path: `${folder}/questions/${service}.md`, text }];
}
