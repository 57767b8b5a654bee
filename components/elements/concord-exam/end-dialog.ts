import { html, nothing, type TemplateResult } from 'lit';
import { spokenTime } from '../../../scripts/domain/time-words.ts';
import type { ExamActs } from './exam-acts.ts';
import type { RoomModel, SeatState } from './room-model.ts';

/** The confirmation before the end, with what is open counted. Opened by `showModal`; Esc closes it. */
export function endDialog({ seats, left }: RoomModel, acts: ExamActs): TemplateResult {
  const open = seats.filter(({ progress }) => progress !== 'complete');
  const close = (event: Event) => (event.currentTarget as HTMLElement).closest('dialog')!.close();
  const go = (number: number) => (event: Event) => {
    close(event);
    acts.go(number);
  };
  const end = (event: Event) => {
    close(event);
    acts.end();
  };
  const rows = [
    ['Not answered', open.filter(({ progress }) => progress === 'none')],
    ['Partly answered', open.filter(({ progress }) => progress === 'partly')],
    ['Flagged, to look at again', seats.filter(({ flagged }) => flagged)],
  ] as const;
  return html`<dialog class="confirm" aria-labelledby="end-head"><div class="inner">
    <h2 id="end-head">${open.length === 0 ? 'End the exam?' : `End the exam with ${open.length} question${open.length === 1 ? '' : 's'} open?`}</h2>
    <p>${open.length > 0 ? 'Open questions count as wrong, and a guess costs nothing.' : 'All questions are answered.'}${left === Number.POSITIVE_INFINITY ? nothing : html` You have <b>${spokenTime(left)}</b> left.`}</p>
    <dl class="open-list">${rows.map(([word, some]) => (some.length === 0 ? nothing : rowView(word, some, go)))}</dl>
    <div class="acts">
      <button type="button" class="button first" @click=${close}>Back to the questions</button>
      <button type="button" class="button" @click=${end}>${open.length === 0 ? 'End the exam' : `End with ${open.length} open`}</button>
    </div>
  </div></dialog>`;
}

function rowView(word: string, seats: readonly SeatState[], go: (number: number) => (event: Event) => void): TemplateResult {
  return html`<div><dt>${word}</dt><dd class="n">${seats.length}</dd><dd>${seats.map(({ number }) => html`<button type="button" class="link-button" @click=${go(number)}><span class="unseen">Question </span>${number}</button>`)}</dd></div>`;
}
