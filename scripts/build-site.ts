/**
 * The table of contents of the pipeline: from the content folder as it was read to everything that the pages show.
 *
 *     read ─▶ parse ─▶ classify ─▶ collate ─▶ settle ─▶ link ─▶ assemble ─▶ Site
 */
import { collateContent } from './collate-content.ts';
import type { Content } from './domain/content.ts';
import type { Diagnostic, Staged } from './domain/diagnostic.ts';
import type { Diagram, DrawnDiagram } from './domain/diagram.ts';
import type { Frame, Site } from './domain/site.ts';
import { assemble } from './pipeline/assemble.ts';
import { checkLimits } from './pipeline/assemble-limits.ts';
import { checkBank } from './pipeline/check-bank.ts';
import { checkDiagrams } from './pipeline/check-diagrams.ts';
import { checkScope } from './pipeline/check-scope.ts';
import { link } from './pipeline/link.ts';
import { parseDiagram } from './pipeline/parse-diagram.ts';
import { parseExam } from './pipeline/parse-exam.ts';
import { parseQuestions } from './pipeline/parse-questions.ts';
import { textsOf } from './pipeline/question-texts.ts';
import { parseSite } from './pipeline/parse-site.ts';

/** What comes from outside the pipeline. */
export interface Surroundings {
  readonly prefix: string;
  readonly assets: Frame['assets'];
  readonly drawings: ReadonlyMap<string, DrawnDiagram>;
}

/** Everything that is checked before a page is made; `assembleSite` finishes it. */
export interface Prepared {
  readonly diagrams: readonly Diagram[];
  /** Makes the site once bundles and drawings are there. */
  readonly assembleSite: (surroundings: Surroundings) => Site;
}

/**
 * Runs every stage that needs no bundle and no drawing, and reports all mistakes of the content.
 *
 * @param content What `readContent` returned.
 */
export function prepareSite(content: Content): Staged<Prepared> {
  const diagnostics: Diagnostic[] = [];
  const take = <T>({ value, diagnostics: found }: Staged<T>): T => {
    diagnostics.push(...found);
    return value;
  };
  const { ledger, sets, services, topics } = take(collateContent(content));
  const words = take(parseSite(content.site));
  const exams = content.exams.map((file) => take(parseExam(file))).filter((exam) => exam !== undefined);
  const diagrams = content.diagrams.map((file) => take(parseDiagram(file))).filter((diagram) => diagram !== undefined);
  const questions = content.questions.flatMap((file) => take(parseQuestions(file)));
  const links = take(link(ledger.facts, content, questions.flatMap(textsOf)));
  diagnostics.push(...checkLimits(services, ledger.facts), ...checkDiagrams(diagrams, services), ...checkScope(exams, services), ...checkBank({ questions, exams, services, topics, facts: ledger.facts }));
  const inOrder = exams.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const assembleSite = (surroundings: Surroundings) => assemble({ content, words, sets, services, topics, exams: inOrder, questions, diagrams, ledger, links, ...surroundings });
  return { value: { diagrams, assembleSite }, diagnostics };
}
