import { LitElement } from 'lit';
import { type Exam, examOn } from '../../../scripts/domain/exam.ts';
import { type ExamAddress, readExamAddress, writeExamAddress } from '../../../scripts/domain/exam-address.ts';
import { isoDay, spokenTime } from '../../../scripts/domain/time-words.ts';
import { memory } from '../memory.ts';
import { ExamDesk } from './exam-desk.ts';
import { ExamLibrary, type ExamShelf } from './exam-library.ts';
import { examScreen, nameOfScreen } from './exam-screen.ts';
import { newSeed } from './new-name.ts';
import { NoteKeeper } from './note-keeper.ts';
import { ResultRoom } from './result-room.ts';
import { roomActs } from './room-acts.ts';
import { pressRoomKey } from './room-keys.ts';
import { type RoomModel, seatStates } from './room-model.ts';
import { startAttemptHere } from './start-attempt-here.ts';
import type { StartChoice } from './start-choice.ts';

/** Milliseconds between two looks at the clock. */
const BEAT = 500;

/**
 * The mock exam: start, questions, review, result. What the page holds before stays until everything that is needed has
 * come, so that there is never half an exam.
 *
 * @attr prefix - Path under which the site is served.
 * @attr build - Id of the build, kept with each attempt.
 * @attr name - Name of the site.
 * @attr version - Exam version that the address names; absent: the one in use today.
 */
export class ConcordExam extends LitElement {
  static override properties = { prefix: { type: String }, build: { type: String }, name: { type: String }, version: { type: String } };
  declare prefix: string;
  declare build: string;
  declare name: string;
  declare version: string | null;
  reviewing = false;
  refused: RoomModel['refused'];
  clockHidden = memory.read('exam-clock') === 'hidden';
  keys = memory.read('exam-keys') !== 'off';
  busy = false;
  problem = '';
  left = Number.POSITIVE_INFINITY;
  /** What was last said to those who do not look. */
  said = '';
  shelf: ExamShelf | undefined;
  chosen: StartChoice | undefined;
  library = new ExamLibrary('/');
  readonly notes: NoteKeeper = new NoteKeeper(() => this.desk.session);
  readonly desk: ExamDesk = new ExamDesk({ onChange: () => this.requestUpdate(), unsaved: () => this.notes.unsaved() });
  readonly acts = roomActs(this);
  readonly results = new ResultRoom(this);
  private screen = '';

  /** Light DOM, in a box of its own that comes into the page when all is there. */
  override createRenderRoot() {
    return Object.assign(document.createElement('div'), { className: 'screen' });
  }

  override connectedCallback() {
    super.connectedCallback();
    this.library = new ExamLibrary(this.prefix);
    void this.arrive();
  }

  /** Today's data of the exam version that the open attempt is for. */
  get exam(): Exam | undefined {
    return this.shelf?.exams.find(({ id }) => id === this.desk.session?.state.exam.id);
  }

  get model(): RoomModel | undefined {
    const { session, writer, opened } = this.desk;
    if (!session || !writer) return undefined;
    const { state } = session;
    const number = Math.max(1, state.paper.seats.findIndex(({ question }) => question.id === state.current) + 1);
    const warned = state.warned.length > 0 ? Math.min(...state.warned) : undefined;
    return { state, seats: seatStates(state), number, left: this.left, clockHidden: this.clockHidden, warned, refused: this.refused, readOnly: !session.mayWrite, keys: this.keys, status: writer.status, trouble: opened?.trouble, online: navigator.onLine, grounds: this.results.grounds };
  }

  /** Says something to those who do not look; the running clock never does. */
  say(text: string) {
    // The same words are only said again if they differ.
    this.said = this.said === text ? `${text}\u00a0` : text;
    this.requestUpdate();
  }

  sayTime() {
    this.say(this.left === Number.POSITIVE_INFINITY ? 'No time limit' : `${spokenTime(this.left)} left`);
  }

