import { html, nothing, type TemplateResult } from 'lit';
import type { Seat } from '../../../scripts/domain/paper.ts';
import type { OptionId } from '../../../scripts/domain/question.ts';
import { verdict } from './icons.ts';
import { lineView } from './prose-view.ts';
import { letterOf } from './question-view.ts';

/** The options of a question with the right ones, one's own, and the reason of each. */
export function answerView({ question, order }: Seat, chosen: readonly OptionId[]): TemplateResult {
  return html`<ol class="checked-options" tabindex="-1">${order.map((id) => {
    const { text, right, reason } = question.options.find((option) => option.id === id)!;
    const own = chosen.includes(id);
    return html`<li class="checked-option ${own ? 'own' : ''} ${right ? 'key' : ''}">
      <span class="letter">${letterOf(order, id)}</span>
      <div>
        ${own || right ? html`<p class="mark">${verdict(right, own ? `Your answer, ${right ? 'right' : 'wrong'}` : 'Right answer')}</p>` : nothing}
        <div class="said">${lineView(text)}</div>
        <div class="reason">${lineView(reason)}</div>
      </div>
    </li>`;
  })}</ol>`;
}
