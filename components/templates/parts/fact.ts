import { html, Html } from '../../../scripts/domain/html.ts';
import type { FactView } from '../../../scripts/domain/site.ts';
import { apparatus, isSearched, PASSED_OVER } from './apparatus.ts';
import { siglaOf } from './sigla.ts';

/**
 * A list of entries. `<concord-sigla>` makes the sigla of the list one stop of the keyboard, and gives each fact that is
 * opened its addresses.
 *
 * @param ledger Address of the service's page of the ledger.
 */
export function factList(facts: readonly FactView[], ledger: string): Html {
  return html`<concord-sigla ledger="${ledger}"><ul class="facts">
${facts.map(factEntry)}</ul></concord-sigla>
`;
}

/**
 * One entry: the fact, its sigla, and under them each set's own words. Where the sets disagree and nothing is settled,
 * the wordings stand open from the start, so that both sides are read.
 */
function factEntry(fact: FactView): Html {
  const { id, text, block, state, sigla, context, wordings } = fact;
  const searched = isSearched(wordings);
  const lead = context && html`<span class="quiet">${context}:</span> `;
  return html`<li id="${id}"${state !== 'plain' && html` class="${state}"`}>${dagger(fact)}${block === 'code' ? html`${context && html`<p>${context}:</p>`}<concord-copy>${text}</concord-copy>` : html`<p>${lead}${text}${fact.unverified && UNVERIFIED}</p>`}<details${state === 'open' && html` open`}${!searched && PASSED_OVER}><summary${searched && PASSED_OVER}>${siglaOf(sigla)}</summary>${apparatus(fact)}</details></li>
`;
}

/** Said after a fact that no documentation confirms. */
const UNVERIFIED = new Html(' <span class="label" data-pagefind-ignore>(from the notes, not verified)</span>');

/** The mark of a dispute, with words for those who do not see it. */
export function dagger({ state }: Pick<FactView, 'state'>): Html | undefined {
  if (state === 'plain') return undefined;
  return html`<span class="dagger" data-pagefind-ignore>†<span class="unseen"> ${state === 'open' ? 'Not settled' : 'Settled by a ruling'}: </span></span>`;
}
