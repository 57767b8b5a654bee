import { html, type Html } from '../../../scripts/domain/html.ts';
import type { ComparisonView, Frame, ServicePage } from '../../../scripts/domain/site.ts';

/**
 * A table that tells its members apart: one a row. Names lead to their pages.
 *
 * @param here Slug of the page that shows it, which it need not lead to.
 */
export function comparisonTable({ title, columns, members }: ComparisonView, { prefix }: Frame, here?: string): Html {
  const table = html`<table class="compare">
${columns.length > 0 && html`<thead><tr><td></td>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
`}<tbody>
${members.map(({ name, slug, cells }) => html`<tr><th scope="row">${slug && slug !== here ? html`<a href="${prefix}reference/${slug}/">${name}</a>` : name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`)}</tbody>
</table>
`;
  return columns.length > 1 ? html`<div class="scroll" tabindex="0" role="region" aria-label="${title}, scrolls sideways">${table}</div>` : table;
}

/** “Often confused” on a reference page; a link leads to the page that has the facts behind it. */
export function oftenConfused({ comparisons, slug }: Pick<ServicePage, 'comparisons' | 'slug'>, frame: Frame): Html | undefined {
  if (comparisons.length === 0) return undefined;
  return html`<section data-pagefind-ignore>
<h2 id="often-confused"><a href="#often-confused">Often confused</a></h2>
${comparisons.map((comparison) => html`<h3>${comparison.title}</h3>
${comparisonTable(comparison, frame, slug)}`)}<p class="label"><a href="${frame.prefix}reference/often-confused/#${comparisons[0]?.id}">The facts behind these lines</a></p>
</section>
`;
}
