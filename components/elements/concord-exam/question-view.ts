import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { askedFor, isComplete } from '../../../scripts/domain/choose-option.ts';
import { OPTION_IDS, type OptionId } from '../../../scripts/domain/question.ts';
import { answerView } from './answer-view.ts';
import type { ExamActs } from './exam-acts.ts';
import { groundsView } from './grounds-view.ts';
import { icon } from './icons.ts';
import { keysView } from './keys-view.ts';
import { lineView, proseView } from './prose-view.ts';
import type { RoomModel, SeatState } from './room-model.ts';

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six'];

/** The letter under which an option is shown: by its place in this paper, not in the bank. */
export function letterOf(order: readonly OptionId[], option: OptionId): string {
  return OPTION_IDS[order.indexOf(option)]?.toUpperCase() ?? '?';
}

/** The sheet between the bars: stem, options, note. */
export function questionView(model: RoomModel, acts: ExamActs): TemplateResult {
  const current = model.seats[model.number - 1]!;
  const { question } = current.seat;
  const checked = model.state.checked.has(question.id);
  return html`<main id="text" class="work ${model.online ? '' : 'offline'}"><div class="hall">
    <div class="stem" id="stem">${proseView(question.stem, { asks: true })}</div>
    ${checked ? html`${answerView(current.seat, current.chosen)}${groundsView(current.seat, model.grounds, html`<h2>What the reference says</h2>`)}` : optionsView(model, current, acts)}
    ${model.state.settings.mode === 'study' && !checked ? studyView(current, model.readOnly, acts) : nothing}
    ${noteView(model, current, acts)}
    ${keysView(model.keys, acts)}
  </div></main>`;
}

function optionsView(model: RoomModel, { seat, number, chosen }: SeatState, acts: ExamActs): TemplateResult {
  const asked = askedFor(seat.question);
  const word = asked === 1 ? 'one answer' : `${NUMBERS[asked]!.toUpperCase()} answers`;
  return html`<fieldset class="options" aria-describedby="stem">
    <legend><span>Choose ${word}.</span>${asked > 1 ? html`<span class="count" aria-hidden="true">${chosen.length} of ${asked} chosen</span>` : nothing}</legend>
    ${seat.order.map((option) => optionView(model, { seat, number, chosen }, option, acts))}
  </fieldset>`;
}

function optionView(model: RoomModel, { seat, number, chosen }: Pick<SeatState, 'seat' | 'number' | 'chosen'>, option: OptionId, acts: ExamActs): TemplateResult {
  const { question, order } = seat;
  const letter = letterOf(order, option);
  const struck = model.state.struck.get(question.id)?.includes(option) ?? false;
  const refused = model.refused === option;
  const { text } = question.options.find(({ id }) => id === option)!;
  return html`<div class="option ${struck ? 'struck' : ''} ${refused ? 'refused' : ''}">
    <label>
      <input type=${askedFor(question) === 1 ? 'radio' : 'checkbox'} name="q${number}" value=${option} autocomplete="off" ?disabled=${model.readOnly}
        .checked=${live(chosen.includes(option))} @change=${() => acts.choose(option)}>
      <span class="letter">${letter}</span>
      <span class="option-text"><span>${lineView(text)}</span>${struck ? html`<span class="unseen"> (struck out)</span>` : nothing}</span>
    </label>
    <button type="button" class="strike" ?disabled=${model.readOnly} @click=${() => acts.strike(option)}>${icon(struck ? 'undo' : 'strike')}<span class="word" aria-hidden="true">${struck ? 'Put back' : 'Strike out'}</span><span class="unseen">${struck ? `Put ${letter} back` : `Strike out ${letter}`}</span></button>
    ${refused ? refusalView(chosen, order, letter) : nothing}
  </div>`;
}

function refusalView(chosen: readonly OptionId[], order: readonly OptionId[], letter: string): TemplateResult {
  const letters = chosen.map((option) => letterOf(order, option)).toSorted();
  return html`<p class="refusal" role="alert">${icon('note')}<span><strong>Not chosen.</strong> You have already chosen ${NUMBERS[letters.length]}: ${letters.slice(0, -1).join(', ')} and ${letters.at(-1)}. Take one of them back first, then choose ${letter}.</span></p>`;
}

function studyView({ seat, chosen }: SeatState, readOnly: boolean, acts: ExamActs): TemplateResult {
  const complete = isComplete(seat.question, chosen);
  return html`<p class="acts"><button type="button" class="button" ?disabled=${readOnly || !complete} @click=${acts.check}>Show the reasons</button> <span class="fine">${complete ? 'Your answer stands from then on.' : 'Answer first.'}</span></p>`;
}

function noteView({ state, readOnly }: RoomModel, { seat }: SeatState, acts: ExamActs): TemplateResult {
  const note = state.notes.get(seat.question.id) ?? '';
  return html`<details class="note" ?open=${note !== ''}><summary class="opens">Note</summary>
    <textarea rows="3" maxlength="4000" aria-label="Note on this question" autocomplete="off" ?readonly=${readOnly} .value=${live(note)} @input=${({ target }: Event) => acts.note((target as HTMLTextAreaElement).value)}></textarea></details>`;
}
