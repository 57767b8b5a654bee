import { html, nothing, svg, type TemplateResult } from 'lit';
import { dayInWords, isoDay, writtenTime } from '../../../scripts/domain/time-words.ts';
import { type Estimated, type ResultModel, timeUsed } from './result-model.ts';

/** Most exams that are drawn and listed. */
const SHOWN = 12;
/** Height of the drawing, in px: room for dates below and figures above. */
const [TOP, BOTTOM] = [12, 196];

/** The exams so far: a drawing of the estimates with their intervals, and the same in numbers. */
export function historyView({ history, state }: Pick<ResultModel, 'history' | 'state'>): TemplateResult | typeof nothing {
  if (history.length < 2) return nothing;
  const shown = history.slice(-SHOWN);
  return html`<section class="part" aria-labelledby="r-history"><h2 id="r-history">${history.length} exams so far</h2><div class="body history">
    <figure><figcaption>Estimates and their intervals${history.length > SHOWN ? `, the last ${SHOWN}` : ''}</figcaption>${trendView(shown, state.id)}</figure>
    ${tableView(shown.toReversed(), state.id)}
  </div></section>`;
}

function tableView(shown: readonly Estimated[], current: string): TemplateResult {
  return html`<table><caption>The same in numbers</caption>
    <thead><tr><th scope="col">Day</th><th scope="col">Exam</th><th scope="col">Right</th><th scope="col">Est.</th><th scope="col">Interval</th><th scope="col">Time</th></tr></thead>
    <tbody>${shown.map(({ state, result }) => html`<tr class=${state.id === current ? 'now' : ''}><th scope="row">${shortDay(state.started)}</th><td>${state.exam.code.replace(/^.*-/, '')}</td><td>${result.right}/${result.scored}</td><td>${result.points}</td><td>${result.low}–${result.high}</td><td>${writtenTime(timeUsed(state))}</td></tr>`)}</tbody></table>`;
}

function trendView(shown: readonly Estimated[], current: string): TemplateResult {
  const { exam: { scale: [least, most], pass } } = shown.at(-1)!.state;
  const floor = Math.max(least, Math.floor((Math.min(...shown.map(({ result }) => result.low), pass) - 40) / 200) * 200);
  const y = (points: number) => Number((BOTTOM - ((points - floor) / (most - floor)) * (BOTTOM - TOP)).toFixed(1));
  const x = (index: number) => `${Number((14 + (index * 81) / Math.max(1, shown.length - 1)).toFixed(1))}%`;
  const steps = Array.from({ length: Math.floor((most - floor) / 200) + 1 }, (_, index) => most - index * 200);
  const [first, last] = [shown[0]!, shown.at(-1)!];
  return html`<svg class="plot" width="100%" height="226" role="img" aria-label="${shown.length} estimates, from ${first.result.points} on ${dayInWords(isoDay(first.state.started))} to ${last.result.points} on ${dayInWords(isoDay(last.state.started))}, each with its interval; the pass line at ${pass}.">
    ${steps.map((points) => svg`<line class="grid" x1="40" y1=${y(points)} x2="100%" y2=${y(points)}/><text x="0" y=${y(points) + 4}>${points}</text>`)}
    ${svg`<line class="pass" x1="40" y1=${y(pass)} x2="100%" y2=${y(pass)}/><text class="strong" x="40" y=${y(pass) - 7}>pass ${pass}</text>`}
    ${shown.map(({ result: { low, high }, state }, index) => svg`<line class=${state.id === current ? 'span' : 'past'} x1=${x(index)} y1=${y(low)} x2=${x(index)} y2=${y(high)}/>`)}
    ${shown.slice(1).map(({ result }, index) => svg`<line class="path" x1=${x(index)} y1=${y(shown[index]!.result.points)} x2=${x(index + 1)} y2=${y(result.points)}/>`)}
    ${shown.map(({ result, state }, index) => svg`<circle class=${state.id === current ? 'dot' : 'dot-past'} cx=${x(index)} cy=${y(result.points)} r=${state.id === current ? 6 : 4}/>`)}
    ${svg`<text x=${x(0)} y="220" text-anchor="middle">${shortDay(first.state.started)}</text><text x=${x(shown.length - 1)} y="220" text-anchor="middle">${shortDay(last.state.started)}</text>`}
  </svg>`;
}

function shortDay(wall: number): string {
  const [day, month] = dayInWords(isoDay(wall)).split(' ');
  return `${day} ${month!.slice(0, 3)}`;
}
