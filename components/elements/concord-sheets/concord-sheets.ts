import { readSheetChoice, writeSheetChoice } from '../../../scripts/domain/sheet-choice.ts';

/** Shows the chosen services of the cheat sheet. The choice is in the address, so that it can be kept and sent. */
export class ConcordSheets extends HTMLElement {
  private boxes = [...this.querySelectorAll<HTMLInputElement>('[type="checkbox"]')];

  connectedCallback() {
    const all = this.boxes.map(({ value }) => value);
    const chosen = readSheetChoice(location.search, all);
    for (const box of this.boxes) box.checked = chosen.includes(box.value);
    this.show();
    this.addEventListener('change', () => this.choose());
    this.addEventListener('click', ({ target }) => {
      const which = (target as HTMLElement).dataset.choose;
      if (!which) return;
      for (const box of this.boxes) box.checked = which === 'all';
      this.choose();
    });
  }

  private choose() {
    const chosen = this.boxes.filter(({ checked }) => checked).map(({ value }) => value);
    const query = writeSheetChoice(chosen, this.boxes.map(({ value }) => value));
    history.replaceState(null, '', location.pathname + query);
    this.show();
  }

  private show() {
    for (const { value, checked } of this.boxes) {
      const sheet = this.querySelector<HTMLElement>(`.sheet[id="${CSS.escape(value)}"]`);
      if (sheet) sheet.hidden = !checked;
    }
    const count = this.boxes.filter(({ checked }) => checked).length;
    const output = this.querySelector('output');
    if (output) output.textContent = `${count} of ${this.boxes.length} chosen`;
  }
}

customElements.define('concord-sheets', ConcordSheets);