  /** Writes into the address where the reader is. */
  place(address: Partial<ExamAddress>, method: 'pushState' | 'replaceState' = 'replaceState') {
    history[method](null, '', location.pathname + writeExamAddress(address));
  }

  /** Starts an attempt: with what is chosen on the start page, or with the wrong questions of another. */
  async begin(choice = this.chosen) {
    if (!choice || this.busy) return;
    this.busy = true;
    this.problem = '';
    this.requestUpdate();
    this.problem = (await startAttemptHere(this, choice)) ?? '';
    this.busy = this.reviewing = false;
    this.tick();
    this.requestUpdate();
  }

  /** Goes back to the start page, with a new paper. */
  async leave() {
    this.notes.keep();
    await this.desk.leave();
    if (this.chosen) this.chosen = { ...this.chosen, seed: newSeed(), choice: { kind: 'full' } };
    this.place({}, 'pushState');
    this.requestUpdate();
  }

  /** Opens a stored attempt, at its question or at the review screen. */
  async resume(attempt: string, review: boolean) {
    const found = await this.desk.resume(attempt);
    this.problem = found ? '' : 'The exam that the address names is not stored in this browser.';
    this.reviewing = review;
    this.tick();
    this.requestUpdate();
    return found;
  }

  override render() {
    return examScreen(this);
  }

  /** A new screen begins at its top, and the focus at its heading. */
  override updated() {
    const name = nameOfScreen(this);
    if (!this.renderRoot.isConnected || name === this.screen) return;
    const first = this.screen === '';
    this.screen = name;
    this.refused = undefined;
    document.body.className = name === 'result' ? 'paper' : 'room';
    const heading = this.renderRoot.querySelector<HTMLElement>('h1');
    document.title = `${heading?.textContent?.trim() ?? ''} – ${this.name}`;
    if (first && name === 'start') return;
    heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
    void this.results.fetch(name);
  }

  private async arrive() {
    try {
      this.shelf = await this.library.shelf();
    } catch {
      this.querySelector('.needs')!.textContent = 'The mock exam could not be loaded here. Check the network and load the page again.';
      return;
    }
    const { exams } = this.shelf;
    const exam = exams.find(({ id }) => id === this.version) ?? examOn(exams, isoDay(Date.now()));
    const { seed, choice } = readExamAddress(location.search);
    this.chosen = { exam, choice: choice ?? { kind: 'full' }, mode: 'exam', accommodation: '', seed: seed ?? newSeed() };
    this.listen();
    await this.follow();
    this.replaceChildren(this.renderRoot);
    this.requestUpdate();
  }

  private listen() {
    setInterval(() => this.tick(), BEAT);
    addEventListener('popstate', () => void this.follow());
    addEventListener('pagehide', () => {
      this.notes.keep();
      this.desk.session?.close();
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) void this.desk.session?.begin().then(() => this.tick());
    });
    addEventListener('keydown', (event) => pressRoomKey(this, event));
    document.addEventListener('visibilitychange', () => this.tick());
    for (const name of ['online', 'offline']) addEventListener(name, () => this.requestUpdate());
  }

  /** Does what the address says. */
  private async follow() {
    const { attempt, review } = readExamAddress(location.search, location.hash);
    this.reviewing = review;
    if (attempt && this.desk.session?.state.id !== attempt) {
      if (!(await this.resume(attempt, review))) this.place({});
    } else if (!attempt && this.desk.session) await this.desk.leave();
    else void this.desk.open();
    this.requestUpdate();
  }

  private tick() {
    const { session } = this.desk;
    if (!session || session.state.status === 'ended') return;
    const before = Math.ceil(this.left / 1000);
    const { left, announce } = session.tick();
    this.left = left;
    if (announce !== undefined) this.say(`${announce} minute${announce === 1 ? '' : 's'} left`);
    if (Math.ceil(left / 1000) !== before) this.requestUpdate();
  }
}

customElements.define('concord-exam', ConcordExam);
