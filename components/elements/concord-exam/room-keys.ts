import type { ConcordExam } from './concord-exam.ts';
import { readKey } from './read-key.ts';

/** Does what a single key asks for, where single keys are on and nobody types. */
export function pressRoomKey(room: ConcordExam, event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  const typing = target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])');
  const { model, acts } = room;
  if (!room.keys || !model || model.state.status === 'ended' || room.renderRoot.querySelector('dialog[open]')) return;
  const wish = readKey(event, typing);
  if (!wish) return;
  event.preventDefault();
  if (wish.wish === 'time') {
    room.sayTime();
    return;
  }
  if (room.reviewing) return;
  const { number, seats, readOnly, state } = model;
  const { seat } = seats[number - 1]!;
  if ('place' in wish) {
    const option = seat.order[wish.place];
    if (option && !readOnly && !state.checked.has(seat.question.id)) acts[wish.wish](option);
    return;
  }
  if (wish.wish === 'review') acts.review();
  else if (wish.wish === 'flag') {
    if (!readOnly) acts.flag();
  } else if (wish.wish === 'previous') {
    if (number > 1) acts.go(number - 1);
  } else if (number === seats.length) acts.review();
  else acts.go(number + 1);
}
