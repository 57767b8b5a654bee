import { html } from '../../scripts/domain/html.ts';
import type { ComparisonView, Frame } from '../../scripts/domain/site.ts';
import type { SitePage } from './page-data.ts';
import { comparisonTable } from './parts/comparison.ts';
import { contentsNav } from './parts/contents-nav.ts';
import { layout } from './parts/layout.ts';
import { servicesNav } from './parts/services-nav.ts';

/** `/reference/often-confused/`: every comparison, each with the facts on which it rests. */
export const data = { permalink: ({ site }: SitePage) => (site.comparisons.length > 0 ? '/reference/often-confused/' : false) };

/** The page. */
export function render({ site: { frame, comparisons } }: SitePage): string {
  return layout(frame, {
    title: 'Often confused',
    description: 'What tells services and features apart that are easily taken for each other.',
    room: 'reference',
    services: servicesNav(frame),
    contents: contentsNav(comparisons.map(({ id, title }) => ({ id, title }))),
    main: html`<article>
<header class="opening">
<nav class="crumbs label" aria-label="Breadcrumb"><a href="${frame.prefix}reference/">Reference</a></nav>
<h1>Often confused</h1>
<p class="lead">What tells services and features apart that are easily taken for each other.</p>
</header>
${comparisons.map((comparison) => section(comparison, frame))}</article>`,
  });
}

function section(comparison: ComparisonView, frame: Frame) {
  const { id, title, members } = comparison;
  return html`<section>
<h2 id="${id}"><a href="#${id}">${title}</a></h2>
${comparisonTable(comparison, frame)}<p class="label">Facts: ${members.map(({ name, facts }, index) => html`${index > 0 && '; '}${name}: ${facts.map(({ title: fact, href }, place) => html`${place > 0 && ', '}<a href="${href}">${fact}</a>`)}`)}.</p>
</section>
`;
}
