import { html } from '../../scripts/domain/html.ts';
import type { SitePage } from './page-data.ts';
import { layout } from './parts/layout.ts';

/** `/practice/`: what is due to be asked again, and what is known least. All of it comes from this browser's own storage. */
export const data = { permalink: ({ site }: SitePage) => (site.frame.hasExam ? '/practice/' : false) };

/** The page. */
export function render({ site: { frame } }: SitePage): string {
  return layout(frame, {
    title: 'Practice',
    description: 'The questions that you answered before and that are due to be asked again, and ten from the skills that you know least.',
    room: 'progress',
    shape: 'rows',
    bundle: 'progress',
    main: html`<header>
<h1>Practice</h1>
<p class="interface subtitle">What to answer today, by what you answered before; more under <a href="${frame.prefix}progress/">Progress</a></p>
</header>
<concord-progress class="paper" room="practice" prefix="${frame.prefix}"><p class="interface block">What you answered is in your browser’s storage, and only a script can read it there. Allow scripts for this site to practise. The self-tests of every service in the <a href="${frame.prefix}reference/">reference</a> work without.</p></concord-progress>`,
  });
}
