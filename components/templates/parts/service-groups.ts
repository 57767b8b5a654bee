import { html, type Html } from '../../../scripts/domain/html.ts';
import type { Frame, NavGroup } from '../../../scripts/domain/site.ts';

/**
 * Services in groups, each with the count of its facts.
 *
 * @param level Heading of a group: one below the heading that the groups stand under.
 */
export function serviceGroups(groups: readonly NavGroup[], { prefix }: Frame, level: 'h2' | 'h3'): Html {
  return html`${groups.map((group) => html`<section class="domain">
${heading(group, level)}
<ul class="index interface">
${group.services.map(({ slug, short, facts }) => html`<li><a href="${prefix}reference/${slug}/">${short}</a> <span class="label">${facts}<span class="unseen"> facts</span></span></li>
`)}</ul>
</section>
`)}`;
}

function heading({ id, title, weight }: NavGroup, level: 'h2' | 'h3'): Html {
  const share = weight && html` <span class="label">${weight} of the exam</span>`;
  return level === 'h2' ? html`<h2 id="${id}">${title}${share}</h2>` : html`<h3 id="${id}">${title}${share}</h3>`;
}
