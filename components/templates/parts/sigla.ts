import { html, type Html } from '../../../scripts/domain/html.ts';
import type { SiglumMark } from '../../../scripts/domain/site.ts';

/** The sigla of a fact, each set in its own place so that the margin reads like a table; a struck one no longer holds. */
export function siglaOf(marks: readonly SiglumMark[]): Html {
  return html`<span class="sigla">${marks.map(mark)}</span>`;
}

function mark({ siglum, says }: SiglumMark): Html {
  if (says === 'no') return html`<i></i>`;
  return says === 'yes' ? html`<b>${siglum}</b> ` : html`<s><span class="unseen">overruled </span>${siglum}</s> `;
}
