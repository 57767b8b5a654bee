import { html, svg } from 'lit';

const PATHS = {
  back: svg`<path d="M12.5 4.5 7 10l5.5 5.5"/>`,
  next: svg`<path d="M7.5 4.5 13 10l-5.5 5.5"/>`,
  flag: svg`<path d="M5 17.5v-14h9.5l-2.2 4 2.2 4H5"/>`,
  grid: svg`<path d="M4 4h4v4H4zM12 4h4v4h-4zM4 12h4v4H4zM12 12h4v4h-4z"/>`,
  strike: svg`<path d="M13.8 6.2c-.6-1.4-2-2.2-3.8-2.2-2.2 0-3.8 1.1-3.8 2.9 0 1.3 1 2.1 2.6 2.6M6 13.5c.5 1.6 2 2.5 4.1 2.5 2.3 0 3.9-1.1 3.9-2.9 0-.5-.1-.8-.3-1.1M3 10.3h14"/>`,
  undo: svg`<path d="M7 4 3.5 7.5 7 11"/><path d="M3.5 7.5h8a4.5 4.5 0 0 1 0 9H8"/>`,
  note: svg`<circle cx="10" cy="10" r="7.5"/><path d="M10 5.8v5M10 13.9v.1"/>`,
  end: svg`<path d="M5 5h10v10H5z"/>`,
  check: svg`<path d="m4 10.5 4 4 8-9"/>`,
  cross: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
  here: svg`<rect x="3" y="3" width="14" height="14" rx="2" stroke-width="3"/>`,
  full: svg`<circle cx="10" cy="10" r="7" fill="currentColor"/>`,
  half: svg`<circle cx="10" cy="10" r="7"/><path d="M3 10a7 7 0 0 0 14 0z" fill="currentColor" stroke="none"/>`,
  none: svg`<circle cx="10" cy="10" r="7"/>`,
} as const;

/** A small sign beside a word that says the same. */
export function icon(name: keyof typeof PATHS, kind = 'icon') {
  return html`<svg class=${kind} width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">${PATHS[name]}</svg>`;
}

/** Right or wrong: sign and word first, the colour after. */
export function verdict(right: boolean, word: string) {
  return html`<span class="verdict ${right ? 'is-right' : 'is-wrong'}">${icon(right ? 'check' : 'cross')}${word}</span>`;
}
