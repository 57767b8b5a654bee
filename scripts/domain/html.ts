/** A piece of markup that is safe to put in a page as it stands. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString() {
    return this.markup;
  }
}

type Value = Html | string | number | readonly Html[] | undefined | false;

/**
 * Builds markup from a template: strings and numbers are escaped, {@link Html} is not, `undefined` and `false` are nothing.
 *
 * @example
 * html`<p>${'a < b'}</p>`.markup // '<p>a &#60; b</p>'
 */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(String.raw({ raw: strings }, ...values.map(show)));
}

/** Escapes text for an element's content or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

function show(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'object') return value.map(show).join('');
  return escapeHtml(String(value));
}
