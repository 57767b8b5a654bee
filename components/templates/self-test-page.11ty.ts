import { counted } from '../../scripts/domain/diagnostic.ts';
import { html, type Html } from '../../scripts/domain/html.ts';
import type { ServicePage, TopicSection } from '../../scripts/domain/site.ts';
import type { PerItem } from './page-data.ts';
import { contentsNav } from './parts/contents-nav.ts';
import { layout } from './parts/layout.ts';
import { questionBlock } from './parts/question.ts';
import { servicesNav } from './parts/services-nav.ts';

/** `/reference/<slug>/self-test/`: the questions on a service, by topic. */
export const data = {
  pagination: { data: 'site.selfTests', size: 1, alias: 'item' },
  permalink: ({ item }: PerItem<ServicePage>) => `/reference/${item.slug}/self-test/`,
};

/**
 * The page. Reference pages show its topics in place. It has no part that search reads, so that no answer comes up
 * before its question.
 */
export function render({ site: { frame }, item: { slug, name, short, topics, questionCount } }: PerItem<ServicePage>): string {
  const reference = `${frame.prefix}reference/${slug}/`;
  const tested = topics.filter(({ questions }) => questions.length > 0);
  return layout(frame, {
    title: `Self-test: ${name}`,
    description: `${counted(questionCount, 'question')} on ${name}, each with its answer and the reason for every option.`,
    room: 'reference',
    services: servicesNav(frame, slug),
    contents: contentsNav(tested),
    questions: true,
    main: html`<article>
<header class="opening">
<nav class="crumbs label" aria-label="Breadcrumb"><a href="${frame.prefix}reference/">Reference</a> <a href="${reference}">${short}</a></nav>
<h1>Self-test: ${short}</h1>
<p class="label">${counted(questionCount, 'question')}. Choose, then check; or unfold the answer.</p>
</header>
${tested.map((topic) => topicQuestions(topic, reference))}</article>`,
  });
}

function topicQuestions({ id, title, questions }: TopicSection, reference: string): Html {
  return html`<section id="${id}">
<h2><a href="${reference}#${id}">${title}</a></h2>
${questions.map((question, index) => questionBlock(question, `Question ${index + 1} of ${questions.length}`))}</section>
`;
}
