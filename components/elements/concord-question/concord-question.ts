import { askedFor, chooseOption, isComplete } from '../../../scripts/domain/choose-option.ts';
import { isRight, type OptionId, type Question } from '../../../scripts/domain/question.ts';
import { StudyAnswerEvent } from './study-answer-event.ts';
import { sayAnswer, sayMissing, sayRefused } from './verdict.ts';

/**
 * One question, answered in place.
 *
 * The page holds a `<fieldset>` with the options and a `<details>` with the reasons, readable and printable without
 * scripts. Upgraded, a button checks the choice, says the verdict in words and sets each reason below its option;
 * pressed again, it clears all that and asks anew.
 *
 * @fires study-answer - {@link StudyAnswerEvent}, when the reader checks a complete answer.
 */
export class ConcordQuestion extends HTMLElement {
  private chosen: readonly OptionId[] = [];
  private question: Pick<Question, 'options'> = { options: [] };
  private button = document.createElement('button');
  private says = document.createElement('p');

  private get inputs() {
    return [...this.querySelectorAll('input')];
  }
  private get reasons() {
    return [...this.querySelectorAll<HTMLElement>('[data-option]')];
  }

  connectedCallback() {
    if (this.button.isConnected) return;
    this.question = { options: this.reasons.map(({ dataset }) => ({ id: dataset.option as OptionId, right: dataset.right !== undefined, text: '', reason: '' })) };
    const acts = document.createElement('p');
    acts.className = 'acts';
    this.button.type = 'button';
    this.button.className = 'press';
    this.button.textContent = 'Check';
    this.says.className = 'says';
    this.says.role = 'status';
    acts.append(this.button, this.says);
    this.querySelector('fieldset')?.after(acts);
    this.button.addEventListener('click', () => (this.dataset.verdict ? this.askAgain() : this.check()));
    this.addEventListener('change', this.choose);
    this.addEventListener('keydown', this.checkOnEnter);
    // What the browser kept from an earlier visit is not an answer of this one.
    for (const input of this.inputs) input.checked = false;
  }

  private choose = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const letter = input.value as OptionId;
    const { chosen, refused } = chooseOption(this.question, this.chosen, letter);
    if (refused) input.checked = false;
    this.chosen = chosen;
    this.says.textContent = refused ? sayRefused(askedFor(this.question), letter) : '';
  };

  private checkOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    this.button.focus();
    this.check();
  };

  private check() {
    if (!isComplete(this.question, this.chosen)) {
      this.says.textContent = sayMissing(askedFor(this.question), this.chosen.length);
      return;
    }
    const right = isRight(this.question, this.chosen);
    this.dataset.verdict = right ? 'right' : 'wrong';
    this.showReasons();
    this.says.replaceChildren(sign(right), ` ${right ? 'Right.' : `${this.chosen.length > 1 ? 'Not these' : 'Not this one'}. ${sayAnswer(this.question, this.chosen)}`}`);
    this.button.textContent = 'Ask me again';
    this.dispatchEvent(new StudyAnswerEvent(this.id, this.chosen, right));
  }

  /** Sets each reason below its option, with a mark where the option was chosen or is right. */
  private showReasons() {
    this.querySelector('fieldset')!.disabled = true;
    for (const reason of this.reasons) {
      const { option, right } = reason.dataset;
      const own = this.chosen.includes(option as OptionId);
      const row = this.querySelector(`input[value="${option}"]`)!.closest('.option')!;
      row.append(reason);
      if (!own && right === undefined) continue;
      const mark = document.createElement('p');
      mark.className = 'mark';
      mark.dataset.right = String(right !== undefined);
      mark.append(sign(right !== undefined), own ? ` Your answer, ${right === undefined ? 'wrong' : 'right'}` : ' Right answer');
      reason.before(mark);
    }
    const answer = this.querySelector<HTMLDetailsElement>('.answer')!;
    answer.hidden = true;
    answer.after(answer.querySelector('.label')!);
  }

  private askAgain() {
    const answer = this.querySelector<HTMLDetailsElement>('.answer')!;
    answer.append(...this.reasons, answer.nextElementSibling!);
    answer.hidden = answer.open = false;
    for (const mark of this.querySelectorAll('.mark')) mark.remove();
    for (const input of this.inputs) input.checked = false;
    this.querySelector('fieldset')!.disabled = false;
    this.chosen = [];
    this.says.textContent = '';
    this.button.textContent = 'Check';
    delete this.dataset.verdict;
    this.inputs[0]?.focus();
  }
}

/** A tick or a cross; the words beside it say the same. */
function sign(right: boolean): HTMLElement {
  const mark = document.createElement('span');
  mark.ariaHidden = 'true';
  mark.textContent = right ? '✓' : '✕';
  return mark;
}

customElements.define('concord-question', ConcordQuestion);
