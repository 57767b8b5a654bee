import { html, LitElement, nothing } from 'lit';
import { arrowStep } from '../../../scripts/domain/arrow-step.ts';
import type { SearchHit } from '../../../scripts/domain/search-hits.ts';
import { hitView } from './hit-view.ts';
import { SearchIndex, type SearchWish, type WishNames } from './search-index.ts';
import { type SearchNews, type SearchState, statusLine, wayOn } from './search-status.ts';
import { searchStyle } from './search-style.ts';
import { type ListedService, listServices } from './service-list.ts';

/** Milliseconds without a key after which the search begins. */
const PAUSE = 120;

const WISHES = [
  { name: 'service', all: 'All services' },
  { name: 'category', all: 'All categories' },
  { name: 'set', all: 'All note sets' },
] as const satisfies readonly { name: keyof SearchWish; all: string }[];

/**
 * The search: a dialog with a field, three filters and results as one types. Arrows choose, Enter opens, Esc closes and
 * gives the focus back. What is looked for stands in the address as `?q=`.
 */
export class ConcordSearch extends LitElement {
  static override properties = {
    prefix: { type: String },
    query: { state: true },
    hits: { state: true },
    chosen: { state: true },
    state: { state: true },
    wish: { state: true },
    names: { state: true },
    services: { state: true },
  };
  /** Path under which the site is served. */
  declare prefix: string;
  declare private query: string;
  declare private hits: readonly SearchHit[];
  declare private chosen: number;
  declare private state: SearchState;
  declare private wish: SearchWish;
  declare private names: WishNames;
  declare private services: readonly ListedService[];
  private index: SearchIndex | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.prefix = '/';
    this.query = '';
    this.hits = [];
    this.chosen = -1;
    this.state = 'empty';
    this.wish = { service: '', category: '', set: '' };
    this.names = { service: [], category: [], set: [] };
    this.services = [];
  }

  /** Light DOM: the page's own styles draw it. */
  override createRenderRoot() {
    return this;
  }

  /** Opens the dialog, with a query or with the one that was there. */
  async open(query: string) {
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
    this.field.value = query || this.query;
    if (!query) this.field.select();
    else this.field.setSelectionRange(query.length, query.length);
    this.lookFor(this.field.value);
    this.prepare();
  }

  override render() {
    const { query, chosen } = this;
    return html`<dialog aria-label="Search" @keydown=${this.step} @close=${this.tidy} @click=${this.closeOutside}>
      <div class="field" role="search">
        <input type="search" aria-label="Search the reference" placeholder="Search the reference" autocomplete="off" spellcheck="false" maxlength="200"
          role="combobox" aria-expanded=${this.hits.length > 0} aria-controls="hits" aria-autocomplete="list" aria-activedescendant=${chosen >= 0 ? `hit-${chosen}` : nothing}
          .value=${query} @input=${() => this.lookFor(this.field.value)}>
        <button type="button" @click=${() => this.dialog.close()}>Close <kbd aria-hidden="true">Esc</kbd></button>
      </div>
      <div class="filters interface">${WISHES.map(({ name, all }) => this.filter(name, all))}</div>
      <div class="found">
        <p class="label" role="status">${statusLine(this.news)}</p>
        <div id="hits" role="listbox" aria-label="Results">${this.hits.map((hit, index) => hitView(hit, index, index === chosen))}</div>
        ${wayOn(this.news)}
      </div>
      <p class="keys label"><span><kbd>↑</kbd> <kbd>↓</kbd> choose</span> <span><kbd>Enter</kbd> open</span> <span><kbd>/</kbd> search anywhere</span></p>
    </dialog>`;
  }

  private filter(name: keyof SearchWish, all: string) {
    if (this.names[name].length < 2) return nothing;
    const choose = ({ target }: Event) => {
      this.wish = { ...this.wish, [name]: (target as HTMLSelectElement).value };
      this.lookFor(this.query);
    };
    return html`<select aria-label=${all} @change=${choose}><option value="">${all}</option>${this.names[name].map((value) => html`<option>${value}</option>`)}</select>`;
  }

  private get news(): SearchNews {
    const { state, query, services, prefix, hits } = this;
    return { state, query, services, prefix, count: hits.length, narrowed: Object.values(this.wish).some((value) => value !== '') };
  }

  private async prepare() {
    this.services = await listServices(this.prefix);
    try {
      this.index ??= new SearchIndex(new URL('../pagefind/pagefind.js', import.meta.url).href);
      this.names = await this.index.names();
    } catch {
      this.fail();
    }
  }

  private lookFor(query: string) {
    this.query = query;
    this.chosen = -1;
    this.remember(query);
    clearTimeout(this.pause);
    if (query.trim() === '') {
      this.hits = [];
      this.state = this.state === 'failed' ? 'failed' : 'empty';
      return;
    }
    this.pause = setTimeout(() => this.find(query), PAUSE);
  }

  private async find(query: string) {
    const { wish } = this;
    this.index ??= new SearchIndex(new URL('../pagefind/pagefind.js', import.meta.url).href);
    if (this.hits.length === 0) this.state = 'searching';
    try {
      const hits = await this.index.find(query, wish);
      if (query !== this.query || wish !== this.wish) return;
      this.hits = hits;
      this.chosen = hits.length > 0 ? 0 : -1;
      this.state = hits.length > 0 ? 'found' : 'nothing';
    } catch {
      this.fail();
    }
  }

  /** The next attempt begins anew: the failure may have been one of the network. */
  private fail() {
    this.index = undefined;
    this.hits = [];
    this.state = 'failed';
  }

  private step = (event: KeyboardEvent) => {
    if (event.target !== this.field || event.isComposing) return;
    if (event.key === 'Escape') {
      // A search field would take the first Esc to empty itself.
      event.preventDefault();
      this.dialog.close();
    }
    if (event.key === 'Enter') this.querySelector<HTMLElement>(`#hit-${this.chosen}`)?.click();
    const next = arrowStep(event.key, this.chosen, this.hits.length);
    if (next === undefined) return;
    event.preventDefault();
    this.chosen = next;
    this.updateComplete.then(() => this.querySelector(`#hit-${next}`)?.scrollIntoView({ block: 'nearest' }));
  };

  /** A result may lead to a place on the page that is open: the dialog must not stay before it. */
  private closeOutside = ({ target }: Event) => {
    if (target === this.dialog || (target instanceof Element && target.closest('a[href]'))) this.dialog.close();
  };

  private tidy = () => this.remember('');

  private remember(query: string) {
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
  }

  private get dialog() {
    return this.querySelector('dialog')!;
  }

  private get field() {
    return this.querySelector('input')!;
  }
}

document.adoptedStyleSheets.push(searchStyle.styleSheet!);
customElements.define('concord-search', ConcordSearch);

declare global {
  interface HTMLElementTagNameMap {
    'concord-search': ConcordSearch;
  }
}
