import { html, type Html } from '../../../scripts/domain/html.ts';

/** A place on the page. */
interface Place {
  readonly id: string;
  readonly title: string;
  /** Those of its self-test, where it has one. */
  readonly questions?: readonly unknown[];
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
<h2>On this page${places.some(({ questions }) => questions?.length) && html` <span>questions</span>`}</h2>
<ol>
${places.map(({ id, title, questions = [] }) => html`<li><a href="#${id}">${title}${count(questions)}</a></li>
`)}</ol>
${after && html`<p class="label">${after}</p>`}
</concord-contents>
</nav>`;
}

/** A small number, with its noun for those who do not see the column's heading. */
function count({ length }: readonly unknown[]): Html | undefined {
  return length === 0 ? undefined : html` <span>${length}<span class="unseen"> ${length === 1 ? 'question' : 'questions'}</span></span>`;
}
