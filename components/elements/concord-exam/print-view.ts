import { html, type TemplateResult } from 'lit';
import type { AttemptState } from '../../../scripts/domain/attempt-state.ts';
import { rightOptions } from '../../../scripts/domain/question.ts';
import { paperName } from '../../../scripts/domain/paper-name.ts';
import { lineView, proseView } from './prose-view.ts';
import { letterOf } from './question-view.ts';

/** The paper, or its key, for the printer alone. They are never on one sheet. */
export function printView({ paper, exam }: AttemptState, what: 'paper' | 'key'): TemplateResult {
  return html`<div class="printed"><h1>${what === 'paper' ? 'Paper' : 'Key to paper'} ${paper.seed}</h1><p>${paperName(paper, exam)}</p>
    <ol>${paper.seats.map(({ question, order }) => what === 'paper'
      ? html`<li><div class="stem">${proseView(question.stem)}</div><ul>${order.map((id) => html`<li><b>${letterOf(order, id)}</b> ${lineView(question.options.find((option) => option.id === id)!.text)}</li>`)}</ul></li>`
      : html`<li><b>${rightOptions(question).map((id) => letterOf(order, id)).toSorted().join(', ')}</b> <ul>${order.map((id) => html`<li><b>${letterOf(order, id)}</b> ${lineView(question.options.find((option) => option.id === id)!.reason)}</li>`)}</ul></li>`)}</ol></div>`;
}
