import { Html, html } from '../../../scripts/domain/html.ts';
import type { CheckedView, FactView, RulingView, WordingView } from '../../../scripts/domain/site.ts';

/** Keeps something out of the search index. */
export const PASSED_OVER = new Html(' data-pagefind-ignore');

/**
 * What unfolds under a fact: the ruling or what is in dispute, each set's own words with their place, and the addresses
 * of the fact.
 *
 * Search passes over it, except for overruled wordings: who looks for yesterday's number should find today's. Each of
 * those has an id made of the fact's and its place in the list (`sqs-message-size.0`), by which search tells it from the fact.
 */
export function apparatus({ id, wordings, ruling, subject }: FactView, ledger: string): Html {
  const over = isSearched(wordings) && PASSED_OVER;
  return html`<div class="apparatus">${ruling && rulingLine(ruling, over)}${subject && html`<p class="doubt"${over}>Not settled: ${subject}.</p>`}<ul>${wordings.map((wording, index) => wordingLine(wording, `${id}.${index}`, over))}</ul><p class="label"${over}>Fact <a href="#${id}"><code>${id}</code></a>, <a href="${ledger}#${id}">ledger</a></p></div>`;
}

/** Whether search reads some of these wordings; if not, it can pass over the whole apparatus at once. */
export function isSearched(wordings: readonly WordingView[]): boolean {
  return wordings.some(({ overruled }) => overruled);
}

/** “Ruling. Holds since 4 August 2025. Message quotas, checked 18 November 2026.” */
export function rulingLine({ since, source, checked }: RulingView, over: Html | false = false): Html {
  return html`<p${over}><i class="doubt">Ruling.</i> ${since && html`Holds since <time datetime="${since.iso}">${since.words}</time>. `}${checkedAt({ ...source, checked })}.</p>`;
}

/** “Message quotas, checked 18 November 2026”. */
function checkedAt({ url, title, checked }: CheckedView): Html {
  return html`<span class="checked"><a href="${url}" rel="noopener">${title}</a>, checked <time datetime="${checked.iso}">${checked.words}</time></span>`;
}

function wordingLine({ siglum, text, block, place, edit, overruled, source }: WordingView, id: string, over: Html | false): Html {
  const after = html`${source && checkedAt(source)}${placeOf(place, edit)}`;
  if (!overruled) return html`<li${over}><b>${siglum}</b> ${block === 'code' ? text : html`<span>${text}</span>`} ${after}</li>`;
  return html`<li id="${id}"><b${over}>${siglum}</b> ${block === 'code' ? text : html`<s>${text}</s>`} <span class="after"${over}><span class="doubt">overruled</span> ${after}</span></li>`;
}

/** File and line, leading to where they can be edited. */
export function placeOf(place: string, edit: string | undefined): Html {
  return edit ? html`<a class="place" href="${edit}" rel="noopener">${place}</a>` : html`<span class="place">${place}</span>`;
}
