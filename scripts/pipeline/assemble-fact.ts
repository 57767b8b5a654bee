import type { Fact } from '../domain/fact.ts';
import { type Html, html } from '../domain/html.ts';
import type { Passage, PlacedPassage } from '../domain/note.ts';
import type { Ruling } from '../domain/ruling.ts';
import type { FactState, FactView, RulingView, SaidView, SiglumMark, WordingView } from '../domain/site.ts';
import { type Assembly, dateInWords, editAddress, rendered } from './assembly.ts';
import { highlight } from '../markdown/highlight.ts';

/** Makes what a page shows of one fact: its wording, who says it, the sets' own words, the ruling. */
export function assembleFact(fact: Fact, assembly: Assembly): FactView {
  const { leading, ruling } = fact;
  return {
    id: fact.id,
    text: standingText(fact, assembly),
    block: leading?.kind === 'code' ? 'code' : 'text',
    context: leading ? contextOf(leading, assembly) : undefined,
    state: stateOf(fact),
    sigla: siglaOf(fact, assembly),
    wordings: wordingsOf(fact, assembly),
    ruling: ruling && assembleRuling(ruling, assembly),
    subject: fact.dispute && !ruling ? fact.dispute.subject : undefined,
    unverified: assembly.unverified.has(fact.id),
  };
}

/** The words in which a fact stands on the page: the ruling's, or those of the wording that leads. */
export function standingText({ ruling, leading }: Fact, assembly: Assembly): Html {
  return ruling ? rendered(ruling.text, ruling.at.file, assembly) : markup(leading!, assembly);
}

export function stateOf({ ruling, dispute, overruled }: Fact): FactState {
  if (ruling) return overruled.length > 0 || dispute ? 'settled' : 'plain';
  return dispute ? 'open' : 'plain';
}

/** One mark a set of the site, in margin order. */
export function siglaOf({ passages, overruled }: Fact, { sets }: Assembly): SiglumMark[] {
  return sets.map(({ id, siglum }) => {
    const own = passages.filter(({ set }) => set === id);
    if (own.length === 0) return { siglum, says: 'no' };
    return { siglum, says: own.every((passage) => overruled.includes(passage)) ? 'overruled' : 'yes' };
  });
}

/** Each set's own words, in margin order; what several passages say in the same words stands once, with all of them. */
export function wordingsOf(fact: Fact, assembly: Assembly): WordingView[] {
  const standing = standingText(fact, assembly).markup;
  const passages = assembly.sets.flatMap(({ id, siglum }) =>
    fact.passages
      .filter(({ set }) => set === id)
      .map((passage) => ({ passage, said: saidBy(passage, siglum, assembly), text: markup(passage, assembly), overruled: fact.overruled.includes(passage) })),
  );
  return [...Map.groupBy(passages, ({ text, overruled }) => `${overruled} ${text.markup}`).values()].map((same) => {
    const [{ passage, text, overruled }] = same as [(typeof same)[number]];
    const block = passage.kind === 'code' ? 'code' : 'text';
    return { text, block, said: same.map(({ said }) => said), isFact: !overruled && text.markup === standing, overruled };
  });
}

function saidBy({ at, source }: PlacedPassage, siglum: string, assembly: Assembly): SaidView {
  return {
    siglum,
    place: placeOf({ at }, assembly),
    edit: editAddress(at.file, at.line, assembly),
    source: source && { url: source.url, title: source.title, checked: { iso: source.checked, words: dateInWords(source.checked) } },
  };
}

export function assembleRuling({ text, since, source, checked, at }: Ruling, assembly: Assembly): RulingView {
  return {
    text: rendered(text, at.file, assembly),
    since: since ? { iso: since, words: dateInWords(since) } : undefined,
    source: { url: source, title: titleOfAddress(source) },
    checked: { iso: checked, words: dateInWords(checked) },
  };
}

/** A passage as markup: a highlighted block for code, inline markup for the rest. */
export function markup(passage: Passage, assembly: Assembly): Html {
  if (passage.kind === 'code') return highlight(passage.text, passage.language);
  return rendered(passage.text, passage.at.file, assembly);
}

/** Set and file with the line: `2019-course-summary/15-sqs.md:12`. */
export function placeOf({ at }: Pick<Passage, 'at'>, { content }: Assembly): string {
  const below = at.file.slice(content.root.length + 1).replace(/^notes\//, '');
  return `${below}:${at.line}`;
}

/**
 * What a terse line of raw notes is about: “Visibility timeout” for “Default: 30 seconds”.
 *
 * A passage that its author named stands by itself and needs none, but for code, which the line above it introduces.
 */
function contextOf({ id, parents, headings, service, kind }: PlacedPassage, { services }: Assembly): Html | undefined {
  if (id !== undefined && kind !== 'code') return undefined;
  const parent = kind === 'row' ? undefined : parents.at(-1);
  const nearest = parent ?? (id === undefined ? headings.at(-1) : undefined);
  const own = services.find(({ slug }) => slug === service);
  if (!nearest || [own?.name, own?.short].includes(nearest)) return undefined;
  return html`${nearest.replace(/[:.\s]+$/, '')}`;
}

/** Last telling part of a documentation address, as a link's text: “quotas-messages, docs.aws.amazon.com”. */
export function titleOfAddress(url: string): string {
  const { hostname, pathname } = new URL(url);
  const last = pathname.split('/').filter(Boolean).at(-1)?.replace(/\.html?$/, '');
  return last ? `${last.replaceAll(/[-_]/g, ' ')}, ${hostname}` : hostname;
}

