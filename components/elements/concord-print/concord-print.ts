/** A button that prints the page. */
export class ConcordPrint extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', () => print());
  }
}

customElements.define('concord-print', ConcordPrint);
