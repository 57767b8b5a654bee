import { html, type TemplateResult } from 'lit';
import type { Exam } from '../../../scripts/domain/exam.ts';
import { countProgress, type GivenAnswer, type ProgressKey } from '../../../scripts/domain/progress.ts';
import { barView } from '../concord-exam/domains-view.ts';

const TITLES = { domain: 'By domain', skill: 'By skill', service: 'By service' } as const satisfies Partial<Record<ProgressKey, string>>;

/** Right answers by domain, skill and service, as tables. */
export function skillsView(answers: readonly GivenAnswer[], exam: Exam, services: Readonly<Record<string, string>>, prefix: string): TemplateResult[] {
  if (answers.length === 0) return [];
  const names = namesIn(exam);
  const titleOf = (by: ProgressKey, id: string) => (by === 'service' ? html`<a href="${prefix}reference/${id}/">${services[id] ?? id}</a>` : by === 'skill' ? `${id} ${names.get(id) ?? ''}` : (names.get(id) ?? id));
  return (['domain', 'skill', 'service'] as const).map((by) => html`<section class="part" aria-labelledby="by-${by}"><h2 id="by-${by}">${TITLES[by]}</h2><div class="body">
    <table class="domains short"><thead><tr><th scope="col">${by === 'domain' ? 'Domain' : by === 'skill' ? 'Skill or task' : 'Service'}</th><th scope="col" class="num">Right, answered</th></tr></thead>
    <tbody>${countProgress(answers, by, exam).map(({ id, right, answered }) => html`<tr><th scope="row"><div class="row"><span>${titleOf(by, id)}</span>${barView(right / answered)}</div></th><td class="num" data-word="right">${right} of ${answered}</td></tr>`)}</tbody></table></div></section>`);
}

/** Titles by number: of domains, tasks and skills. */
function namesIn({ domains }: Exam): ReadonlyMap<string, string> {
  return new Map(domains.flatMap(({ number, title, tasks }) => [[String(number), title] as const, ...tasks.flatMap((task) => [[task.id, task.title] as const, ...task.skills.map((skill) => [skill.id, skill.title] as const)])]));
}
