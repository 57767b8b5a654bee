import { memory } from '../memory.ts';

type Grouping = 'domain' | 'category';

/**
 * The list of services, by exam domain or by category as the reader chooses; the choice is kept for the next page.
 *
 * The page holds the list by domain, and on each entry the place of its category. The same entries are put under the
 * other headings, so that the list is in the page once.
 *
 * @attr categories - Titles of the categories, as a JSON list.
 */
export class ConcordServices extends HTMLElement {
  private domains = [...this.querySelectorAll(':scope > h2, :scope > ul')];
  private entries = [...this.querySelectorAll<HTMLLIElement>('li')];
  private homes = new Map(this.entries.map((entry) => [entry, entry.parentElement]));
  private categories: HTMLElement[] | undefined;
  private buttons = [this.button('domain', 'By exam domain'), this.button('category', 'By category')];

  connectedCallback() {
    const choice = this.querySelector(':scope > p');
    if (!choice) return;
    choice.replaceChildren(this.buttons[0]!, ', ', this.buttons[1]!);
    const grouping = memory.read('grouping') === 'category' ? 'category' : 'domain';
    if (grouping === 'category') this.regroup(grouping);
    this.press(grouping);
    // In the next frame, which lays the page out anyway.
    requestAnimationFrame(() => this.scrollToCurrent());
  }

  private show(grouping: Grouping) {
    this.regroup(grouping);
    this.press(grouping);
  }

  private regroup(grouping: Grouping) {
    this.categories ??= this.buildCategories();
    for (const entry of this.entries) {
      const list = grouping === 'domain' ? this.homes.get(entry) : this.categories[2 * Number(entry.dataset.c) + 1];
      list?.append(entry);
    }
    const [shown, gone] = grouping === 'domain' ? [this.domains, this.categories] : [this.categories, this.domains];
    for (const part of gone) part.remove();
    this.append(...shown);
  }

  private press(grouping: Grouping) {
    for (const button of this.buttons) button.ariaPressed = String(button.value === grouping);
  }

  private scrollToCurrent() {
    const column = this.parentElement;
    const current = this.querySelector<HTMLElement>('[aria-current="page"]');
    if (column && current && current.offsetTop > column.clientHeight) column.scrollTop = current.offsetTop - column.clientHeight / 2;
  }

  /** Heading and list of each category, in turn. */
  private buildCategories(): HTMLElement[] {
    const titles: string[] = JSON.parse(this.getAttribute('categories') ?? '[]');
    return titles.flatMap((title) => {
      const heading = document.createElement('h2');
      heading.textContent = title;
      return [heading, document.createElement('ul')];
    });
  }

  private button(value: Grouping, label: string): HTMLButtonElement {
    const button = Object.assign(document.createElement('button'), { type: 'button', value, textContent: label });
    button.addEventListener('click', () => {
      memory.write('grouping', value);
      this.show(value);
    });
    return button;
  }
}

customElements.define('concord-services', ConcordServices);
