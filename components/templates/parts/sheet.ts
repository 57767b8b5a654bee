import { html, type Html } from '../../../scripts/domain/html.ts';
import type { LimitGroup, SheetPage } from '../../../scripts/domain/site.ts';

/**
 * One service of a cheat sheet: numbers first, then the facts, with sigla.
 *
 * @param heading `h1` where the service is the whole page, else `h2`.
 */
export function sheet({ slug, name, limits, topics }: SheetPage, heading: 'h1' | 'h2'): Html {
  return html`<section class="sheet" id="${slug}">
${heading === 'h1' ? html`<h1>${name}</h1>` : html`<h2>${name}</h2>`}
${limits.length > 0 && html`<table><tbody>
${limits.flatMap(({ name: limit, rows }) => rows.map((row) => limitRow(limit, row)))}</tbody></table>`}
${topics.map(({ title, facts }) => html`${heading === 'h1' ? html`<h2 class="topic">${title}</h2>` : html`<h3 class="topic">${title}</h3>`}
<ul>
${facts.map(({ text, sigla }) => html`<li><span class="set">${sigla.join(' ')}</span> ${text}</li>
`)}</ul>
`)}</section>
`;
}

function limitRow(name: Html, { bound, value, unit, sigla, state }: LimitGroup['rows'][number]): Html {
  const sets = sigla.filter(({ says }) => says === 'yes').map(({ siglum }) => siglum);
  return html`<tr><th scope="row">${name}${bound && `, ${bound}`}</th><td>${value} ${unit}</td><td class="set">${sets.join(' ')}${state !== 'plain' && ' †'}</td></tr>
`;
}
