/** A page as the search index returns it; the part of Pagefind's answer that results are made from. */
export interface IndexedPage {
  readonly url: string;
  readonly content: string;
  readonly anchors: readonly { readonly element: string; readonly id: string; readonly location: number }[];
  readonly weighted_locations: readonly { readonly location: number; readonly weight: number }[];
  readonly meta: Readonly<Record<string, string>>;
}

/** A word of a result, and whether it was looked for. */
export interface HitWord {
  readonly text: string;
  readonly hit: boolean;
}

/** One line of the results: a fact, a topic or a page. */
export interface SearchHit {
  readonly kind: 'page' | 'topic' | 'fact';
  readonly url: string;
  readonly words: readonly HitWord[];
  /** Overruled wordings of the fact in which something was found; they no longer hold. */
  readonly outdated: readonly (readonly HitWord[])[];
  /** Where it stands: “SQS, Visibility timeout”. */
  readonly place: string;
  /** As in the page's `data-sigla`: `A+~B+Ed`; empty for pages and topics. */
  readonly sigla: string;
  /** How many different words of it were looked for. */
  readonly covered: number;
}

/** What stands between one anchor of the index and the next. */
interface Stretch {
  readonly kind: SearchHit['kind'] | 'outdated';
  readonly id: string;
  readonly words: readonly HitWord[];
}

const MOST_HITS = 40;
const MOST_PLACES = 4;
const MOST_WORDS_OF_A_PAGE = 24;

/**
 * Turns pages found by the index into results that lead to facts, topics and pages.
 *
 * @param pages In the index's order, best first.
 * @param set Siglum of the one note set that should say a fact; `undefined` for any.
 * @returns A few pages and topics, then facts; among each, those that cover more of what was looked for come first.
 */
export function searchHits(pages: readonly IndexedPage[], set: string | undefined): SearchHit[] {
  const hits = pages.flatMap(hitsOf).toSorted((a, b) => b.covered - a.covered);
  const best = hits[0]?.covered ?? 0;
  const places = hits.filter(({ kind, covered }) => kind !== 'fact' && covered === best).slice(0, MOST_PLACES);
  const facts = hits.filter(({ kind, sigla }) => kind === 'fact' && (!set || setsOf(sigla).includes(set)));
  return [...places, ...facts].slice(0, MOST_HITS);
}

function hitsOf(page: IndexedPage): SearchHit[] {
  const short = page.meta.short ?? page.meta.title ?? '';
  const sigla = (page.meta.sigla ?? '').split(' ');
  const parts = stretches(page);
  let topic = '';
  let facts = 0;
  return parts.flatMap(({ kind, id, words }): SearchHit[] => {
    if (kind === 'outdated') return [];
    if (kind === 'topic') topic = words.map(({ text }) => text).join(' ');
    const url = kind === 'page' ? page.url : `${page.url}#${id}`;
    if (kind !== 'fact') return [{ kind, url, words, outdated: [], place: short, sigla: '', covered: coveredBy(words) }];
    const outdated = parts.filter((part) => part.kind === 'outdated' && part.id === id && coveredBy(part.words) > 0).map((part) => part.words);
    return [{ kind, url, words, outdated, place: `${short}, ${topic}`, sigla: sigla[facts++] ?? '', covered: coveredBy([...words, ...outdated.flat()]) }];
  }).filter(({ covered }) => covered > 0);
}

/** Cuts the page's words at its anchors. The words before the first one are the page's name and lead. */
function stretches({ content, anchors, weighted_locations }: IndexedPage): Stretch[] {
  const hits = new Set(weighted_locations.map(({ location }) => location));
  const words = content.split(/\s+/).map((text, index): HitWord => ({ text, hit: hits.has(index) }));
  const cuts = anchors.filter(({ element }) => element === 'h2' || element === 'li').toSorted((a, b) => a.location - b.location);
  const until = (index: number) => cuts[index]?.location ?? words.length;
  const lead: Stretch = { kind: 'page', id: '', words: words.slice(0, Math.min(until(0), MOST_WORDS_OF_A_PAGE)) };
  return [lead, ...cuts.map(({ element, id, location }, index): Stretch => {
    const own = words.slice(location, until(index + 1));
    const [fact = id, wording] = id.split('.');
    if (element === 'h2') return { kind: 'topic', id, words: own.map(({ text, hit }) => ({ hit, text: text.replace(/\.$/, '') })) };
    return { kind: wording === undefined ? 'fact' : 'outdated', id: fact, words: own };
  })];
}

/** Counts different words by their first letters, so that “timeout” and “timeouts” are one. */
function coveredBy(words: readonly HitWord[]): number {
  const stems = words.filter(({ hit }) => hit).map(({ text }) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '').slice(0, 5));
  return new Set(stems).size;
}

/** The sets that a code names: `?A+~B` gives A and B. */
function setsOf(code: string): string[] {
  return code.replace('?', '').split('+').map((mark) => mark.replace('~', ''));
}
