/**
 * Stage 7: link → **assemble** → pages.
 *
 * Makes everything that the pages show, so that a template has nothing to work out.
 */
import type { ServicePage, Site, TopicSection } from '../domain/site.ts';
import { assembleComparisons } from './assemble-comparisons.ts';
import { assembleCoverage, coveredExams } from './assemble-coverage.ts';
import { assembleBankExports } from './assemble-bank-exports.ts';
import { assembleExamFiles } from './assemble-exam-files.ts';
import { assembleExports } from './assemble-exports.ts';
import { assembleFact } from './assemble-fact.ts';
import { assembleFrame } from './assemble-frame.ts';
import { assembleServices } from './assemble-services.ts';
import { assembleSheets } from './assemble-sheets.ts';
import { assembleSources } from './assemble-sources.ts';
import type { Assembly } from './assembly.ts';

/** Assembles the site from content that was checked. */
export function assemble(assembly: Assembly): Site {
  // Alone, so that its exports keep nothing else of the assembly from being freed.
  const { questions } = assembly;
  const frame = assembleFrame(assembly);
  const covered = coveredExams(assembly);
  const comparisons = assembleComparisons(assembly);
  const services = assembleServices(assembly, frame.byDomain, { covered, comparisons });
  return {
    frame,
    services,
    selfTests: services.filter(({ questionCount }) => questionCount > 0),
    unplaced: unplacedSections(assembly),
    samples: samplesOf(assembly, services),
    sheets: assembleSheets(services, assembly),
    sources: assembleSources(assembly),
    comparisons,
    coverage: assembleCoverage(covered, assembly),
    exports: [...assembleExports(frame, services, assembly), ...assembleExamFiles(assembly)],
    bankExports: () => assembleBankExports(questions),
  };
}

/** What no page could take, by the set and the heading under which it stands. */
function unplacedSections(assembly: Assembly): TopicSection[] {
  const titles = new Map(assembly.sets.map(({ id, title }) => [id as string, title]));
  const sections = Map.groupBy(assembly.ledger.unplaced, ({ passages }) => {
    const first = passages[0]!;
    return [titles.get(first.set), ...first.headings].join(' › ');
  });
  return [...sections].map(([title, facts], index) => ({
    id: `section-${index + 1}`,
    title,
    facts: facts.map((fact) => assembleFact(fact, assembly)),
    diagrams: [],
    questions: [],
  }));
}

/** Longest fact that shows well as an example, in characters of markup. */
const SHORT = 160;

/** A fact on which most sets agree, and one whose old wordings a ruling overrules: how an entry is read, by example. */
function samplesOf({ sets }: Assembly, services: readonly ServicePage[]): Site['samples'] {
  const entries = services.flatMap(({ slug, topics }) => topics.flatMap(({ facts }) => facts.map((fact) => ({ service: slug, fact }))));
  const best = (state: 'plain' | 'settled', says: 'yes' | 'overruled') => {
    const count = ({ fact }: (typeof entries)[number]) => fact.sigla.filter((mark) => mark.says === says).length;
    const fitting = entries.filter(({ fact }) => fact.state === state && fact.block === 'text' && fact.text.markup.length <= SHORT);
    const most = fitting.reduce<(typeof entries)[number] | undefined>((leader, entry) => (leader && count(leader) >= count(entry) ? leader : entry), undefined);
    return most && count(most) > (sets.length > 1 ? 1 : 0) ? [most] : [];
  };
  return [...best('plain', 'yes'), ...best('settled', 'overruled')];
}
