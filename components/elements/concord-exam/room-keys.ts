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
  if (wish.wish === 'time') return room.sayTime();
  if (room.reviewing) return;
  const { number, seats, readOnly, state } = model;
  const { seat } = seats[number - 1]!;
  if ('place' in wish) {
    const option = seat.order[wish.place];
    if (option && !readOnly && !state.checked.has(seat.question.id)) acts[wish.wish](option);
    return;
  }
  if (wish.wish === 'review') return acts.review();
  if (wish.wish === 'next') return number === seats.length ? acts.review() : acts.go(number + 1);
  if (wish.wish === 'previous') return number > 1 ? acts.go(number - 1) : undefined;
  if (!readOnly) acts.flag();
}
