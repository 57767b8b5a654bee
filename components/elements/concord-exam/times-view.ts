import { html, type TemplateResult } from 'lit';
import type { AttemptState } from '../../../scripts/domain/attempt-state.ts';
import type { Result } from '../../../scripts/domain/score-attempt.ts';
import { writtenTime } from '../../../scripts/domain/time-words.ts';
import { timeUsed } from './result-model.ts';

/** Where the time went. */
export function timesView(state: AttemptState, { seats, unanswered }: Result): TemplateResult {
  const { full, accommodation } = state.settings;
  const sorted = seats.map(({ seconds }) => seconds).toSorted((a, b) => a - b);
  const longest = seats.reduce((most, seat) => (seat.seconds > most.seconds ? seat : most), seats[0]!);
  const of = state.inTime || full === null ? '' : ` of ${writtenTime(full)}`;
  return html`<section class="part" aria-labelledby="r-time"><h2 id="r-time">Time</h2><div class="body"><dl class="times">
    <div><dt>Used${accommodation && !state.inTime ? ', with more time allowed' : ''}</dt><dd>${writtenTime(timeUsed(state))}${of}</dd></div>
    <div><dt>Half took less than</dt><dd>${writtenTime((sorted[Math.floor(sorted.length / 2)] ?? 0) * 1000)}</dd></div>
    <div><dt>Longest, question ${seats.indexOf(longest) + 1}</dt><dd>${writtenTime(longest.seconds * 1000)}</dd></div>
    <div><dt>Left out</dt><dd>${unanswered}</dd></div>
  </dl></div></section>`;
}
