import { Html, html } from '../../../scripts/domain/html.ts';
import type { Frame } from '../../../scripts/domain/site.ts';
import type { PageParts } from './layout.ts';

/**
 * The bar at the head of each page: name, search, the buttons that open navigation where there is no room for it beside
 * the text, the rooms, the theme. Search and theme need scripts and are hidden until theirs have come.
 */
export function masthead(frame: Frame, { services, contents, room }: PageParts): Html {
  const { name, prefix, assets } = frame;
  return html`<header class="masthead"><div class="frame">
<a class="name" href="${prefix}">${name}</a>
<concord-seek bundle="${assets.search}" prefix="${prefix}"><button type="button" aria-haspopup="dialog">${LENS} <span class="words">Search the reference</span></button></concord-seek>
<nav class="places" aria-label="Site">
${services ? html`<button class="opens" type="button" popovertarget="services">Services</button>` : html`<a href="${prefix}reference/"${here(room === 'reference')}>Services</a>`}
${contents && html`<button class="opens" type="button" popovertarget="contents">Topics</button>`}
${frame.hasExam && html`<a href="${prefix}exam/">Mock exam</a>
<a class="far" href="${prefix}progress/"${here(room === 'progress')}>Progress</a>`}
<a href="${prefix}cheat-sheet/"${here(room === 'cheat-sheet')}>Cheat sheet</a>
<a${frame.hasExam && html` class="far"`} href="${prefix}sources/"${here(room === 'sources')}>Sources</a>
</nav>
<concord-theme><button type="button" aria-label="Theme">${HALF_MOON}</button></concord-theme>
</div></header>`;
}

/** Marks the link of the room that the page is in. */
function here(isHere: boolean): Html | undefined {
  return isHere ? new Html(' aria-current="true"') : undefined;
}

const LENS = new Html(
  '<svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.25" aria-hidden="true"><circle cx="6.75" cy="6.75" r="4.75"/><path d="m10.25 10.25 4.25 4.25"/></svg>',
);

const HALF_MOON = new Html(
  '<svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true"><circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" stroke-width="1.25"/><path d="M9 2a7 7 0 0 1 0 14z" fill="currentColor"/></svg>',
);
