import { arrowStep } from '../../../scripts/domain/arrow-step.ts';

/**
 * Makes the sigla of one list of facts a single stop of the keyboard: Tab comes to one of them, the up and down arrows
 * lead to the others. Without scripts each is a stop of its own. A fact that is opened gets its addresses: its own, and
 * its place in the ledger.
 *
 * A page has hundreds of facts, so none is touched before the first key is pressed or its fact is opened.
 *
 * @attr ledger - Address of the service's page of the ledger.
 */
export class ConcordSigla extends HTMLElement {
  private stop = 0;

  connectedCallback() {
    // It does not bubble.
    this.addEventListener('toggle', ({ target }) => this.addAddresses(target as HTMLDetailsElement), { capture: true });
    for (const open of this.querySelectorAll('details[open]')) this.addAddresses(open);
    this.addEventListener('focusin', ({ target }) => {
      const index = this.stops.indexOf(target as HTMLElement);
      if (index >= 0) this.stopAt(index);
    });
    this.addEventListener('keydown', this.step);
    addEventListener('keydown', this.arrange, { capture: true, once: true });
  }

  disconnectedCallback() {
    removeEventListener('keydown', this.arrange, { capture: true });
  }

  private get stops() {
    return [...this.querySelectorAll('summary')];
  }

  private arrange = () => this.stopAt(this.stop);

  private step = (event: KeyboardEvent) => {
    const { stops } = this;
    const index = stops.indexOf(event.target as HTMLElement);
    const next = index < 0 ? undefined : arrowStep(event.key, index, stops.length);
    if (next === undefined) return;
    event.preventDefault();
    stops[next]?.focus();
  };

  private stopAt(index: number) {
    this.stop = index;
    for (const [other, stop] of this.stops.entries()) stop.tabIndex = other === index ? 0 : -1;
  }

  private addAddresses(details: Element) {
    const id = details.closest('.facts > li')?.id;
    const list = details.querySelector('.apparatus');
    if (!id || !list || list.querySelector('.addresses')) return;
    const code = Object.assign(document.createElement('code'), { textContent: id });
    const own = Object.assign(document.createElement('a'), { href: `#${id}` });
    own.append(code);
    const ledger = Object.assign(document.createElement('a'), { href: `${this.getAttribute('ledger')}#${id}`, textContent: 'ledger' });
    const line = Object.assign(document.createElement('li'), { className: 'addresses label' });
    line.append('Fact ', own, ', ', ledger);
    list.append(line);
  }
}

customElements.define('concord-sigla', ConcordSigla);
