import { html, nothing, type TemplateResult } from 'lit';
import { paperName } from '../../../scripts/domain/paper-name.ts';
import { wrongQuestions } from '../../../scripts/domain/score-attempt.ts';
import { dayInWords, isoDay, timeOfDay } from '../../../scripts/domain/time-words.ts';
import { domainsView } from './domains-view.ts';
import { estimateView } from './estimate-view.ts';
import { historyView } from './history-view.ts';
import { listingView } from './listing-view.ts';
import type { ResultActs, ResultModel } from './result-model.ts';
import { timesView } from './times-view.ts';

/** The result: back on paper. */
export function resultView(model: ResultModel, acts: ResultActs): TemplateResult {
  const { state, prefix, name } = model;
  return html`<header class="page mast"><a class="name" href=${prefix}>${name}</a><nav aria-label="Site"><a href="${prefix}reference/">Reference</a><a href="${prefix}exam/">Mock exam</a><a href="${prefix}progress/">Progress</a></nav></header>
  <main id="text" class="page">
    <div class="result-head"><h1 tabindex="-1">Result of the ${state.paper.choice.kind === 'list' ? 'practice' : 'mock exam'}</h1>
      <p class="when">${paperName(state.paper, state.exam)}. ${dayInWords(isoDay(state.started))}. Paper <span class="ui">${state.paper.seed}</span></p></div>
    ${timeOverView(model, acts)}
    ${estimateView(model)}
    ${domainsView(model)}
    ${timesView(state, model.result)}
    ${historyView(model)}
    ${listingView(model, acts)}
    ${nextView(model, acts)}
  </main>`;
}

function timeOverView({ state, late, result }: ResultModel, acts: ResultActs): TemplateResult | typeof nothing {
  if (state.end?.reason !== 'timed-out') return nothing;
  return html`<section class="part" aria-labelledby="r-over"><h2 id="r-over">Time is up</h2><div class="body">
    <p>The exam ended by itself at ${timeOfDay(state.end.at)}. All your answers until then are saved, the one on the screen too; what was open counts as wrong. If that comes as a surprise: time runs on while the device sleeps, and a clock that is set forward counts as time passed.</p>
    ${state.inTime
      ? html`<p class="quiet">You went on without a limit after that. The estimate is made of the answers in time; with those after it, ${late!.right} of ${late!.scored} scored questions are right instead of ${result.right}.</p>`
      : html`<p class="acts"><button type="button" class="button" @click=${acts.goOn}>Go on without a limit</button> <span class="quiet">The result in time stays, and the rest is marked as done after it.</span></p>`}
  </div></section>`;
}

function nextView({ result, state, problem }: ResultModel, acts: ResultActs): TemplateResult {
  const wrong = wrongQuestions(result).length;
  return html`<section class="part next-part" aria-labelledby="r-next"><h2 id="r-next">And now</h2><div class="body next-steps">
    ${wrong > 0 ? html`<button type="button" class="button first" @click=${acts.retry}>Retry the ${wrong === 1 ? 'wrong one' : `${wrong} wrong ones`}</button>` : nothing}
    <button type="button" class="button" @click=${acts.leave}>New exam</button>
    <button type="button" class="button" @click=${() => acts.print('result')}>Print the result</button>
    <button type="button" class="button" @click=${() => acts.print('paper')}>Print the paper</button>
    <button type="button" class="button" @click=${() => acts.print('key')}>Print the key</button>
    <button type="button" class="button" @click=${acts.download}>Download the result</button>
    <p class="problem" role="alert">${problem}</p>
    ${state.shifted === 0 ? nothing : html`<p class="quiet">The clock of this device was set back during the exam, by ${Math.round(-state.shifted / 60_000)} min. The time left did not grow by it.</p>`}
  </div></section>`;
}
