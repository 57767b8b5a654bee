/** How long the button says that it has copied, in milliseconds. */
const SHOWN = 2000;

/** Puts a button on the code inside that copies it. Where the browser lets no page write to the clipboard, there is none. */
export class ConcordCopy extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard || this.querySelector('button')) return;
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'label', textContent: 'Copy', ariaLive: 'polite' });
    button.addEventListener('click', () => this.copy(button));
    this.append(button);
  }

  private async copy(button: HTMLButtonElement) {
    try {
      await navigator.clipboard.writeText(this.querySelector('pre')!.textContent!);
      button.textContent = 'Copied';
    } catch {
      button.textContent = 'Not allowed';
    }
    setTimeout(() => (button.textContent = 'Copy'), SHOWN);
  }
}

customElements.define('concord-copy', ConcordCopy);
