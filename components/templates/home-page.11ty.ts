import { counted } from '../../scripts/domain/diagnostic.ts';
import { html, type Html } from '../../scripts/domain/html.ts';
import type { Frame, Site } from '../../scripts/domain/site.ts';
import type { SitePage } from './page-data.ts';
import { factList } from './parts/fact.ts';
import { layout } from './parts/layout.ts';
import { serviceGroups } from './parts/service-groups.ts';

/** `/`: what the edition is, how to read it, the services, the sigla, the exam. */
export const data = { permalink: '/' };

/** The page. */
export function render({ site }: SitePage): string {
  const { frame } = site;
  return layout(frame, {
    title: undefined,
    description: frame.tagline,
    shape: 'rows',
    main: html`<header>
<h1 class="title">${frame.name}</h1>
<p class="interface subtitle">${frame.tagline}</p>
<div class="lead block">${frame.opening}</div>
</header>
${howToRead(site)}
<section>
<h2>Services</h2>
<p class="interface">${counted(frame.services, 'service')}, ${counted(frame.facts, 'fact')}. ${frame.byDomain.length > 0 && html`By exam domain, <a href="${frame.prefix}reference/#by-category">by category</a>`}</p>
</section>
${serviceGroups(frame.byDomain.length > 0 ? frame.byDomain : frame.byCategory, frame, 'h3')}
${sigla(frame)}
${frame.hasExam && beforeTheExam(frame)}
${frame.exams.length > 0 && exams(site)}`,
  });
}

function howToRead({ samples, frame }: Site): Html | undefined {
  if (samples.length === 0) return undefined;
  return html`<section>
<h2>How to read it</h2>
<div class="block">
${samples.map(({ service, fact }) => factList([fact], `${frame.prefix}sources/${service}/`))}<p class="label">The letters are the sets that say it. A dagger marks a fact on which they disagree, or agree and are out of date: the letters of overruled wordings are struck. Open the letters for each set’s own words, the ruling and its source.</p>
</div>
</section>`;
}

function sigla({ sigla, prefix }: Frame): Html {
  return html`<section>
<h2>Sigla</h2>
<table class="conspectus">
<thead><tr><th scope="col"><span class="unseen">Siglum</span></th><th scope="col">Note set</th><th scope="col">Year</th><th scope="col" class="number">Passages</th></tr></thead>
<tbody>
${sigla.map((set) => html`<tr><th scope="row">${set.siglum}</th><td>${set.title}</td><td>${set.year}</td><td class="number">${set.passages.toLocaleString('en-US')}</td></tr>
`)}</tbody>
</table>
<p class="interface"><a href="${prefix}sources/">Sources, rulings and the ledger</a></p>
</section>`;
}

function beforeTheExam({ prefix, exams }: Frame): Html {
  return html`<section>
<h2>Before the exam</h2>
<ul class="interface lines block">
<li><a href="${prefix}exam/">Mock exam</a> as at the test centre: the questions, the clock, the review screen, an honest estimate${exams.length > 1 && html`; for ${exams.map(({ id, code }, index) => html`${index > 0 && ' or '}<a href="${prefix}exam/${id}/">${code}</a>`)}`}</li>
<li><a href="${prefix}progress/">Progress</a> shows what you know by domain, skill and service; <a href="${prefix}practice/">Practice</a> asks again what is due</li>
<li><a href="${prefix}cheat-sheet/">Cheat sheets</a> for paper, one for each service</li>
</ul>
</section>`;
}

function exams({ frame: { exams, prefix }, coverage }: Site): Html {
  return html`<section>
<h2>The exam</h2>
<div class="versions">
${exams.map(({ id, code, title, dates, counts, text, domains, pages }) => html`<div>
<h3>${code} <span class="label">${dates}</span></h3>
<p class="interface">${title}: ${counts}.</p>
<div class="interface">${text}</div>
<table><thead><tr><th scope="col">Domain</th><th scope="col" class="number">Weight</th></tr></thead><tbody>
${domains.map(({ title, weight }) => html`<tr><th scope="row">${title}</th><td class="number">${weight} %</td></tr>
`)}</tbody></table>
<p class="interface links">${coverage.some((page) => page.id === id) && html`<a href="${prefix}coverage/${id}/">What teaches each skill</a> `}${pages.map(({ title, url }) => html`<a href="${url}" rel="noopener">${title}</a> `)}</p>
</div>
`)}</div>
</section>`;
}
