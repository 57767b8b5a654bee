import { html, type Html } from '../../../scripts/domain/html.ts';
import type { QuestionView } from '../../../scripts/domain/site.ts';

/**
 * One question of a self-test: stem, options, and the answer folded below them. That is all that a reader without scripts
 * needs, on the screen and on paper; `<concord-question>` brings it to life.
 *
 * @param place “Question 1 of 3”.
 */
export function questionBlock({ id, stem, options, facts, source }: QuestionView, place: string): Html {
  const many = options.filter(({ right }) => right).length > 1;
  return html`<concord-question id="${id}">
<p class="label">${place}</p>
<div class="stem" id="${id}.stem">${stem}</div>
<fieldset aria-labelledby="${id}.stem">
${options.map(({ id: letter, text }) => html`<div class="option"><label><input type="${many ? 'checkbox' : 'radio'}" name="${id}" value="${letter}"> <b>${letter.toUpperCase()}</b> <span>${text}</span></label></div>
`)}</fieldset>
<details class="answer"><summary class="opens">Answer and reasons</summary>
${options.map(reason)}<p class="label">${facts.length > 0 && html`Facts: ${facts.map(({ title, href }, index) => html`${index > 0 && ', '}<a href="${href}">${title}</a>`)}. `}Source: <a href="${source.url}" rel="noopener">${source.title}</a>, checked <time datetime="${source.checked.iso}">${source.checked.words}</time>.</p>
</details>
</concord-question>
`;
}

/** Why an option is right or wrong, said first in words. */
function reason({ id, right, reason }: QuestionView['options'][number]): Html {
  return html`<div data-option="${id}"${right && html` data-right`}><b>${id.toUpperCase()} is ${right ? 'right' : 'wrong'}.</b> <div>${reason}</div></div>
`;
}
