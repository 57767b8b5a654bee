import type { AttemptState } from '../../../scripts/domain/attempt-state.ts';
import { isComplete } from '../../../scripts/domain/choose-option.ts';
import type { Seat } from '../../../scripts/domain/paper.ts';
import type { SaveStatus } from '../exam-store/attempt-writer.ts';
import type { OpenedStore } from '../exam-store/open-store.ts';
import type { OptionId } from '../../../scripts/domain/question.ts';
import type { Grounds } from './grounds-view.ts';

/** What the exam room shows. */
export interface RoomModel {
  readonly state: AttemptState;
  readonly seats: readonly SeatState[];
  /** The question on the screen, from 1. */
  readonly number: number;
  /** Time left in milliseconds; infinite without limit. */
  readonly left: number;
  readonly clockHidden: boolean;
  /** The last warning, in minutes; shown where the clock is hidden. */
  readonly warned: number | undefined;
  /** A choice that was not taken, because as many as are asked for are chosen. */
  readonly refused: OptionId | undefined;
  /** Another tab writes: nothing can be changed here. */
  readonly readOnly: boolean;
  readonly keys: boolean;
  readonly status: SaveStatus;
  readonly trouble: OpenedStore['trouble'];
  readonly online: boolean;
  readonly grounds: Grounds;
}

/** One question, as the navigator shows it. */
export interface SeatState {
  readonly seat: Seat;
  readonly number: number;
  readonly chosen: readonly OptionId[];
  readonly progress: 'complete' | 'partly' | 'none';
  readonly flagged: boolean;
}

/** Every question of the paper with what the reader did to it. */
export function seatStates({ paper, answers, flagged }: AttemptState): SeatState[] {
  return paper.seats.map((seat, index) => {
    const chosen = answers.get(seat.question.id) ?? [];
    const progress = isComplete(seat.question, chosen) ? 'complete' : chosen.length > 0 ? 'partly' : 'none';
    return { seat, number: index + 1, chosen, progress, flagged: flagged.has(seat.question.id) };
  });
}
