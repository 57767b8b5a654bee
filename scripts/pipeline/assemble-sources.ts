import type { Fact, Ledger } from '../domain/fact.ts';
import type { NoteSet, PlacedPassage } from '../domain/note.ts';
import type { DisputeView, LedgerPage, LedgerRow, SetView, SourcesPage, Tally } from '../domain/site.ts';
import { assembleRuling, markup, placeOf, siglaOf, standingText, stateOf, wordingsOf } from './assemble-fact.ts';
import { type Assembly, dateInWords, editAddress, paragraphs, rendered } from './assembly.ts';
import { pageTopics } from './page-topics.ts';

/** Makes `/sources/`: the note sets, the disputes, the ledger of every passage with the rulings. */
export function assembleSources(assembly: Assembly): SourcesPage {
  const fates = fatesOf(assembly.ledger);
  const sets = assembly.sets.map((set) => setView(set, fates, assembly));
  const disputes = disputesOf(assembly);
  const open = disputes.filter(({ ruling }) => !ruling);
  return { sets, totals: total(sets), disputes: { count: disputes.length, open }, unverified: unverifiedOf(assembly), deadLinks: deadLinksOf(assembly), ledgers: ledgersOf(assembly, fates, disputes) };
}

interface Fate {
  readonly fate: LedgerRow['fate'];
  readonly fact: Fact;
  readonly why: string;
}

/** What became of each passage that is part of a fact: it leads (kept), was merged into one that leads, or overruled. */
export function fatesOf({ facts }: Ledger): Map<PlacedPassage, Fate> {
  const fates = new Map<PlacedPassage, Fate>();
  for (const fact of facts) {
    const standing = fact.passages.filter((passage) => !fact.overruled.includes(passage));
    const kept = fact.leading ?? standing.reduce<PlacedPassage | undefined>((fullest, passage) => (fullest && fullest.text.length >= passage.text.length ? fullest : passage), undefined);
    for (const [index, passage] of fact.passages.entries()) {
      const why = fact.why[index] ?? '';
      if (fact.overruled.includes(passage)) fates.set(passage, { fate: 'overruled', fact, why: `ruling checked on ${fact.ruling!.checked}` });
      else fates.set(passage, { fate: passage === kept ? 'kept' : 'merged', fact, why: passage === kept ? keptBecause(fact, why) : why });
    }
  }
  return fates;
}

function keptBecause({ passages, ruling }: Fact, why: string): string {
  if (passages.length === 1) return why && !why.startsWith('one id') ? why : 'the only passage that says it';
  return ruling ? 'agrees with the ruling' : 'its wording leads';
}

