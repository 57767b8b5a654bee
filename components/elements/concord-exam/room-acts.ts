import type { EventBody } from '../../../scripts/domain/attempt-event.ts';
import { chooseOption } from '../../../scripts/domain/choose-option.ts';
import { writeProgressFile } from '../../../scripts/domain/progress-file.ts';
import { isRight, rightOptions } from '../../../scripts/domain/question.ts';
import { timeAllowed } from '../../../scripts/domain/time-allowed.ts';
import { memory } from '../memory.ts';
import type { ConcordExam } from './concord-exam.ts';
import type { ExamActs } from './exam-acts.ts';
import { letterOf } from './question-view.ts';
import { saveFile } from './save-file.ts';

/** What a reader does in the exam room, as events of the attempt. */
export function roomActs(room: ConcordExam): ExamActs {
  const act = (body: EventBody) => {
    room.desk.session?.act(body);
    room.requestUpdate();
  };
  const current = () => room.model!.seats[room.model!.number - 1]!;
  const review = (reviewing: boolean) => {
    room.notes.keep();
    room.reviewing = reviewing;
    room.place({ attempt: room.model!.state.id, review: reviewing });
    room.requestUpdate();
  };
  return {
    ...setActs(room, act),
    choose(option) {
      const { seat: { question }, chosen } = current();
      const result = chooseOption(question, chosen, option);
      room.refused = result.refused ? option : undefined;
      if (!result.refused) act({ type: 'answered', question: question.id, options: result.chosen });
      room.requestUpdate();
    },
    strike(option) {
      const { id } = current().seat.question;
      act({ type: 'struck', question: id, option, on: !room.model!.state.struck.get(id)?.includes(option) });
    },
    flag: () => act({ type: 'flagged', question: current().seat.question.id, on: !current().flagged }),
    go(number) {
      room.refused = undefined;
      review(false);
      act({ type: 'moved', question: room.model!.seats[number - 1]!.seat.question.id });
    },
    review: () => review(true),
    note: (text) => room.notes.type(current().seat.question.id, text),
    check() {
      const { seat: { question, order }, chosen } = current();
      act({ type: 'checked', question: question.id });
      const letters = rightOptions(question).map((id) => letterOf(order, id)).toSorted().join(' and ');
      room.say(isRight(question, chosen) ? 'Right.' : `Wrong. Right: ${letters}.`);
      // The button is gone; the reader goes on at what came in its place.
      void room.updateComplete.then(() => room.renderRoot.querySelector<HTMLElement>('.checked-options')?.focus());
    },
    askEnd: () => room.renderRoot.querySelector<HTMLDialogElement>('dialog.confirm')?.showModal(),
    end() {
      room.desk.session?.end();
      room.place({ attempt: room.model!.state.id });
      room.requestUpdate();
    },
  };
}

/** What is no answer: the clock, the keys, the right to write, the download. */
function setActs(room: ConcordExam, act: (body: EventBody) => void): Pick<ExamActs, 'hideClock' | 'setKeys' | 'extend' | 'takeOver' | 'download'> {
  return {
    hideClock() {
      room.clockHidden = !room.clockHidden;
      memory.write('exam-clock', room.clockHidden ? 'hidden' : 'shown');
      room.requestUpdate();
    },
    setKeys(on) {
      room.keys = on;
      memory.write('exam-keys', on ? 'on' : 'off');
      room.requestUpdate();
    },
    extend(id) {
      const accommodation = room.exam?.accommodations.find((one) => one.id === id);
      const { minutes } = room.model!.state.paper;
      act({ type: 'extended', accommodation: accommodation?.id ?? null, full: timeAllowed(minutes, accommodation) });
    },
    takeOver: () => void room.desk.session?.begin(true),
    download() {
      const { writer } = room.desk;
      if (writer) saveFile(`concord-${writer.state.id}.json`, writeProgressFile({ attempts: [writer.record], selfTests: [] }, Date.now()));
    },
  };
}
