import { html, LitElement, nothing } from 'lit';
import { type Exam, examOn } from '../../../scripts/domain/exam.ts';
import { givenAnswers } from '../../../scripts/domain/progress.ts';
import type { Question } from '../../../scripts/domain/question.ts';
import { isoDay } from '../../../scripts/domain/time-words.ts';
import type { SelfTest } from '../../../scripts/domain/self-test.ts';
import { ExamLibrary, type ExamShelf } from '../concord-exam/exam-library.ts';
import { readProgress } from '../exam-store/carry-progress.ts';
import type { Aside } from '../exam-store/exam-store.ts';
import { type AttemptList, listAttempts } from '../exam-store/list-attempts.ts';
import { type OpenedStore, openStore } from '../exam-store/open-store.ts';
import { attemptsView } from './attempts-view.ts';
import { practiceView } from './practice-view.ts';
import { ProgressFileDesk } from './progress-file-desk.ts';
import { skillsView } from './skills-view.ts';

/**
 * What the reader has done: attempts and self-tests by domain, skill and service; out and in as one file.
 *
 * @attr prefix - Path under which the site is served.
 * @attr room - `practice`: nothing but what there is to practise.
 */
export class ConcordProgress extends LitElement {
  static override properties = { prefix: { type: String }, room: { type: String } };
  declare prefix: string;
  declare room: string | null;
  opened: OpenedStore | undefined;
  private shelf: ExamShelf | undefined;
  private bank: readonly Question[] = [];
  private list: AttemptList | undefined;
  private tests: readonly SelfTest[] = [];
  private asides: readonly Aside[] = [];
  private exam: Exam | undefined;
  private readonly file = new ProgressFileDesk(this);

  /** Light DOM, in a box of its own that comes into the page when all is there. */
  override createRenderRoot() {
    return Object.assign(document.createElement('div'), { className: 'screen' });
  }

  override connectedCallback() {
    super.connectedCallback();
    void this.arrive();
  }

  /** Reads anew what is stored. */
  async refresh() {
    const { store } = this.opened!;
    [this.list, { selfTests: this.tests }, this.asides] = await Promise.all([listAttempts(store, Date.now()), readProgress(store), store.asides()]);
    this.requestUpdate();
  }

  override render() {
    const { shelf, exam, list, opened } = this;
    if (!shelf || !exam || !list) return nothing;
    const answers = givenAnswers(list.ended.map(({ state }) => state), this.tests, this.bank);
    return html`${opened?.trouble ? html`<p class="notice"><b>This browser keeps nothing for this site.</b> What you do is lost when the tab is closed.</p>` : nothing}
      ${shelf.exams.length > 1 ? html`<p class="interface version-choice"><label>Counted by <select @change=${({ target }: Event) => { this.exam = shelf.exams.find(({ id }) => id === (target as HTMLSelectElement).value)!; this.requestUpdate(); }}>${shelf.exams.map(({ id, code }) => html`<option value=${id} ?selected=${id === exam.id}>${code}</option>`)}</select></label></p>` : nothing}
      ${practiceView({ answers, bank: this.bank, exam, prefix: this.prefix, now: Date.now() })}
      ${this.room === 'practice' ? nothing : html`${attemptsView(list, this.prefix)}
      ${skillsView(answers, exam, shelf.services, this.prefix)}
      ${this.file.view(this.asides, list)}`}`;
  }

  private async arrive() {
    const library = new ExamLibrary(this.prefix);
    try {
      this.opened = await openStore();
      [this.shelf, this.bank] = await Promise.all([library.shelf(), library.bank().catch(() => [])]);
      this.exam = examOn(this.shelf.exams, isoDay(Date.now()));
      await this.refresh();
      void this.opened.later.then(async (store) => {
        if (!store) return;
        this.opened = { store, trouble: undefined, later: Promise.resolve(undefined) };
        await this.refresh();
      });
    } catch {
      this.querySelector('p')!.textContent = 'Your progress could not be shown here. Check the network and load the page again; nothing of it is lost.';
      return;
    }
    this.replaceChildren(this.renderRoot);
  }
}

customElements.define('concord-progress', ConcordProgress);
