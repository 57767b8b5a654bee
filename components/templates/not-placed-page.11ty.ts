import { counted } from '../../scripts/domain/diagnostic.ts';
import { html } from '../../scripts/domain/html.ts';
import type { SitePage } from './page-data.ts';
import { contentsNav } from './parts/contents-nav.ts';
import { layout } from './parts/layout.ts';
import { servicesNav } from './parts/services-nav.ts';
import { topicSection } from './parts/topic.ts';

/** `/reference/not-placed/`: facts that no service's page could take; made only where there are some. */
export const data = {
  permalink: ({ site }: SitePage) => (site.frame.hasUnplaced ? '/reference/not-placed/' : false),
};

/** The page. */
export function render({ site: { frame, unplaced } }: SitePage): string {
  const facts = unplaced.reduce((sum, topic) => sum + topic.facts.length, 0);
  return layout(frame, {
    title: 'Not placed yet',
    description: 'Facts whose headings and words name no service.',
    room: 'reference',
    services: servicesNav(frame),
    contents: contentsNav(unplaced),
    main: html`<article data-pagefind-body>
<header class="opening">
<nav class="crumbs label" aria-label="Breadcrumb" data-pagefind-ignore><a href="${frame.prefix}reference/">Reference</a></nav>
<h1 data-pagefind-meta="title">Not placed yet</h1>
<p class="lead">Nothing in their headings or words says which service these belong to.</p>
<p class="label">${counted(facts, 'fact')}</p>
</header>
${unplaced.map((topic) => topicSection(topic, `${frame.prefix}sources/not-placed/`))}
</article>`,
  });
}
