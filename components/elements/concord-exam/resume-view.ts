import { html, nothing, type TemplateResult } from 'lit';
import { resumeClock, timeLeft } from '../../../scripts/domain/exam-clock.ts';
import { paperName } from '../../../scripts/domain/paper-name.ts';
import { writtenTime } from '../../../scripts/domain/time-words.ts';
import type { AttemptList, ListedAttempt } from '../exam-store/list-attempts.ts';
import type { StartActs, StartModel } from './start-view.ts';

/** What is stored: exams under way, and records that cannot be read. */
export function resumeView({ list, now, prefix }: StartModel, acts: StartActs): TemplateResult {
  if (!list) return html`<p class="fine" role="status">Looking for an exam under way…</p>`;
  return html`${list.running.map((one) => runningView(one, now, acts))}
    ${list.unreadable.length > 0 ? unreadableView(list.unreadable, acts) : nothing}
    ${list.running.length + list.ended.length + list.unreadable.length === 0 ? html`<p class="fine">Nothing is stored in this browser yet. If you have a file of your progress, <a href="${prefix}progress/#file">bring it in</a>.</p>` : nothing}`;
}

function runningView({ state }: ListedAttempt, now: number, acts: StartActs): TemplateResult {
  const { clock } = resumeClock(state.clock, state.last.wall, { wall: now, mono: 0 });
  const left = timeLeft(clock, { wall: now, mono: 0 });
  const number = state.paper.seats.findIndex(({ question }) => question.id === state.current) + 1;
  const said = left === Number.POSITIVE_INFINITY ? 'no time limit' : left === 0 ? 'the time is up' : `${writtenTime(left)} left`;
  return html`<section class="resume" aria-labelledby="r-${state.id}">
    <div><h2 class="what" id="r-${state.id}">Exam under way: <span class="tabular">${said}</span></h2>
      <p class="how">${paperName(state.paper, state.exam)}; you were at question ${number}. All your answers are saved. ${left === Number.POSITIVE_INFINITY ? '' : 'The clock runs on while you are away, as it would there.'}</p></div>
    <p class="acts"><button type="button" class="button first" @click=${() => acts.resume(state.id, false)}>${left === 0 ? 'To the result' : 'Resume'}<span class="unseen"> (${said})</span></button>
      ${left === 0 ? nothing : html`<button type="button" class="button" @click=${() => acts.resume(state.id, true)}>End it…</button>`}</p>
  </section>`;
}

function unreadableView(records: AttemptList['unreadable'], acts: StartActs): TemplateResult {
  return html`<section class="resume" aria-labelledby="aside"><div><h2 class="what" id="aside">${records.length === 1 ? 'One stored exam' : `${records.length} stored exams`} cannot be opened</h2>
    <p class="how">Nothing was changed. ${records.map((one) => (one.kind === 'newer' ? 'Made by a newer version of this site; load the page again. ' : `Damaged: ${one.reason}. `))}</p></div>
    <p class="acts">${records.map(({ raw }, index) => html`<button type="button" class="button" @click=${() => acts.download(`set-aside-${index + 1}`, raw)}>Download${records.length > 1 ? ` ${index + 1}` : ' it'}</button>`)}</p></section>`;
}
