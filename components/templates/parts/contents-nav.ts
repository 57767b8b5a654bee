import { html, type Html } from '../../../scripts/domain/html.ts';

/** A place on the page. */
interface Place {
  readonly id: string;
  readonly title: string;
}

/**
 * The topics of this page: a column beside the text, a drawer where there is no room. `<concord-contents>` marks the one
 * that is being read.
 *
 * @param after What stands below the list, as a link to the cheat sheet.
 */
export function contentsNav(places: readonly Place[], after?: Html | false): Html {
  return html`<nav class="contents" id="contents" popover aria-label="On this page">
<button class="close" type="button" popovertarget="contents" popovertargetaction="hide">Close</button>
<concord-contents>
<h2>On this page</h2>
<ol>
${places.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>
`)}</ol>
${after && html`<p class="label">${after}</p>`}
</concord-contents>
</nav>`;
}
