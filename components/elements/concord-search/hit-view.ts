import { html, nothing, type TemplateResult } from 'lit';
import type { HitWord, SearchHit } from '../../../scripts/domain/search-hits.ts';

/** One result as an option of the list. Every word goes in as text, so that nothing in the notes can become markup. */
export function hitView(hit: SearchHit, index: number, chosen: boolean): TemplateResult {
  return html`<a class="result" id="hit-${index}" role="option" tabindex="-1" aria-selected=${chosen} href=${hit.url}>
    <span>${hit.sigla.includes('~') || hit.sigla.startsWith('?') ? html`<span class="dagger">† </span>` : nothing}${hit.words.map(word)}${hit.outdated.map((words) => html`<s>${words.map(word)}</s> `)}</span>
    <span class="label">${hit.place}</span>
    <span class="sigla">${marks(hit.sigla)}</span>
  </a>`;
}

function word({ text, hit }: HitWord) {
  return hit ? html`<mark>${text}</mark> ` : `${text} `;
}

/** `A+~B` as A and a struck B. */
function marks(code: string) {
  return code
    .replace('?', '')
    .split('+')
    .map((mark) => (mark.startsWith('~') ? html`<s><span class="unseen">overruled </span>${mark.slice(1)}</s> ` : html`<b>${mark}</b> `));
}
