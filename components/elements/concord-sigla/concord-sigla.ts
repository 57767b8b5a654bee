import { arrowStep } from '../../../scripts/domain/arrow-step.ts';

/**
 * Makes the sigla of one topic a single stop of the keyboard: Tab comes to one of them, the up and down arrows lead to
 * the others. Without scripts each is a stop of its own.
 */
export class ConcordSigla extends HTMLElement {
  private stops = [...this.querySelectorAll('summary')];

  connectedCallback() {
    this.stopAt(0);
    this.addEventListener('focusin', ({ target }) => {
      const index = this.stops.indexOf(target as HTMLElement);
      if (index >= 0) this.stopAt(index);
    });
    this.addEventListener('keydown', this.step);
  }

  private step = (event: KeyboardEvent) => {
    const index = this.stops.indexOf(event.target as HTMLElement);
    const next = index < 0 ? undefined : arrowStep(event.key, index, this.stops.length);
    if (next === undefined) return;
    event.preventDefault();
    this.stops[next]?.focus();
  };

  private stopAt(index: number) {
    for (const [other, stop] of this.stops.entries()) stop.tabIndex = other === index ? 0 : -1;
  }
}

customElements.define('concord-sigla', ConcordSigla);
