import type { Exam } from '../domain/exam.ts';
import type { Service } from '../domain/service.ts';
import type { ExamFrame, Frame, NavGroup } from '../domain/site.ts';
import { POLICY } from '../domain/policy.ts';
import { type Assembly, dateInWords, paragraphs, rendered } from './assembly.ts';

/** Makes what every page knows: names, navigation, sigla, exam versions. */
export function assembleFrame(assembly: Assembly): Frame {
  const { words, sets, ledger, exams, prefix, assets } = assembly;
  const file = assembly.content.site?.path ?? 'site.md';
  const facts = factCounts(assembly);
  const shown = assembly.services.filter(({ slug }) => (facts.get(slug) ?? 0) > 0);
  return {
    name: words.name,
    tagline: words.tagline,
    language: words.language,
    prefix,
    assets,
    policy: POLICY,
    opening: paragraphs(words.opening, file, assembly),
    exams: exams.map((exam) => examFrame(exam, assembly)),
    byDomain: groupsByDomain(shown, exams, facts),
    byCategory: groupsByCategory(shown, facts),
    sigla: sets.map((set) => ({ ...set, passages: ledger.facts.reduce((sum, { passages }) => sum + passages.filter((passage) => passage.set === set.id).length, 0) })),
    facts: ledger.facts.length,
    services: shown.length,
    footer: rendered(words.footer, file, assembly),
    hasUnplaced: ledger.unplaced.length > 0,
    hasExam: exams.length > 0 && assembly.questions.length > 0,
  };
}

/** How many facts each service's page has. */
export function factCounts({ ledger }: Pick<Assembly, 'ledger'>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { service } of ledger.facts) if (service) counts.set(service, (counts.get(service) ?? 0) + 1);
  return counts;
}

/** Navigation by the domains of the newest exam version; without exams, by category. */
function groupsByDomain(services: readonly Service[], exams: readonly Exam[], facts: ReadonlyMap<string, number>): NavGroup[] {
  const newest = exams.at(-1);
  if (!newest) return groupsByCategory(services, facts);
  const groups = newest.domains.map(({ number, title, weight }) =>
    navGroup(title, `${weight} %`, services.filter(({ domain }) => domain === number), facts),
  );
  const others = services.filter(({ domain }) => domain === undefined || domain > newest.domains.length);
  return [...groups, navGroup('Other', undefined, others, facts)].filter((group) => group.services.length > 0);
}

function groupsByCategory(services: readonly Service[], facts: ReadonlyMap<string, number>): NavGroup[] {
  const titles = [...new Set(services.map(({ category }) => category))].toSorted();
  return titles.map((title) => navGroup(title, undefined, services.filter(({ category }) => category === title), facts));
}

function navGroup(title: string, weight: string | undefined, services: readonly Service[], facts: ReadonlyMap<string, number>): NavGroup {
  return {
    id: slugOf(title),
    title,
    weight,
    services: services.map(({ slug, short, name }) => ({ slug, short, name, facts: facts.get(slug) ?? 0 })).toSorted(byName),
  };
}

/** In the order of an index: capitals count no more than small letters. */
function byName(a: { short: string }, b: { short: string }): number {
  const [x, y] = [a.short.toLowerCase(), b.short.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}

function slugOf(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}

/** When an exam version is sat: “from 1 December 2026”. */
export function datesOf({ from, until }: Pick<Exam, 'from' | 'until'>): string {
  return [from ? `from ${dateInWords(from)}` : '', until ? `until ${dateInWords(until)}` : ''].filter(Boolean).join(' ');
}

function examFrame(exam: Exam, assembly: Assembly): ExamFrame {
  return {
    id: exam.id,
    code: exam.code,
    title: exam.title,
    dates: datesOf(exam),
    from: exam.from,
    until: exam.until,
    counts: `${exam.questions} questions, ${exam.scored} of them scored, in ${exam.minutes} minutes; ${exam.pass} of ${exam.scale[1].toLocaleString('en-US')} points pass`,
    text: paragraphs(exam.text, exam.at.file, assembly),
    domains: exam.domains,
    pages: exam.pages,
  };
}
