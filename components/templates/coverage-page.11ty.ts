import { counted } from '../../scripts/domain/diagnostic.ts';
import { html, type Html } from '../../scripts/domain/html.ts';
import type { CoverageOfService, CoveragePage, Frame, NamedPlace, SkillCoverage, TaskCoverage } from '../../scripts/domain/site.ts';
import type { PerItem } from './page-data.ts';
import { layout } from './parts/layout.ts';

/** `/coverage/<code>/`: every skill of an exam version, the facts that teach it and the questions that test it. */
export const data = {
  pagination: { data: 'site.coverage', size: 1, alias: 'item' },
  permalink: ({ item }: PerItem<CoveragePage>) => `/coverage/${item.id}/`,
};

/** The page. */
export function render({ site: { frame }, item: { code, dates, total, thin, least, domains } }: PerItem<CoveragePage>): string {
  return layout(frame, {
    title: `Coverage of ${code}`,
    description: `What ${code} asks, the facts that teach each skill, and the questions that test it.`,
    shape: 'rows',
    main: html`<header>
<h1>Coverage of ${code}</h1>
<p class="interface subtitle">${dates}</p>
<p class="lead block">What the exam asks, the facts that teach each skill, and the questions that test it.</p>
</header>
<section>
<h2 id="thin">Thin skills</h2>
<p class="interface block">${counted(total, 'skill')}, ${thin.length === 0 ? html`none of them thin: each is taught by at least ${least} facts.` : html`<span class="doubt">${thin.length} thin</span>, taught by fewer than ${least} facts: ${thin.map(({ id, title }, index) => html`${index > 0 && '; '}<a href="#${id}">${id} ${title}</a>`)}.`}</p>
</section>
${domains.map(({ title, weight, tasks }) => html`<section>
<h2>${title} <span class="label">${weight} % of the exam</span></h2>
</section>
${tasks.map((task) => taskSection(task, frame))}`)}`,
  });
}

function taskSection({ id, title, unconfirmed, skills }: TaskCoverage, frame: Frame): Html {
  return html`<section class="domain">
<h3>${id} ${title}${unconfirmed && html` <span class="label">AWS’s pages do not confirm: ${unconfirmed}</span>`}</h3>
<ul class="interface lines block">
${skills.map((skill) => skillEntry(skill, frame))}</ul>
</section>
`;
}

function skillEntry({ id, title, thin, factCount, questionCount, services }: SkillCoverage, frame: Frame): Html {
  return html`<li id="${id}"><details><summary class="opens">${id} ${title} <span class="label">${thin && html`<span class="doubt">thin</span>, `}${counted(factCount, 'fact')}, ${counted(questionCount, 'question')}</span></summary>
<ul>${services.map((service) => serviceLine(service, frame))}</ul></details></li>
`;
}

/** A service with its topics and, by their names, the facts of each: “Delay queues: default, maximum”. */
function serviceLine({ slug, short, topics, questions }: CoverageOfService, { prefix }: Frame): Html {
  const page = `${prefix}reference/${slug}/`;
  return html`<li><a href="${page}">${short}</a>
<ul>${topics.map(({ id, title, facts }) => html`<li><a href="${page}#${id}">${title}</a>: ${listed(facts, page)}</li>
`)}${questions.length > 0 && html`<li><a href="${page}self-test/">Questions</a>: ${listed(questions, `${page}self-test/`)}</li>
`}</ul></li>
`;
}

function listed(places: readonly NamedPlace[], page: string): readonly Html[] {
  return places.map(({ id, text }, index) => html`${index > 0 && ', '}<a class="quiet" href="${page}#${id}">${text}</a>`);
}
