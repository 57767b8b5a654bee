import { html, type Html } from '../../../scripts/domain/html.ts';
import type { Frame } from '../../../scripts/domain/site.ts';

/** The last lines of a cheat sheet: which set each letter is, and what the dagger means. */
export function sheetKey({ sigla, name }: Frame): Html {
  return html`<p class="key">${sigla.map(({ siglum, title }) => html`<b>${siglum}</b> ${title}. `)}<b>†</b> The notes disagree or are out of date; a ruling is on the page. ${name}</p>`;
}
