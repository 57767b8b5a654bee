import { fetchPage } from './fetch-page.ts';

/**
 * The self-test of a topic. When it is first unfolded, its questions come from the service's self-test page, and with
 * them the script and the style that they need; until then a page carries neither.
 */
export class ConcordSelfTest extends HTMLElement {
  private link = this.querySelector('a');
  private coming = false;

  connectedCallback() {
    this.querySelector('details')?.addEventListener('toggle', () => this.fill());
  }

  private async fill() {
    if (this.coming || !this.link || !this.querySelector('details')?.open) return;
    this.coming = true;
    try {
      const address = new URL(this.link.href);
      const page = await fetchPage(address.origin + address.pathname);
      await Promise.all([addStyles(page), import(page.querySelector<HTMLScriptElement>('script[data-question]')!.src)]);
      const questions = page.getElementById(decodeURIComponent(address.hash.slice(1)))!.querySelectorAll('concord-question');
      this.link.closest('p')?.replaceWith(...questions);
    } catch {
      // The link that stands there leads to the same questions, or to the browser's own words about the network.
      this.coming = false;
      this.link.textContent = 'The questions could not be loaded here. To their own page';
    }
  }
}

/** Adds the styles that the other page has and this one has not, and waits for them. */
async function addStyles(page: Document): Promise<void> {
  const known = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(({ href }) => href);
  const missing = [...page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(({ href }) => href).filter((href) => !known.includes(href));
  await Promise.all(missing.map((href) => new Promise((done) => {
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = href;
    style.onload = style.onerror = done;
    document.head.append(style);
  })));
}

customElements.define('concord-self-test', ConcordSelfTest);
