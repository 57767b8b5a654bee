import { nextTheme, readTheme, type Theme } from '../../../scripts/domain/theme.ts';
import { memory } from '../memory.ts';

const NAMES: Readonly<Record<Theme, string>> = { system: 'as the system has it', light: 'light', dark: 'dark' };

/** A button through light, dark and the system's theme; the choice is kept for the next page. */
export class ConcordTheme extends HTMLElement {
  private button = this.querySelector('button');

  connectedCallback() {
    this.show(readTheme(document.documentElement.dataset.theme));
    this.button?.addEventListener('click', () => {
      const theme = nextTheme(readTheme(document.documentElement.dataset.theme));
      memory.write('theme', theme);
      this.show(theme);
    });
  }

  private show(theme: Theme) {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    const label = `Theme: ${NAMES[theme]}`;
    this.button?.setAttribute('aria-label', label);
    this.button?.setAttribute('title', label);
  }
}

customElements.define('concord-theme', ConcordTheme);
