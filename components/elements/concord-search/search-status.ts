import { html, nothing, type TemplateResult } from 'lit';
import { nearestName } from '../../../scripts/domain/nearest-name.ts';
import type { ListedService } from './service-list.ts';

/** What the dialog shows under its field. */
export type SearchState = 'empty' | 'searching' | 'found' | 'nothing' | 'failed';

/** What the status line and the way on are made of. */
export interface SearchNews {
  readonly state: SearchState;
  readonly query: string;
  /** How many results are shown. */
  readonly count: number;
  /** Whether a filter is set. */
  readonly narrowed: boolean;
  readonly services: readonly ListedService[];
  readonly prefix: string;
}

/** One line that says how the search stands; screen readers hear each change of it. */
export function statusLine({ state, query, count, narrowed }: SearchNews): string | TemplateResult {
  if (state === 'searching') return 'Searching…';
  if (state === 'found') return `${count} ${count === 1 ? 'result' : 'results'}`;
  if (state === 'nothing') return html`Nothing has “${query}”. Try fewer words or another spelling${narrowed ? ', or take the filters off' : ''}.`;
  if (state === 'failed') return html`Search could not be loaded here. <a href=${location.href}>Load the page again</a>, or choose a service:`;
  return 'Type a word, a number or the name of a call.';
}

/** Where search does not help: the service that was perhaps meant, and all of them. */
export function wayOn({ state, query, services, prefix }: SearchNews): TemplateResult | typeof nothing {
  if (state !== 'nothing' && state !== 'failed') return nothing;
  const meant = nearestName(query, services.map(({ name }) => name));
  const near = services.find(({ name }) => name === meant);
  return html`${near && state === 'nothing' ? html`<p>Did you mean <a href=${near.url}>${near.name}</a>?</p>` : nothing}
    ${state === 'failed' ? html`<ul class="index interface">${services.map(({ name, url }) => html`<li><a href=${url}>${name}</a></li>`)}</ul>` : nothing}
    <p><a href="${prefix}reference/">All services</a></p>`;
}
