import { currentTopic } from '../../../scripts/domain/current-topic.ts';

/** Pixels from the top of the window at which a heading counts as being read: a little below the masthead. */
const READING_LINE = 140;

/** Marks the topic that is being read in the list of this page's topics, and closes their drawer when one is chosen. */
export class ConcordContents extends HTMLElement {
  private links = [...this.querySelectorAll<HTMLAnchorElement>('li a')];
  /** The sections, not their headings: to ask for a place inside a section that is far away would lay all of it out. */
  private sections = this.links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1)))?.closest('section, table'));
  private waiting = false;
  /** Sections move without a scroll when one is laid out at last, a code block wraps or a question unfolds. */
  private layout = new ResizeObserver(() => this.update());

  connectedCallback() {
    document.addEventListener('scroll', this.update, { passive: true });
    this.layout.observe(document.body);
    this.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('a')) this.closest<HTMLElement>(':popover-open')?.hidePopover();
    });
    this.update();
  }

  disconnectedCallback() {
    document.removeEventListener('scroll', this.update);
    this.layout.disconnect();
  }

  private update = () => {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.mark();
    });
  };

  private mark() {
    const tops = this.sections.map((section) => section?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY);
    const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
    const atEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2;
    const current = currentTopic(tops, READING_LINE, atEnd);
    for (const [index, link] of this.links.entries()) {
      if (index === current) link.setAttribute('aria-current', 'location');
      else if (link.hasAttribute('aria-current')) link.removeAttribute('aria-current');
    }
  }
}

customElements.define('concord-contents', ConcordContents);
