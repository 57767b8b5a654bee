import { html } from '../../scripts/domain/html.ts';
import type { SitePage } from './page-data.ts';
import { layout } from './parts/layout.ts';
import { serviceGroups } from './parts/service-groups.ts';

/** `/404.html`: what a host shows for an address that is not there. */
export const data = { permalink: '/404.html' };

/** The page: says so, and gives every way on. */
export function render({ site: { frame } }: SitePage): string {
  return layout(frame, {
    title: 'Not found',
    description: 'This address leads nowhere.',
    shape: 'rows',
    main: html`<header>
<h1>Not found</h1>
<p class="interface subtitle"><a href="${frame.prefix}">${frame.name}</a></p>
<p class="lead block">This address leads nowhere. The page may have another name now; each service is one page.</p>
</header>
${serviceGroups(frame.byCategory, frame, 'h2')}`,
  });
}
