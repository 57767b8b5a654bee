import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { examOn } from '../../../scripts/domain/exam.ts';
import { isoDay } from '../../../scripts/domain/time-words.ts';
import { barView } from './bar-view.ts';
import type { ConcordExam } from './concord-exam.ts';
import { noticeView } from './notice-view.ts';
import { questionView } from './question-view.ts';
import { resultView } from './result-view.ts';
import { reviewView } from './review-view.ts';
import { saveFile } from './save-file.ts';
import { type StartActs, type StartModel, startView } from './start-view.ts';
import { thumbView } from './thumb-view.ts';

/** Which screen is shown; another name begins at its top. */
export function nameOfScreen({ desk, reviewing, model }: ConcordExam): string {
  const { session } = desk;
  if (!session || !model) return 'start';
  if (session.state.status === 'ended') return 'result';
  return reviewing ? 'review' : `question ${model.number}`;
}

/** What is on the screen: the notices and one of the rooms. The live regions are the same elements in all of them. */
export function examScreen(room: ConcordExam): TemplateResult | typeof nothing {
  const { desk, model, acts, said, shelf } = room;
  if (!shelf) return nothing;
  const { writer, opened, waitsForTab } = desk;
  const readOnly = model?.readOnly === true && model.state.status === 'running';
  return html`<a class="skip" href="#text">Skip to the text</a>
    <p class="unseen" role="status">${said}</p>
    ${noticeView({ status: writer?.status, trouble: opened?.trouble, readOnly, waitsForTab }, acts)}
    ${roomView(room)}`;
}

function roomView(room: ConcordExam): unknown {
  const { model, acts, reviewing } = room;
  if (!model) return startView(startModel(room), startActs(room));
  if (model.state.status === 'ended') return resultView(room.results.model(model.state), room.results.acts);
  if (reviewing) return html`${barView(model, acts, 'Review', false)}${reviewView(model, acts, room.exam)}`;
  // Each question has elements of its own, so that nothing of the last one is left in them.
  return html`${barView(model, acts, `Question ${model.number} of ${model.seats.length}`, true)}${keyed(model.number, questionView(model, acts))}${thumbView(model, acts)}`;
}

function startModel({ shelf, chosen, desk, prefix, name, problem, busy, keys }: ConcordExam): StartModel {
  const { exams } = shelf!;
  const now = Date.now();
  const asked = chosen!.choice.kind === 'list' ? chosen!.choice.questions : [];
  return { exams, inUse: examOn(exams, isoDay(now)), chosen: chosen!, asked, list: desk.list, now, prefix, name, problem, busy, keys };
}

function startActs(room: ConcordExam): StartActs {
  return {
    set(part) {
      room.chosen = { ...room.chosen!, ...part };
      room.requestUpdate();
    },
    start: () => void room.begin(),
    async resume(attempt, end) {
      if (!(await room.resume(attempt, end))) return;
      room.place({ attempt, review: end }, 'pushState');
      await room.updateComplete;
      if (end) room.acts.askEnd();
    },
    setKeys: (on) => room.acts.setKeys(on),
    download: (name, value) => saveFile(`concord-${name}.json`, JSON.stringify(value)),
  };
}
