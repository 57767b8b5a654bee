import { html, nothing, type TemplateResult } from 'lit';
import { clockTime, spokenTime } from '../../../scripts/domain/time-words.ts';
import type { ExamActs } from './exam-acts.ts';
import { icon } from './icons.ts';
import type { RoomModel } from './room-model.ts';

/** Time left from which the clock is marked, in milliseconds. */
const LATE = 600_000;

/** The bar of the exam room: title, place, time left, flag. The clock is no live region. */
export function barView(model: RoomModel, acts: ExamActs, place: string, flag: boolean): TemplateResult {
  const { state, seats, number } = model;
  const flagged = seats[number - 1]!.flagged;
  return html`<header class="bar"><div class="hall">
    <p class="title">Mock exam ${state.exam.code}${state.settings.mode === 'study' ? ', study mode' : ''}</p>
    <h1 tabindex="-1"><span class="where">${place}</span>${flag && flagged ? html`<span class="state">${icon('flag')}<span class="unseen">flagged</span></span>` : nothing}</h1>
    <div class="controls">
      ${clockView(model, acts)}
      ${flag ? html`<button type="button" class="button flag-bar" aria-pressed=${flagged} ?disabled=${model.readOnly} @click=${acts.flag}>${icon('flag')}${flagged ? 'Flagged' : 'Flag'}</button>` : nothing}
    </div>
  </div></header>`;
}

function clockView({ left, clockHidden, warned }: RoomModel, acts: ExamActs): TemplateResult {
  if (left === Number.POSITIVE_INFINITY) return html`<div class="clock"><p class="left"><small>Time</small><span>No limit</span></p></div>`;
  const shown = html`<small>Time left</small><time datetime=${isoTime(left)} aria-hidden="true">${clockTime(left)}</time><span class="unseen">${spokenTime(left)}</span>`;
  const hidden = html`<small>Time left</small><span class="put-away">${warned === undefined ? 'hidden' : `under ${warned} min`}</span>`;
  return html`<div class="clock ${left <= LATE ? 'late' : ''}">
    <p class="left" role="timer">${clockHidden ? hidden : shown}</p>
    <button type="button" class="link-button" @click=${acts.hideClock}>${clockHidden ? 'Show' : 'Hide'}<span class="unseen"> the time left</span></button>
  </div>`;
}

function isoTime(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `PT${Math.floor(seconds / 3600)}H${Math.floor(seconds / 60) % 60}M${seconds % 60}S`;
}
