import { html, type TemplateResult } from 'lit';
import type { ExamActs } from './exam-acts.ts';

const KEYS = [
  ['A – F', 'choose an option'], ['Shift + A – F', 'strike it out or put it back'], ['N', 'next question'], ['P', 'previous question'],
  ['M', 'flag'], ['R', 'navigator'], ['T', 'say the time left'],
] as const;

/** The single keys, and the switch that turns them off. */
export function keysView(on: boolean, acts: Pick<ExamActs, 'setKeys'>): TemplateResult {
  return html`<details class="keys"><summary class="opens">Keys</summary>
    <dl>${KEYS.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl>
    <label class="choice"><input type="checkbox" .checked=${on} @change=${({ target }: Event) => acts.setKeys((target as HTMLInputElement).checked)}><span><span class="name">Single keys work</span><span class="note">They never do while you type. Tab, arrows, Space and Enter work always.</span></span></label>
  </details>`;
}
