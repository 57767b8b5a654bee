import { html, Html } from '../../../scripts/domain/html.ts';
import type { Frame, NavGroup } from '../../../scripts/domain/site.ts';

/**
 * All services, the current one marked: a column beside the text, a drawer where there is no room.
 *
 * One list, by exam domain. Each entry carries the place of its category (`data-c`), from which `<concord-services>`
 * regroups the same entries; without scripts the link leads to the list by category.
 */
export function servicesNav({ prefix, byDomain, byCategory }: Frame, current?: string): Html {
  const groups = byDomain.length > 0 ? byDomain : byCategory;
  const categories = new Map(byCategory.flatMap((group, index) => group.services.map(({ slug }) => [slug, index] as const)));
  const entry = ({ slug, short }: NavGroup['services'][number]) =>
    html`<li data-c="${categories.get(slug)}"><a href="${prefix}reference/${slug}/"${slug === current && new Html(' aria-current="page"')}>${short}</a></li>
`;
  return html`<nav class="services" id="services" popover aria-label="Services">
<button class="close" type="button" popovertarget="services" popovertargetaction="hide">Close</button>
<concord-services categories="${JSON.stringify(byCategory.map(({ title }) => title))}">
${byDomain.length > 0 && html`<p class="label">By exam domain, <a href="${prefix}reference/#by-category">by category</a></p>`}
${groups.map(({ title, weight, services }) => html`<h2>${title}${weight && html` <span>${weight}</span>`}</h2>
<ul>
${services.map(entry)}</ul>
`)}</concord-services>
</nav>`;
}
