import { html, type Html } from '../../../scripts/domain/html.ts';
import type { SiglumMark } from '../../../scripts/domain/site.ts';

/**
 * The sigla of a fact. Each set has its own place, by its class (`s1`, `s2`), so that the margin reads like a table; a
 * struck one no longer holds.
 */
export function siglaOf(marks: readonly SiglumMark[]): Html {
  return html`<span class="sigla">${marks.map(mark)}</span>`;
}

function mark({ siglum, says }: SiglumMark, index: number): Html {
  if (says === 'no') return html``;
  return says === 'yes' ? html`<b class="s${index + 1}">${siglum}</b> ` : html`<s class="s${index + 1}">${siglum}</s> `;
}
