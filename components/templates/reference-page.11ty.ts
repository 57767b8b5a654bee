import { html, type Html } from '../../scripts/domain/html.ts';
import type { FactView, Frame, ServicePage } from '../../scripts/domain/site.ts';
import type { PerItem } from './page-data.ts';
import { contentsNav } from './parts/contents-nav.ts';
import { counted } from '../../scripts/domain/diagnostic.ts';
import { layout } from './parts/layout.ts';
import { oftenConfused } from './parts/comparison.ts';
import { limitsTable } from './parts/limits-table.ts';
import { pageFoot } from './parts/page-foot.ts';
import { servicesNav } from './parts/services-nav.ts';
import { topicSection } from './parts/topic.ts';

/** One service a page, at `/reference/<slug>/`. */
export const data = {
  pagination: { data: 'site.services', size: 1, alias: 'item' },
  permalink: ({ item }: PerItem<ServicePage>) => `/reference/${item.slug}/`,
};

/** The page: lead, limits, topics, sources. */
export function render({ site: { frame }, item: service }: PerItem<ServicePage>): string {
  const { name, slug, short, summary, limits, topics, comparisons, hasSheet, questionCount } = service;
  const places = [...(limits.length > 0 ? [{ id: 'limits-at-a-glance', title: 'Limits at a glance' }] : []), ...topics, ...(comparisons.length > 0 ? [{ id: 'often-confused', title: 'Often confused' }] : [])];
  const tests = `${frame.prefix}reference/${slug}/self-test/`;
  const sheet = hasSheet && html`<a href="${frame.prefix}cheat-sheet/${slug}/">Cheat sheet of ${short}</a>`;
  const after = html`${sheet}${sheet && questionCount > 0 && html`<br>`}${questionCount > 0 && html`<a href="${tests}">Self-test of ${short}</a>`}`;
  return layout(frame, {
    title: name,
    description: summary,
    room: 'reference',
    services: servicesNav(frame, slug),
    contents: contentsNav(places, after),
    main: html`<article data-pagefind-body data-sigla="${topics.flatMap(({ facts }) => facts.map(siglaCode)).join(' ')}" data-pagefind-meta="sigla[data-sigla]">
${opening(frame, service)}
${limits.length > 0 && limitsTable(limits, frame)}
${topics.map((topic) => topicSection(topic, `${frame.prefix}sources/${slug}/`, tests))}
${oftenConfused(service, frame)}
${pageFoot(frame, service)}
</article>`,
  });
}

function opening({ prefix }: Frame, { name, short, group, category, lead, sources, ...counts }: ServicePage): Html {
  const { factCount, setCount, settledCount, openCount } = counts;
  return html`<header class="opening">
<nav class="crumbs label" aria-label="Breadcrumb" data-pagefind-ignore><a href="${prefix}reference/">Reference</a>${group && html` <a href="${prefix}reference/#${group.id}">${group.title}</a>`}</nav>
<h1 data-pagefind-meta="title" data-pagefind-filter="service">${name}</h1>
<div class="lead">${lead}</div>
<p class="label" data-pagefind-ignore><span data-pagefind-filter="category:${category}"></span>${sources.map(({ siglum }) => html`<span data-pagefind-filter="set:${siglum}"></span>`)}${counted(factCount, 'fact')} from ${counted(setCount, 'note set')}${settledCount > 0 && html`, ${settledCount} settled by a ruling <span class="dagger">†</span>`}${openCount > 0 && html`, <span class="doubt">${openCount} not settled</span>`}. <span class="on-screen">Beside each stand the sets that say it: open them for their own words.</span></p>
<span class="unseen" data-pagefind-meta="short">${short}</span>
</header>`;
}

/** The sets of one fact for search results: `A+~B+Ed`, a tilde before the overruled, `?` before all where nothing is settled. */
function siglaCode({ sigla, state }: FactView): string {
  const said = sigla.filter(({ says }) => says !== 'no').map(({ siglum, says }) => (says === 'overruled' ? `~${siglum}` : siglum));
  return `${state === 'open' ? '?' : ''}${said.join('+')}`;
}
