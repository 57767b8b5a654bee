import { html, type TemplateResult } from 'lit';
import type { ExamActs } from './exam-acts.ts';
import { icon } from './icons.ts';
import type { RoomModel } from './room-model.ts';

/** The bar at the foot of a question: within reach of a thumb, and of the end of the Tab order. */
export function thumbView({ seats, number, readOnly }: RoomModel, acts: ExamActs): TemplateResult {
  const { flagged } = seats[number - 1]!;
  const complete = seats.filter(({ progress }) => progress === 'complete').length;
  const last = number === seats.length;
  return html`<nav class="thumb" aria-label="Move through the exam"><div class="hall">
    <button type="button" class="move" aria-disabled=${number === 1} @click=${() => number > 1 && acts.go(number - 1)}>${icon('back')}Previous</button>
    <button type="button" class="move flag-thumb" aria-pressed=${flagged} ?disabled=${readOnly} @click=${acts.flag}>${icon('flag')}${flagged ? 'Flagged' : 'Flag'}</button>
    <button type="button" class="move" @click=${acts.review}>${icon('grid')}Navigator<span class="count">${complete} of ${seats.length} complete</span></button>
    <button type="button" class="move first" @click=${() => (last ? acts.review() : acts.go(number + 1))}>${last ? 'Review' : 'Next'}${icon('next')}</button>
  </div></nav>`;
}
