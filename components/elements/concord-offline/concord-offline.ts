/**
 * Makes the site work offline: loads what does it once the page has come and has nothing else to do. It is also the place
 * in which a newer version is offered.
 *
 * @attr bundle - Address of the script.
 */
export class ConcordOffline extends HTMLElement {
  connectedCallback() {
    if (document.readyState === 'complete') this.load();
    else addEventListener('load', () => this.load(), { once: true });
  }

  private load() {
    const whenIdle = 'requestIdleCallback' in globalThis ? requestIdleCallback : setTimeout;
    // Without it, everything works but offline.
    whenIdle(() => import(this.getAttribute('bundle') ?? '').catch(() => undefined));
  }
}

customElements.define('concord-offline', ConcordOffline);
