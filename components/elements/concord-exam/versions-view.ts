import { html, nothing, type TemplateResult } from 'lit';
import type { Exam } from '../../../scripts/domain/exam.ts';
import { dayInWords } from '../../../scripts/domain/time-words.ts';
import { proseView } from './prose-view.ts';
import { choice, type StartActs, type StartModel } from './start-view.ts';

/** The exam versions: which is in use on the reader's day, what changes, and the choice between them. */
export function versionsView({ exams, inUse, chosen, asked }: StartModel, acts: StartActs): TemplateResult {
  const set = (exam: Exam) => () => acts.set({ exam, choice: chosen.choice.kind === 'list' && asked.length === 0 ? { kind: 'full' } : chosen.choice });
  const other = exams.find(({ id }) => id !== inUse.id);
  return html`<fieldset><legend>Exam version</legend><div>
    <p class="in-use"><b>Today you would sit ${inUse.code}.</b>${other ? ` ${other.code} is sat ${datesOf(other)}.` : nothing}</p>
    ${exams.map((exam) => choice('version', exam.id === chosen.exam.id, set(exam), exam.code, `At the test centre ${datesOf(exam)}. ${exam.domains.map(({ title, weight }) => `${title} ${weight}\u00a0%`).join(', ')}.`))}
    ${exams.length > 1 ? html`<details class="changes"><summary class="opens">What changes</summary>${exams.toReversed().map(({ code, text }) => html`<h3>${code}</h3>${proseView(text)}`)}</details>` : nothing}
  </div></fieldset>`;
}

function datesOf({ from, until }: Exam): string {
  return [from ? `from ${dayInWords(from)}` : '', until ? `until ${dayInWords(until)}` : ''].filter(Boolean).join(' ');
}
