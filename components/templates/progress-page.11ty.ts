import { html } from '../../scripts/domain/html.ts';
import type { SitePage } from './page-data.ts';
import { layout } from './parts/layout.ts';

/** `/progress/`: what the reader has done, out and in as one file. All of it comes from this browser's own storage. */
export const data = { permalink: ({ site }: SitePage) => (site.frame.hasExam ? '/progress/' : false) };

/** The page. */
export function render({ site: { frame } }: SitePage): string {
  return layout(frame, {
    title: 'Progress',
    description: 'Your mock exams and self-tests by domain, skill and service, kept in your browser; out and in as one file.',
    room: 'progress',
    shape: 'rows',
    bundle: 'progress',
    main: html`<header>
<h1>Progress</h1>
<p class="interface subtitle">Mock exams and self-tests, kept in this browser and nowhere else</p>
</header>
<concord-progress class="paper" prefix="${frame.prefix}"><p class="interface block">What you did is in your browser’s storage, and only a script can read it there. Allow scripts for this site to see it. The <a href="${frame.prefix}reference/">reference</a> and its self-tests work without.</p></concord-progress>`,
  });
}
