import { counted } from '../../scripts/domain/diagnostic.ts';
import { html } from '../../scripts/domain/html.ts';
import type { SitePage } from './page-data.ts';
import { layout } from './parts/layout.ts';
import { serviceGroups } from './parts/service-groups.ts';

/** `/reference/`: every service, by exam domain and by category. */
export const data = { permalink: '/reference/' };

/** The page. */
export function render({ site: { frame, comparisons } }: SitePage): string {
  const { prefix, byDomain, byCategory, hasUnplaced } = frame;
  return layout(frame, {
    title: 'Reference',
    description: `${counted(frame.services, 'service')}, ${counted(frame.facts, 'fact')}: ${frame.tagline}`,
    room: 'reference',
    shape: 'rows',
    main: html`<header>
<h1>Reference</h1>
<p class="interface subtitle">${counted(frame.services, 'service')}, ${counted(frame.facts, 'fact')}</p>
<p class="interface block">${byDomain.length > 0 && html`<a href="#by-domain">By exam domain</a>, <a href="#by-category">by category</a>. `}${comparisons.length > 0 && html`<a href="${prefix}reference/often-confused/">Often confused</a>. `}${hasUnplaced && html`<a href="${prefix}reference/not-placed/">Not placed yet</a>`}</p>
</header>
${byDomain.length > 0 && html`<section><h2 id="by-domain">By exam domain</h2></section>
${serviceGroups(byDomain, frame, 'h3')}`}
<section><h2 id="by-category">By category</h2></section>
${serviceGroups(byCategory.map((group) => ({ ...group, id: `category-${group.id}` })), frame, 'h3')}`,
  });
}
