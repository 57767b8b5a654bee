import type { ConcordSearch } from '../concord-search/concord-search.ts';

/**
 * Opens the search by its button, Ctrl or Cmd with K, `/`, or `?q=` in the address. The search itself is loaded only then.
 *
 * @attr bundle - Address of the search's script.
 * @attr prefix - Path under which the site is served.
 */
export class ConcordSeek extends HTMLElement {
  private search: ConcordSearch | undefined;
  /** What is typed while the search is on its way; `undefined` when it is not. */
  private typed: string | undefined;

  connectedCallback() {
    this.addEventListener('click', () => this.open());
    document.addEventListener('keydown', this.shortcut);
    const query = new URLSearchParams(location.search).get('q');
    if (query !== null) this.open(query);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.shortcut);
  }

  private shortcut = (event: KeyboardEvent) => {
    if (this.typed !== undefined) {
      this.keep(event);
      return;
    }
    const combined = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (!combined && !slash) return;
    event.preventDefault();
    this.open();
  };

  /** Keeps a key for the field that is not there yet. */
  private keep(event: KeyboardEvent) {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.typed += event.key;
  }

  private async open(query = '') {
    const prefix = this.getAttribute('prefix') ?? '/';
    this.typed = query;
    try {
      await import(this.getAttribute('bundle') ?? '');
    } catch {
      location.href = `${prefix}reference/`;
      return;
    }
    if (!this.search) {
      this.search = document.createElement('concord-search');
      this.search.prefix = prefix;
      document.body.append(this.search);
    }
    this.search.open(this.typed);
    this.typed = undefined;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

customElements.define('concord-seek', ConcordSeek);
