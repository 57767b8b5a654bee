import { html, nothing, type TemplateResult } from 'lit';
import type { Exam } from '../../../scripts/domain/exam.ts';
import { endDialog } from './end-dialog.ts';
import type { ExamActs } from './exam-acts.ts';
import { icon } from './icons.ts';
import { keysView } from './keys-view.ts';
import type { RoomModel, SeatState } from './room-model.ts';

const SIGNS = { complete: 'full', partly: 'half', none: 'none' } as const;
const WORDS = { complete: 'complete', partly: 'partly answered', none: 'not answered' } as const;

/** The review screen: every question with what is open, and the way to the end. */
export function reviewView(model: RoomModel, acts: ExamActs, exam: Exam | undefined): TemplateResult {
  const { seats, number } = model;
  const open = seats.filter(({ progress }) => progress !== 'complete');
  const flagged = seats.filter((seat) => seat.flagged);
  const count = (progress: SeatState['progress']) => seats.filter((seat) => seat.progress === progress).length;
  return html`<main id="text" class="work"><div class="hall review">
    <h2>${headline(open.length)}</h2>
    <p class="intro">Choose a number to go to that question. Nothing is handed in before you end the exam.</p>
    <dl class="tally">
      ${(['complete', 'none', 'partly'] as const).map((progress) => html`<div><dt>${WORDS[progress]}</dt><dd>${icon(SIGNS[progress], 'bubble')}${count(progress)}</dd></div>`)}
      <div><dt>flagged</dt><dd>${icon('flag', 'icon fill')}${flagged.length}</dd></div>
      <div><dt>you were here</dt><dd>${icon('here')}${number}</dd></div>
    </dl>
    <ol class="cells" aria-label="The ${seats.length} questions">${seats.map((seat) => cellView(seat, number, acts))}</ol>
    ${moreTimeView(model, acts, exam)}
    ${keysView(model.keys, acts)}
  </div></main>
  <nav class="thumb review-bar" aria-label="Move through the exam"><div class="hall">
    <button type="button" class="move" @click=${() => acts.go(number)}>${icon('back')}<span>Back to <span class="wide">question </span>${number}</span></button>
    ${jump('none', open, 'open', acts)} ${jump('flag', flagged, 'flagged', acts)}
    <button type="button" class="move first" ?disabled=${model.readOnly} @click=${acts.askEnd}><span>End<span class="wide"> the exam</span>…</span>${icon('end')}</button>
  </div></nav>
  ${endDialog(model, acts)}`;
}

function headline(open: number): string {
  if (open === 0) return 'Every question is answered';
  return open === 1 ? 'One question is still open' : `${open} questions are still open`;
}

function cellView({ number, progress, flagged }: SeatState, here: number, acts: ExamActs): TemplateResult {
  const isHere = number === here;
  return html`<li><button type="button" class="cell ${progress === 'complete' ? 'done' : 'open'} ${isHere ? 'here' : ''}" aria-current=${isHere ? 'location' : nothing} @click=${() => acts.go(number)}>${number}<span class="unseen">, ${WORDS[progress]}${flagged ? ', flagged' : ''}${isHere ? ', you were here' : ''}</span>${icon(SIGNS[progress], 'bubble')}${flagged ? icon('flag') : nothing}</button></li>`;
}

function jump(sign: 'none' | 'flag', seats: readonly SeatState[], word: string, acts: ExamActs): TemplateResult {
  const first = seats[0];
  return html`<button type="button" class="move" aria-disabled=${!first} @click=${() => first && acts.go(first.number)}>${icon(sign)}<span><span class="wide">Review</span> ${seats.length} ${word}</span></button>`;
}

function moreTimeView({ state, readOnly }: RoomModel, acts: ExamActs, exam: Exam | undefined): TemplateResult | typeof nothing {
  if (!exam || state.settings.full === null || state.inTime) return nothing;
  return html`<details class="more-time"><summary class="opens">Change the time allowed</summary>
    <p class="sub"><label for="allowed">For those who need more time. The end moves once, and the result says so.</label>
    <select id="allowed" ?disabled=${readOnly} @change=${({ target }: Event) => acts.extend((target as HTMLSelectElement).value)}>
      <option value="" ?selected=${state.settings.accommodation === null}>As in the exam</option>
      ${exam.accommodations.map(({ id, title }) => html`<option value=${id} ?selected=${state.settings.accommodation === id}>${title}</option>`)}
    </select></p></details>`;
}
