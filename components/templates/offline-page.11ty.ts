import { html } from '../../scripts/domain/html.ts';
import type { SitePage } from './page-data.ts';
import { layout } from './parts/layout.ts';
import { serviceGroups } from './parts/service-groups.ts';

/** `/offline/`: what the worker shows, offline, for a page that this browser does not have. */
export const data = { permalink: '/offline/' };

/** The page: says so, and gives every way on. */
export function render({ site: { frame } }: SitePage): string {
  return layout(frame, {
    title: 'Offline',
    description: 'A page that this browser does not have yet.',
    shape: 'rows',
    main: html`<header>
<h1>Offline</h1>
<p class="interface subtitle"><a href="${frame.prefix}">${frame.name}</a></p>
<p class="lead block">This page is not in your browser yet, and there is no network now. What you have visited before is here${frame.hasExam && html`, and so is the <a href="${frame.prefix}exam/">mock exam</a>`}.</p>
</header>
${serviceGroups(frame.byCategory, frame, 'h2')}`,
  });
}
