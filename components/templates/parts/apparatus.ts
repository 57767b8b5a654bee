import { Html, html } from '../../../scripts/domain/html.ts';
import type { CheckedView, FactView, RulingView, WordingView } from '../../../scripts/domain/site.ts';

/** Keeps something out of the search index. */
export const PASSED_OVER = new Html(' data-pagefind-ignore');

/**
 * What unfolds under a fact: the ruling or what is in dispute, and each set's own words with their place. The addresses
 * of the fact are added by `<concord-sigla>` when it is opened: in the page they would weigh as much as the facts.
 *
 * Search passes over it, except for overruled wordings: who looks for yesterday's number should find today's. Each of
 * those has an id made of the fact's and its place in the list (`sqs-message-size.0`), by which search tells it from the fact.
 */
export function apparatus({ id, wordings, ruling, subject }: FactView): Html {
  const over = isSearched(wordings) && PASSED_OVER;
  return html`<ul class="apparatus">${ruling && html`<li${over}>${rulingLine(ruling)}</li>`}${subject && html`<li class="doubt"${over}>Not settled: ${subject}.</li>`}${wordings.map((wording, index) => wordingLine(wording, `${id}.${index}`, over))}</ul>`;
}

/** Whether search reads some of these wordings; if not, it can pass over the whole apparatus at once. */
export function isSearched(wordings: readonly WordingView[]): boolean {
  return wordings.some(({ overruled }) => overruled);
}

/** “Ruling. Holds since 4 August 2025. Message quotas, checked 18 November 2026.” */
export function rulingLine({ since, source, checked }: RulingView): Html {
  return html`<i class="doubt">Ruling.</i> ${since && html`Holds since <time datetime="${since.iso}">${since.words}</time>. `}${checkedAt({ ...source, checked })}.`;
}

/** “Message quotas, checked 18 November 2026”. */
function checkedAt({ url, title, checked }: CheckedView): Html {
  return html`<span class="checked"><a href="${url}" rel="noopener">${title}</a>, checked <time datetime="${checked.iso}">${checked.words}</time></span>`;
}

/** “A C as above”, for the words in which the fact stands, or “B The size is limited to 256 KB”; then where it is said. */
function wordingLine({ text, block, said, isFact, overruled }: WordingView, id: string, over: Html | false): Html {
  const places = html`${said.map(({ source, place, edit }) => html` ${source && html`${checkedAt(source)} `}${placeOf(place, edit)}`)}`;
  const sigla = (passedOver: Html | false) => html`${said.map(({ siglum }) => html`<b${passedOver}>${siglum}</b> `)}`;
  if (overruled) return html`<li id="${id}">${sigla(over)}${block === 'code' ? text : html`<s>${text}</s>`} <span${over}><span class="doubt">overruled</span>${places}</span></li>`;
  return html`<li${over}>${sigla(false)}${isFact ? AS_ABOVE : text}${places}</li>`;
}

const AS_ABOVE = new Html('<i>as above</i>');

/** File and line, leading to where they can be edited. */
export function placeOf(place: string, edit: string | undefined): Html {
  return edit ? html`<a class="place" href="${edit}" rel="noopener">${place}</a>` : html`<span class="place">${place}</span>`;
}
