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
import { checkAge } from './pipeline/check-age.ts';
import { checkBank } from './pipeline/check-bank.ts';
import { checkComparisons } from './pipeline/check-comparisons.ts';
import { checkCoverage } from './pipeline/check-coverage.ts';
import { checkDeadLinks } from './pipeline/check-dead-links.ts';
import { checkDiagrams } from './pipeline/check-diagrams.ts';
import { checkScope } from './pipeline/check-scope.ts';
import { checkSources } from './pipeline/check-sources.ts';
import { checkUnverified } from './pipeline/check-unverified.ts';
import { link } from './pipeline/link.ts';
import { type CheckedStatement, listChecked } from './pipeline/list-checked.ts';
import { listLinks } from './pipeline/list-links.ts';
import { parseComparisons } from './pipeline/parse-comparisons.ts';
import { parseDeadLinks } from './pipeline/parse-dead-links.ts';
import { parseDiagram } from './pipeline/parse-diagram.ts';
import { parseExam } from './pipeline/parse-exam.ts';
import { parseQuestions } from './pipeline/parse-questions.ts';
import { textsOf } from './pipeline/question-texts.ts';
import { parseSite } from './pipeline/parse-site.ts';
import { parseUnverified } from './pipeline/parse-unverified.ts';

/** What comes from outside the pipeline. */
export interface Surroundings {
  readonly prefix: string;
  readonly assets: Frame['assets'];
  readonly drawings: ReadonlyMap<string, DrawnDiagram>;
}

/** Everything that is checked before a page is made; `assembleSite` finishes it. */
export interface Prepared {
  readonly diagrams: readonly Diagram[];
  /** Rulings and editors' passages, the one checked longest ago first. */
  readonly checked: readonly CheckedStatement[];
  /** Makes the site once bundles and drawings are there. */
  readonly assembleSite: (surroundings: Surroundings) => Site;
}

/**
 * Runs every stage that needs no bundle and no drawing, and reports all mistakes of the content.
 *
 * @param content What `readContent` returned.
 * @param today ISO date from which the age of rulings is counted.
 */
export function prepareSite(content: Content, today: string): Staged<Prepared> {
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
  const unverified = take(parseUnverified(content.unverified));
  const comparisons = take(parseComparisons(content.comparisons));
  const deadLinks = take(parseDeadLinks(content.deadLinks));
  const outside = listLinks({ facts: ledger.facts, questions, services });
  const links = take(link(ledger.facts, content, [...questions.flatMap(textsOf), ...comparisons.flatMap(({ members }) => members.flatMap(({ cells, at }) => cells.map((text) => ({ text, at }))))]));
  diagnostics.push(...checkLimits(services, ledger.facts), ...checkDiagrams(diagrams, services), ...checkScope(exams, services), ...checkBank({ questions, exams, services, topics, facts: ledger.facts }), ...checkCoverage({ questions, exams, services, topics, facts: ledger.facts }), ...checkAge(ledger.facts, today), ...checkUnverified(unverified, ledger.facts), ...checkSources(outside, words.sources), ...checkDeadLinks(deadLinks, outside), ...checkComparisons(comparisons, ledger.facts, services));
  const inOrder = exams.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const assembleSite = (surroundings: Surroundings) => assemble({ content, words, sets, services, topics, exams: inOrder, questions, diagrams, ledger, links, comparisons, outside, deadLinks, unverified: new Map(unverified.map((item) => [item.fact, item])), ...surroundings });
  return { value: { diagrams, checked: listChecked(ledger.facts), assembleSite }, diagnostics };
}
