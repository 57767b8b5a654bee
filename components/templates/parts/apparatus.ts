import { html, type Html } from '../../../scripts/domain/html.ts';
import type { CheckedView, FactView, RulingView, WordingView } from '../../../scripts/domain/site.ts';

/**
 * What unfolds under a fact: the ruling or what is in dispute, each set's own words with their place, and the addresses
 * of the fact.
 *
 * Search passes over it, except for overruled wordings: who looks for yesterday's number should find today's. Each of
 * those has an id made of the fact's and its place in the list (`sqs-message-size.0`), by which search tells it from the fact.
 */
export function apparatus({ id, wordings, ruling, subject }: FactView, ledger: string): Html {
  return html`<div class="apparatus">${ruling && rulingLine(ruling)}${subject && html`<p class="doubt" data-pagefind-ignore>Not settled: ${subject}.</p>`}<ul>${wordings.map((wording, index) => wordingLine(wording, `${id}.${index}`))}</ul><p class="label" data-pagefind-ignore>Fact <code>${id}</code>, <a href="${ledger}#${id}">ledger</a>, <a href="#${id}">link</a></p></div>`;
}

/** “Ruling. Holds since 4 August 2025: Message quotas, checked 18 November 2026.” */
export function rulingLine({ since, source, checked }: RulingView): Html {
  return html`<p data-pagefind-ignore><i class="doubt">Ruling.</i> ${since && html`Holds since <time datetime="${since.iso}">${since.words}</time>. `}${checkedAt({ ...source, checked })}.</p>`;
}

/** “Message quotas, checked 18 November 2026”. */
function checkedAt({ url, title, checked }: CheckedView): Html {
  return html`<span class="checked" data-pagefind-ignore><a href="${url}" rel="noopener">${title}</a>, checked <time datetime="${checked.iso}">${checked.words}</time></span>`;
}

function wordingLine({ siglum, text, block, place, edit, overruled, source }: WordingView, id: string): Html {
  const words = block === 'code' ? text : html`<span>${overruled ? html`<s>${text}</s> <span class="doubt" data-pagefind-ignore>overruled</span>` : text}</span>`;
  return html`<li${overruled ? html` id="${id}"` : html` data-pagefind-ignore`}><b data-pagefind-ignore>${siglum}</b> ${words} ${source && checkedAt(source)}${placeOf(place, edit)}</li>`;
}

/** File and line, leading to where they can be edited. */
export function placeOf(place: string, edit: string | undefined): Html {
  return edit ? html`<a class="place" href="${edit}" rel="noopener" data-pagefind-ignore>${place}</a>` : html`<span class="place" data-pagefind-ignore>${place}</span>`;
}
