import { html, nothing, svg, type TemplateResult } from 'lit';
import type { AttemptState } from '../../../scripts/domain/attempt-state.ts';
import type { Result } from '../../../scripts/domain/score-attempt.ts';
import { isEstimate, type ResultModel } from './result-model.ts';

/** The practice estimate with its interval, the formula, and what it is worth. */
export function estimateView({ state, result }: Pick<ResultModel, 'state' | 'result'>): TemplateResult {
  if (!isEstimate(state)) return countView(state, result);
  const { points, low, high, passed, right, scored, seats } = result;
  const { pass } = state.exam;
  const hidden = seats.filter(({ seat }) => !seat.scored);
  return html`<section class="part" aria-labelledby="r-estimate"><h2 id="r-estimate">Practice estimate</h2><div class="body">
    <div class="estimate"><p class="figure">${points}</p>
      <p class="beside">${passed ? 'Above' : 'Below'} the pass line of <b>${pass}</b>. ${doubt(result, pass)}</p></div>
    ${scaleView(state, result)}
    <p class="honest"><strong>This is an estimate.</strong> AWS does not publish how answers become a score, and its questions are not these.</p>
    <p class="honest quiet">We count the ${scored} scored questions, ${right} of them right, and set ${formula(state, result)} = ${points}: as if ${state.exam.cut} % were the pass line. So few questions make a wide interval: made this way (Wilson, 90 %), ${low} to ${high} holds your true level in 9 of 10 cases.${hidden.length > 0 ? ` The other ${hidden.length} questions are not counted; ${hidden.filter((one) => one.right).length} of them were right.` : nothing}</p>
  </div></section>`;
}

function countView({ settings, paper }: AttemptState, { right, scored, seats }: Result): TemplateResult {
  const all = seats.filter((one) => one.right).length;
  const why = settings.mode === 'study' ? 'you could see reasons on the way' : paper.choice.kind === 'domain' ? 'one domain is not the exam' : 'these questions were picked, not drawn by the exam’s weights';
  return html`<section class="part" aria-labelledby="r-estimate"><h2 id="r-estimate">Right answers</h2><div class="body">
    <div class="estimate"><p class="figure">${all}<span class="of"> of ${seats.length}</span></p><p class="beside">No estimate on the exam’s scale is made of it: ${why}.${scored < seats.length ? ` Of the ${scored} that a real exam would score, ${right} are right.` : nothing}</p></div>
  </div></section>`;
}

function doubt({ passed, low, high }: Result, pass: number): TemplateResult {
  const interval = html`The interval, <b>${low} to ${high}</b>,`;
  if (passed) return low >= pass ? html`${interval} lies above it as a whole.` : html`${interval} still reaches below it: on another day, with other questions, this could have been a fail.`;
  return high < pass ? html`${interval} lies below it as a whole.` : html`${interval} reaches above it: on another day, with other questions, this could have been a pass.`;
}

/** The formula of `pointsFor` with this attempt's numbers in it. */
function formula({ exam: { scale: [least, most], pass, cut } }: AttemptState, { right, scored }: Result): string {
  const mark = cut / 100;
  if (right / scored < mark) return `${least} + ${pass - least} × (${right} ⁄ ${scored}) ⁄ ${mark}`;
  return `${pass} + ${most - pass} × (${right} ⁄ ${scored} − ${mark}) ⁄ ${Number((1 - mark).toFixed(4))}`;
}

function scaleView({ exam: { scale: [least, most], pass } }: AttemptState, { points, low, high }: Result): TemplateResult {
  const at = (value: number) => `${Number((((value - least) / (most - least)) * 100).toFixed(1))}%`;
  const line = (kind: string, from: number, to: number, top: number, bottom: number) => svg`<line class=${kind} x1=${at(from)} y1=${top} x2=${at(to)} y2=${bottom}/>`;
  // Near the ends of the scale a word is set inwards, so that it is not cut off.
  const anchor = (value: number) => (value < least + 90 ? 'start' : value > most - 90 ? 'end' : 'middle');
  return html`<svg class="plot scale" width="100%" height="92" role="img" aria-label="On the scale from ${least} to ${most}: the estimate ${points}, the interval from ${low} to ${high}, the pass line at ${pass}.">
    ${line('axis', least, most, 46, 46)}${line('axis', least, least, 41, 51)}${line('axis', most, most, 41, 51)}${line('pass', pass, pass, 30, 66)}
    ${line('span', low, high, 46, 46)}${line('span', low, low, 39, 53)}${line('span', high, high, 39, 53)}
    ${svg`<circle class="dot" cx=${at(points)} cy="46" r="7"/><text class="strong" x=${at(points)} y="24" text-anchor=${anchor(points)}>${points}</text>
    <text x="0%" y="82">${least}</text><text class="strong" x=${at(pass)} y="82" text-anchor="middle">pass ${pass}</text><text x="100%" y="82" text-anchor="end">${most}</text>`}
  </svg>`;
}
