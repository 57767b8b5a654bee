import { html, nothing, type TemplateResult } from 'lit';
import { paperName } from '../../../scripts/domain/paper-name.ts';
import { dayInWords, isoDay } from '../../../scripts/domain/time-words.ts';
import { countedResult, estimatedExams, isEstimate } from '../concord-exam/result-model.ts';
import { historyView } from '../concord-exam/history-view.ts';
import type { AttemptList, ListedAttempt } from '../exam-store/list-attempts.ts';

/** Every stored attempt with the way to it, and the trend of the estimates. */
export function attemptsView({ running, ended }: AttemptList, prefix: string): TemplateResult | typeof nothing {
  const all = [...running, ...ended];
  if (all.length === 0) return nothing;
  const newest = ended[0]?.state;
  return html`${newest ? historyView({ history: estimatedExams(ended), state: newest }) : nothing}
    <section class="part" aria-labelledby="attempts"><h2 id="attempts">Exams</h2><div class="body"><ul class="lines">${all.map((one) => html`<li>${lineOf(one, prefix)}</li>`)}</ul></div></section>`;
}

function lineOf({ state }: ListedAttempt, prefix: string): TemplateResult {
  const came = state.status === 'running' ? 'under way' : isEstimate(state) ? `estimate ${countedResult(state).points}` : `${countedResult(state).seats.filter(({ right }) => right).length} right`;
  return html`<a href="${prefix}exam/${state.exam.id}/?attempt=${state.id}">${dayInWords(isoDay(state.started))}: ${paperName(state.paper, state.exam)}</a>, ${came}`;
}
