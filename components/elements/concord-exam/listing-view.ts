import { html, nothing, type TemplateResult } from 'lit';
import type { SeatResult } from '../../../scripts/domain/score-attempt.ts';
import { writtenTime } from '../../../scripts/domain/time-words.ts';
import { answerView } from './answer-view.ts';
import { groundsView } from './grounds-view.ts';
import { icon, verdict } from './icons.ts';
import { proseView } from './prose-view.ts';
import type { ResultActs, ResultModel } from './result-model.ts';

/** Every question with own and right answer, all reasons, and links to the very facts. */
export function listingView(model: ResultModel, acts: ResultActs): TemplateResult {
  const { result: { seats }, state: { flagged }, filter, changed, online } = model;
  const isShown = ({ right, seat }: SeatResult) => filter === 'all' || (filter === 'wrong' ? !right : flagged.has(seat.question.id));
  const counts = { all: seats.length, wrong: seats.filter(({ right }) => !right).length, flagged: flagged.size } as const;
  const words = { all: 'All', wrong: 'Wrong', flagged: 'Flagged' } as const;
  return html`<section class="part" aria-labelledby="r-list"><h2 id="r-list">The questions</h2><div class="body listing">
    ${changed.length > 0 ? html`<p class="changed"><b>${changed.length === 1 ? 'One question has' : `${changed.length} questions have`} changed since.</b> You see ${changed.length === 1 ? 'it' : 'them'} as you were asked, and scored by the key of that time.</p>` : nothing}
    ${online ? nothing : html`<p class="changed">You are offline: links with ↗ need the network.</p>`}
    <fieldset class="filter"><legend class="unseen">Show</legend>${(['all', 'wrong', 'flagged'] as const).map((name) => html`<label><input type="radio" name="show" autocomplete="off" .checked=${filter === name} @change=${() => acts.filter(name)}><span>${words[name]}<span class="n">${counts[name]}</span></span></label>`)}</fieldset>
    <ol class="answers ${online ? '' : 'offline'}">${seats.map((one, index) => html`<li ?hidden=${!isShown(one)}>${seatView(one, index + 1, model)}</li>`)}</ol>
    ${seats.some(isShown) ? nothing : html`<p class="more">There are none.</p>`}
  </div></section>`;
}

function seatView({ seat, chosen, right, seconds }: SeatResult, number: number, model: ResultModel): TemplateResult {
  const { question } = seat;
  const { state, changed } = model;
  return html`<details>
    <summary><span class="no">${number}</span><span class="topic">${titleOf(question.stem)}</span>
      <span class="meta">${verdict(right, right ? 'Right' : chosen.length === 0 ? 'No answer' : 'Wrong')}<span class="flag-word">${state.flagged.has(question.id) ? html`${icon('flag')}<span class="w">Flagged</span>` : nothing}</span><span>Domain ${seat.domain}</span><span class="time">${writtenTime(seconds * 1000)}</span></span></summary>
    <div class="unfolded">
      <div class="stem">${proseView(question.stem, { asks: true })}</div>
      ${answerView(seat, chosen)}
      ${groundsView(seat, model, html`<h3>What the reference says</h3>`)}
      ${state.notes.get(question.id) ? html`<p class="own-note"><b>Your note:</b> ${state.notes.get(question.id)}</p>` : nothing}
      <p class="more">${seat.scored ? '' : 'One of the hidden questions that are not counted. '}${changed.includes(question.id) ? 'It reads differently today.' : ''}</p>
    </div>
  </details>`;
}

/** The question that the stem asks, for the folded line. */
function titleOf(stem: string): string {
  const lines = stem.split(/\n\s*\n/).map((part) => part.trim()).filter((part) => part !== '' && !part.startsWith('```'));
  const first = (lines[0] ?? '').replaceAll('`', '').replace(/\s+/g, ' ');
  return first.length > 96 ? `${first.slice(0, 93).replace(/[,.;:]?\s+\S*$/, '')}…` : first;
}