function setView(set: NoteSet, fates: ReadonlyMap<PlacedPassage, Fate>, assembly: Assembly): SetView {
  const own = [...fates].filter(([passage]) => passage.set === set.id);
  const left = assembly.ledger.leftOut.filter(({ passage }) => passage.set === set.id);
  const count = (fate: LedgerRow['fate']) => own.filter(([, found]) => found.fate === fate).length;
  return {
    ...set,
    description: paragraphs(set.description, '', assembly),
    notCarriedOver: set.leftOut,
    words: [...own.map(([passage]) => passage), ...left.map(({ passage }) => passage)].reduce((sum, { text }) => sum + wordCount(text), 0),
    read: own.length + left.length,
    kept: count('kept'),
    merged: count('merged'),
    overruled: count('overruled'),
    leftOut: left.length,
  };
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

function total(sets: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => sets.reduce((all, set) => all + set[key], 0);
  return { words: sum('words'), read: sum('read'), kept: sum('kept'), merged: sum('merged'), overruled: sum('overruled'), leftOut: sum('leftOut') };
}

/** Open disputes first, then the settled ones, each by service and topic. */
function disputesOf(assembly: Assembly): DisputeView[] {
  const order = new Map(assembly.services.map(({ slug }, index) => [slug as string, index]));
  const facts = assembly.ledger.facts.filter((fact) => stateOf(fact) !== 'plain');
  const rank = (fact: Fact) => (stateOf(fact) === 'open' ? 0 : 1);
  const sorted = facts.toSorted((a, b) => rank(a) - rank(b) || (order.get(a.service ?? '') ?? 1e9) - (order.get(b.service ?? '') ?? 1e9) || (a.id < b.id ? -1 : 1));
  return sorted.map((fact) => {
    const service = assembly.services.find(({ slug }) => slug === fact.service);
    const topic = service && pageTopics(service, assembly.topics).find(({ id }) => id === fact.topic);
    return {
      fact: fact.id,
      service: serviceOf(fact, assembly),
      topic: topic?.title ?? fact.topic,
      holds: standingText(fact, assembly),
      wordings: wordingsOf(fact, assembly),
      sigla: siglaOf(fact, assembly),
      ruling: fact.ruling && assembleRuling(fact.ruling, assembly),
      subject: fact.dispute?.subject ?? 'out of date',
    };
  });
}

/** What no documentation confirms, in the order of the pages. */
function unverifiedOf(assembly: Assembly): SourcesPage['unverified'] {
  const rows = assembly.ledger.facts.flatMap((fact) => {
    const item = assembly.unverified.get(fact.id);
    return item ? [{ fact: fact.id, service: serviceOf(fact, assembly), text: standingText(fact, assembly), reason: rendered(item.reason, item.at.file, assembly) }] : [];
  });
  return { facts: assembly.ledger.facts.length, rows: rows.toSorted((a, b) => (a.fact < b.fact ? -1 : 1)) };
}

function deadLinksOf({ deadLinks, outside, ledger }: Assembly): SourcesPage['deadLinks'] {
  return deadLinks.map(({ url, found }) => {
    const users = new Set(outside.filter((use) => use.by === 'facts' && use.url === url).map(({ id }) => id));
    return { url, found: { iso: found, words: dateInWords(found) }, facts: ledger.facts.filter(({ id }) => users.has(id)).map(({ id, service }) => ({ id, slug: service ?? 'not-placed' })) };
  });
}

/** The page on which a fact stands. */
function serviceOf({ service: slug }: Fact, { services }: Assembly): { slug: string; short: string } {
  return { slug: slug ?? 'not-placed', short: services.find((service) => service.slug === slug)?.short ?? 'Not placed yet' };
}

function ledgersOf(assembly: Assembly, fates: ReadonlyMap<PlacedPassage, Fate>, disputes: readonly DisputeView[]): LedgerPage[] {
  const sigla = new Map(assembly.sets.map(({ id, siglum }) => [id as string, siglum]));
  const row = (passage: PlacedPassage, { fate, fact, why }: Fate): LedgerRow => ({
    anchor: passage === fact.passages[0] ? fact.id : undefined,
    siglum: sigla.get(passage.set)!,
    text: markup(passage, assembly),
    place: placeOf(passage, assembly),
    edit: editAddress(passage.at.file, passage.at.line, assembly),
    fate,
    fact: { id: fact.id, service: fact.service ?? 'not-placed' },
    why,
  });
  const byService = Map.groupBy([...fates], ([, { fact }]) => fact.service ?? 'not-placed');
  const titles = [...assembly.services.map(({ slug, short }) => ({ slug: slug as string, title: short })), { slug: 'not-placed', title: 'Not placed yet' }];
  const pages = titles
    .filter(({ slug }) => byService.has(slug))
    .map(({ slug, title }) => ({ slug, title, disputes: disputes.filter(({ service }) => service.slug === slug), rows: byService.get(slug)!.map(([passage, fate]) => row(passage, fate)) }));
  if (assembly.ledger.leftOut.length === 0) return pages;
  return [...pages, { slug: 'left-out', title: 'Left out', disputes: [], rows: leftOutRows(assembly, sigla) }];
}

function leftOutRows(assembly: Assembly, sigla: ReadonlyMap<string, string>): LedgerRow[] {
  return assembly.ledger.leftOut.map(({ passage, reason }) => ({
    anchor: undefined,
    siglum: sigla.get(passage.set)!,
    text: markup(passage, assembly),
    place: placeOf(passage, assembly),
    edit: editAddress(passage.at.file, passage.at.line, assembly),
    fate: 'left out',
    fact: undefined,
    why: reason,
  }));
}
