import { html, type Html } from '../../../scripts/domain/html.ts';
import type { Frame, ServicePage } from '../../../scripts/domain/site.ts';

/** What a reference page ends with: the files that it draws on, documentation, where to edit, the services beside it. */
export function pageFoot({ prefix }: Frame, { sources, skills, docs, edits, name, slug, previous, next }: ServicePage): Html {
  return html`<footer class="foot interface wide">
<h2 class="label">Sources</h2>
<ul>${sources.map(({ siglum, files }) => html`<li><b>${siglum}</b> ${files.map(fileLink)}</li>`)}<li><a href="${prefix}sources/${slug}/">Ledger of this page</a></li></ul>
${skills.length > 0 && html`<h2 class="label">Skills</h2>
<p>${skills.map(({ exam, code, skills: numbers }) => html`<a href="${prefix}coverage/${exam}/">${code}</a> ${numbers.join(' ')} `)}</p>`}
${docs && html`<h2 class="label">Read on</h2>
<p><a href="${docs}" rel="noopener">Documentation of ${name}</a></p>`}
${edits.length > 0 && html`<h2 class="label">Edit</h2>
<ul>${edits.map(({ title, url }) => html`<li><a href="${url}" rel="noopener">${title}</a></li>`)}</ul>`}
<nav class="turns" aria-label="Previous and next service">
${previous && html`<a rel="prev" href="${prefix}reference/${previous.slug}/"><span class="label">Previous</span> ${previous.short}</a>`}
${next && html`<a rel="next" href="${prefix}reference/${next.slug}/"><span class="label">Next</span> ${next.short}</a>`}
</nav>
</footer>`;
}

function fileLink({ name, url }: ServicePage['sources'][number]['files'][number]): Html {
  return url ? html`<a href="${url}" rel="noopener">${name}</a> ` : html`${name} `;
}
