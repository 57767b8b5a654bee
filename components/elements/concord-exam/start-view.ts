import { html, nothing, type TemplateResult } from 'lit';
import type { Exam } from '../../../scripts/domain/exam.ts';
import { timeOfDay, writtenTime } from '../../../scripts/domain/time-words.ts';
import type { AttemptList } from '../exam-store/list-attempts.ts';
import { icon } from './icons.ts';
import { resumeView } from './resume-view.ts';
import { rulesView } from './rules-view.ts';
import { chosenAccommodation, fullTime, sizeOf, type StartChoice } from './start-choice.ts';
import { versionsView } from './versions-view.ts';

/** What the start page shows. */
export interface StartModel {
  readonly exams: readonly Exam[];
  /** The version in use on the reader's day. */
  readonly inUse: Exam;
  readonly chosen: StartChoice;
  /** Questions that the address asks for one by one; offered as a choice of its own. */
  readonly asked: readonly string[];
  readonly list: AttemptList | undefined;
  /** Wall time in milliseconds. */
  readonly now: number;
  readonly prefix: string;
  readonly name: string;
  /** Why the last start failed. */
  readonly problem: string;
  readonly busy: boolean;
  readonly keys: boolean;
}

/** What a reader can do on it. */
export interface StartActs {
  readonly set: (part: Partial<StartChoice>) => void;
  readonly start: () => void;
  readonly resume: (attempt: string, end: boolean) => void;
  readonly setKeys: (on: boolean) => void;
  readonly download: (name: string, value: unknown) => void;
}

/** The start page: what is under way, the choices, the rules. */
export function startView(model: StartModel, acts: StartActs): TemplateResult {
  const { chosen, prefix, name } = model;
  return html`<header class="hall"><nav aria-label="Site"><a class="back" href=${prefix}>${icon('back')}${name}</a> <a class="back" href="${prefix}progress/">Progress</a></nav></header>
  <main id="text" class="start"><div class="hall">
    <h1 tabindex="-1">Mock exam</h1>
    <p class="intro">Set up like the test centre: the same number of questions, the same clock, the same buttons. Nothing leaves your device.</p>
    ${resumeView(model, acts)}
    <div class="halves">
      <form class="choose" @submit=${(event: Event) => { event.preventDefault(); acts.start(); }}>
        ${versionsView(model, acts)}
        ${amountView(model, acts)}
        ${timeView(chosen, acts)}
        <fieldset><legend>Reasons</legend><div>
          ${choice('mode', chosen.mode === 'exam', () => acts.set({ mode: 'exam' }), 'After the end', 'As in the exam: no question tells you anything before you end it.')}
          ${choice('mode', chosen.mode === 'study', () => acts.set({ mode: 'study' }), 'After each question, when you ask', 'To study: which option is right, and why. It gives no estimate.')}
        </div></fieldset>
        ${goView(model)}
      </form>
      ${rulesView(model.keys, acts)}
    </div>
  </div></main>`;
}

/** One radio button with a name and a note. */
export function choice(group: string, checked: boolean, set: () => void, name: unknown, note: unknown, kind = 'choice'): TemplateResult {
  return html`<label class=${kind}><input type="radio" name=${group} autocomplete="off" .checked=${checked} @change=${set}><span><span class="name">${name}</span><span class="note">${note}</span></span></label>`;
}

function amountView({ chosen, asked }: StartModel, acts: StartActs): TemplateResult {
  const { exam, choice: picked } = chosen;
  const said = (wanted: StartChoice['choice']) => {
    const { questions, minutes } = sizeOf({ exam, choice: wanted });
    return `${questions} question${questions === 1 ? '' : 's'}, ${writtenTime(minutes * 60_000)}`;
  };
  const domain = picked.kind === 'domain' ? picked.domain : (exam.domains[0]?.number ?? 1);
  const list = { kind: 'list', questions: asked } as const;
  return html`<fieldset><legend>How much</legend><div>
    ${asked.length > 0 ? choice('amount', picked.kind === 'list', () => acts.set({ choice: list }), 'Practice', `${said(list)}: those that you came for.`) : nothing}
    ${choice('amount', picked.kind === 'full', () => acts.set({ choice: { kind: 'full' } }), 'Full exam', `${said({ kind: 'full' })}. ${exam.scored} are scored; the other ${exam.unscored} look the same and are not counted, as in the real exam.`)}
    ${choice('amount', picked.kind === 'short', () => acts.set({ choice: { kind: 'short' } }), 'Short exam', `${said({ kind: 'short' })}, drawn by the same weights.`)}
    ${choice('amount', picked.kind === 'domain', () => acts.set({ choice: { kind: 'domain', domain } }), 'One domain', `${said({ kind: 'domain', domain })}, from the domain that you choose here.`)}
    <p class="sub"><label for="domain">Domain</label>
      <select id="domain" @change=${({ target }: Event) => acts.set({ choice: { kind: 'domain', domain: Number((target as HTMLSelectElement).value) } })}>
        ${exam.domains.map(({ number, title }) => html`<option value=${number} ?selected=${number === domain}>${title}</option>`)}
      </select></p>
  </div></fieldset>`;
}

function timeView(chosen: StartChoice, acts: StartActs): TemplateResult {
  const said = (full: number | null) => (full === null ? 'not timed' : writtenTime(full));
  return html`<fieldset><legend>Time</legend><div class="picks">
    ${choice('time', chosen.accommodation === '', () => acts.set({ accommodation: '' }), 'As in the exam', said(fullTime({ ...chosen, accommodation: '' })), 'pick')}
    ${chosen.exam.accommodations.map((one) => choice('time', chosen.accommodation === one.id, () => acts.set({ accommodation: one.id }), one.title, said(fullTime(chosen, one)), 'pick'))}
  </div>${chosenAccommodation(chosen)?.note ? html`<p class="fine">${chosenAccommodation(chosen)!.note}.</p>` : nothing}</fieldset>`;
}

function goView({ chosen, now, list, problem, busy }: StartModel): TemplateResult {
  const { exam, choice: { kind }, seed } = chosen;
  const full = fullTime(chosen);
  const what = { full: 'full exam', short: 'short exam', domain: 'one domain', list: 'practice' }[kind];
  return html`<div class="go">
    <p class="sum"><b>${exam.code}, ${what}.</b> ${sizeOf(chosen).questions} questions, ${full === null ? 'no time limit' : writtenTime(full)}.${full === null ? nothing : html`<br>If you start now, it ends at ${timeOfDay(now + full)}.`}</p>
    <button class="button first" aria-disabled=${busy}>${busy ? 'Fetching the questions…' : kind === 'list' ? 'Start' : 'Start the exam'}</button>
    <p class="fine">Paper <b class="tabular">${seed}</b>: the same name gives the same questions in the same order.${list && list.running.length > 0 ? ' The exam under way is kept until you end it.' : ''}</p>
    <p class="problem" role="alert">${problem}</p>
  </div>`;
}
