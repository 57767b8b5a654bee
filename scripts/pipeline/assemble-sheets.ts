import type { Fact } from '../domain/fact.ts';
import type { ServicePage, SheetPage } from '../domain/site.ts';
import type { Assembly } from './assembly.ts';

/** Most facts on one service's sheet, so that a big service fills about two printed pages. */
const MOST = 36;

/** Longest wording that fits a sheet, in characters. */
const LONGEST = 220;

/** Topics whose facts help in studying, not in recalling. */
const NOT_TO_RECALL = ['links', 'questions', 'hands-on'];

/** Words by which a statement compares or singles out, as exam questions do. */
const COMPARES = /\b(than|unlike|instead of|whereas|while|only|must|never|cannot|default|at most|maximum|up to)\b/i;

/**
 * How much a fact is worth on a cheat sheet: one for each set that says it, two for a quantity, one for a comparison
 * or a condition. Editors' own marks will lead over this one day; until then the data decides.
 */
export function sheetWorth({ passages, text, ruling }: Pick<Fact, 'passages' | 'text' | 'ruling'>): number {
  const sets = new Set(passages.map(({ set }) => set)).size;
  return sets + (/\d/.test(text.replaceAll(/`[^`]*`|https?:\S+/g, '')) ? 2 : 0) + (COMPARES.test(text) ? 1 : 0) + (ruling ? 1 : 0);
}

/** Makes one cheat sheet a service: its limits and the facts worth most, in page order. */
export function assembleSheets(pages: readonly ServicePage[], { ledger, unverified }: Assembly): SheetPage[] {
  // What nobody could verify is not to be learnt by heart.
  const worth = new Map(ledger.facts.filter((fact) => fits(fact) && !unverified.has(fact.id)).map((fact) => [fact.id as string, sheetWorth(fact)]));
  return pages.map((page) => {
    // What the table of limits says is not said again below it.
    const said = new Set(page.limits.flatMap(({ rows }) => rows.map(({ fact }) => fact)));
    const candidates = page.topics.filter(({ id }) => !NOT_TO_RECALL.includes(id)).flatMap(({ facts }) => facts.filter(({ id }) => worth.has(id) && !said.has(id)));
    const best = new Set(candidates.toSorted((a, b) => worth.get(b.id)! - worth.get(a.id)!).slice(0, MOST).map(({ id }) => id));
    const topics = page.topics
      .map(({ title, facts }) => ({ title, facts: facts.filter(({ id }) => best.has(id)).map(({ id, text, sigla }) => ({ id, text, sigla: sigla.filter(({ says }) => says === 'yes').map(({ siglum }) => siglum) })) }))
      .filter(({ facts }) => facts.length > 0);
    return { slug: page.slug, name: page.name, short: page.short, limits: page.limits, topics, factCount: best.size };
  });
}

/** A sheet takes sentences, not listings. */
function fits({ leading, text }: Fact): boolean {
  return leading?.kind !== 'code' && text.length <= LONGEST;
}
