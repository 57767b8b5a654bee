import type { AttemptState } from '../../../scripts/domain/attempt-state.ts';
import { attemptResult } from '../../../scripts/domain/attempt-log.ts';
import { changedQuestions } from '../../../scripts/domain/changed-questions.ts';
import type { CitationFile } from '../../../scripts/domain/exam-file.ts';
import type { QuestionId } from '../../../scripts/domain/question.ts';
import { wrongQuestions } from '../../../scripts/domain/score-attempt.ts';
import { render } from 'lit';
import type { ConcordExam } from './concord-exam.ts';
import type { Grounds } from './grounds-view.ts';
import { newSeed } from './new-name.ts';
import { printView } from './print-view.ts';
import { countedResult, estimatedExams, isEstimate, type ResultActs, type ResultModel } from './result-model.ts';

/** What the result page needs besides the attempt, and what can be done on it. */
export class ResultRoom {
  readonly acts: ResultActs;
  private readonly room: ConcordExam;
  private filter: ResultModel['filter'] = 'wrong';
  private changed: readonly QuestionId[] = [];
  private citations: CitationFile = {};

  constructor(room: ConcordExam) {
    this.room = room;
    this.acts = {
      retry: () => this.retry(),
      goOn: () => { room.desk.session?.act({ type: 'continued' }); room.requestUpdate(); },
      print: (what) => this.print(what),
      download: () => room.acts.download(),
      filter: (filter) => { this.filter = filter; room.requestUpdate(); },
      leave: () => void room.leave(),
    };
  }

  model(state: AttemptState): ResultModel {
    const { desk, name, problem } = this.room;
    const others = estimatedExams(desk.list?.ended ?? []).filter((one) => one.state.id !== state.id);
    const result = countedResult(state);
    const history = isEstimate(state) ? [...others, { state, result }].toSorted((a, b) => a.state.started - b.state.started) : others;
    return { state, result, late: state.inTime ? attemptResult(state) : undefined, history, changed: this.changed, ...this.grounds, name, online: navigator.onLine, status: desk.writer?.status, filter: this.filter, problem };
  }

  /** What links to the reference need. */
  get grounds(): Grounds {
    return { citations: this.citations, prefix: this.room.prefix };
  }

  /**
   * Fetches what a screen shows beside the attempt: what the facts say, where reasons are shown, and for the result the
   * bank of today. Without them it is the same, with fewer words.
   */
  async fetch(screen: string): Promise<void> {
    const { library, desk } = this.room;
    const state = desk.session?.state;
    if (!state || (screen !== 'result' && state.settings.mode !== 'study')) return;
    if (screen !== 'result') {
      this.citations = await library.citations();
      return this.room.requestUpdate();
    }
    this.filter = countedResult(state).seats.some(({ right }) => !right) ? 'wrong' : 'all';
    this.citations = await library.citations();
    this.changed = await library.bank().then((bank) => changedQuestions(state.paper, bank), () => []);
    await desk.refresh();
  }

  private retry(): void {
    const { state } = this.room.desk.session!;
    const exam = this.room.exam;
    if (!exam) return;
    void this.room.begin({ exam, choice: { kind: 'list', questions: wrongQuestions(countedResult(state)) }, mode: state.settings.mode, accommodation: state.settings.accommodation ?? '', seed: newSeed() });
  }

  /** Puts the sheet that is asked for into the page for as long as the printer needs it. */
  private print(what: 'paper' | 'key' | 'result'): void {
    if (what === 'result') {
      print();
      return;
    }
    const sheet = Object.assign(document.createElement('div'), { className: 'sheet-to-print' });
    render(printView(this.room.desk.session!.state, what), sheet);
    document.body.append(sheet);
    addEventListener('afterprint', () => sheet.remove(), { once: true });
    print();
  }
}
