import { html, type Html } from '../../../scripts/domain/html.ts';
import type { FactView } from '../../../scripts/domain/site.ts';
import { apparatus, isSearched, PASSED_OVER } from './apparatus.ts';
import { siglaOf } from './sigla.ts';

/**
 * One entry: the fact, its sigla, and under them each set's own words. Where the sets disagree and nothing is settled,
 * the wordings stand open from the start, so that both sides are read.
 *
 * @param ledger Address of the service's page of the ledger.
 */
export function factEntry(fact: FactView, ledger: string): Html {
  const { id, text, block, state, sigla, context, wordings } = fact;
  const searched = isSearched(wordings);
  const lead = context && html`<span class="quiet">${context}:</span> `;
  return html`<li id="${id}"${state !== 'plain' && html` class="${state}"`}>${dagger(fact)}${block === 'code' ? html`${lead && html`<p>${lead}</p>`}${text}` : html`<p>${lead}${text}</p>`}<details${state === 'open' && html` open`}${!searched && PASSED_OVER}><summary${searched && PASSED_OVER}><span class="unseen">Wordings of </span>${siglaOf(sigla)}</summary>${apparatus(fact, ledger)}</details></li>
`;
}

/** The mark of a dispute, with words for those who do not see it. */
export function dagger({ state }: Pick<FactView, 'state'>): Html | undefined {
  if (state === 'plain') return undefined;
  return html`<span class="dagger" data-pagefind-ignore>†<span class="unseen"> ${state === 'open' ? 'Not settled' : 'Settled by a ruling'}: </span></span>`;
}
