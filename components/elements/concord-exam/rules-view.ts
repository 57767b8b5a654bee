import { html, type TemplateResult } from 'lit';
import { keysView } from './keys-view.ts';

/** The rules, as at the test centre. */
export function rulesView(keys: boolean, acts: { readonly setKeys: (on: boolean) => void }): TemplateResult {
  return html`<aside class="rules" aria-labelledby="rules"><h2 id="rules">The rules</h2><ol>
    <li><span>An unanswered question <b>counts as wrong</b>. A guess costs nothing.</span></li>
    <li><span>“Choose TWO” needs <b>both</b>. One of two counts as wrong.</span></li>
    <li><span>You can go back, change an answer, strike options out and <b>flag</b> a question for later.</span></li>
    <li><span>The time left can be <b>hidden</b>. You are told when 30, 10, 5 and 1 minutes remain.</span></li>
    <li><span>The clock <b>runs on</b> while the page is closed. At the end of the time your answers are saved and the exam closes by itself.</span></li>
    <li><span>The score is a <b>practice estimate</b>, not a promise. AWS does not publish how it scores.</span></li>
    <li><span>All questions were written from the documentation. None is from a real exam. The key comes with the questions, as on any page that works offline; nothing shows it before you end.</span></li>
  </ol>${keysView(keys, acts)}</aside>`;
}
