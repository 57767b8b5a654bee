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
  /** How many of the terms that were looked for it and the names it stands under have; 0.5 where the index found it by another form of the word. */
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
 * @param query What the reader typed.
 * @param set Siglum of the one note set that should say a fact; `undefined` for any.
 * @returns A few pages and topics, then facts; among each, those that cover more of what was looked for come first, and
 *     those that only lead elsewhere last.
 */
export function searchHits(pages: readonly IndexedPage[], query: string, set: string | undefined): SearchHit[] {
  const terms = query.split(/[\s/-]+/).map(stem).filter(Boolean);
  const hits = pages.flatMap((page) => hitsOf(page, terms)).toSorted((a, b) => b.covered - a.covered || Number(leadsElsewhere(a)) - Number(leadsElsewhere(b)));
  const best = hits[0]?.covered ?? 0;
  const places = hits.filter(({ kind, covered }) => kind !== 'fact' && covered === best).slice(0, MOST_PLACES);
  const facts = hits.filter(({ kind, sigla }) => kind === 'fact' && (!set || setsOf(sigla).includes(set)));
  return [...places, ...facts].slice(0, MOST_HITS);
}

/** A statement with an address says where to read on, and seldom the thing itself. */
function leadsElsewhere({ words }: SearchHit): boolean {
  return words.some(({ text }) => text.startsWith('http'));
}

function hitsOf(page: IndexedPage, terms: readonly string[]): SearchHit[] {
  const short = page.meta.short ?? page.meta.title ?? '';
  const sigla = (page.meta.sigla ?? '').split(' ');
  const parts = stretches(page);
  let topic = '';
  let facts = 0;
  return parts.flatMap(({ kind, id, words }): SearchHit[] => {
    if (kind === 'outdated') return [];
    if (kind === 'topic') topic = words.map(({ text }) => text).join(' ');
    const url = kind === 'page' ? page.url : `${page.url}#${id}`;
    if (kind !== 'fact') return [{ kind, url, words, outdated: [], place: short, sigla: '', covered: coveredBy(words, terms, short) }];
    const outdated = parts.filter((part) => part.kind === 'outdated' && part.id === id && coveredBy(part.words, terms) > 0).map((part) => part.words);
    return [{ kind, url, words, outdated, place: `${short}, ${topic}`, sigla: sigla[facts++] ?? '', covered: coveredBy([...words, ...outdated.flat()], terms, `${short} ${topic}`, ALMOST) }];
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

/** What a term counts that stands not in a fact but in the name of its service or topic: a fact of Lambda need not say so. */
const ALMOST = 0.9;

/**
 * Counts the terms that were found in some words. What was found is a word with the term in it or with the same
 * beginning; a word that the index found in another way counts for half a term.
 *
 * @param about Names under which the words stand; terms in them count too where anything was found.
 * @param share What such a term counts.
 */
function coveredBy(words: readonly HitWord[], terms: readonly string[], about = '', share = 1): number {
  const found = words.filter(({ hit }) => hit).map(({ text }) => plain(text));
  if (found.length === 0) return 0;
  const names = about.split(/\s+/).map(plain);
  const has = (list: readonly string[], term: string) => list.some((word) => word.includes(term));
  const sum = terms.reduce((all, term) => all + (has(found, term) ? 1 : has(names, term) ? share : 0), 0);
  // The index falls back to any word with the same first letter; that is no answer to what was typed.
  const related = terms.some((term) => found.some((word) => word.slice(0, 2) === term.slice(0, 2)));
  return Math.max(sum, related ? 0.5 : 0);
}

/** The first letters of a term, so that “timeouts” and “timeout” are one. */
function stem(term: string): string {
  return plain(term).slice(0, 5);
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The sets that a code names: `?A+~B` gives A and B. */
function setsOf(code: string): string[] {
  return code.replace('?', '').split('+').map((mark) => mark.replace('~', ''));
}
