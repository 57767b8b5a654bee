import type { EventBody } from '../../../scripts/domain/attempt-event.ts';
import type { AttemptSession } from '../exam-store/attempt-session.ts';

/** Milliseconds after the last key after which a note is written. */
const PAUSE = 800;

/** The note that is being typed: not an event a key, and never lost. */
export class NoteKeeper {
  private readonly session: () => AttemptSession | undefined;
  private body: (EventBody & { readonly type: 'noted' }) | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(session: () => AttemptSession | undefined) {
    this.session = session;
  }

  /** Takes what was typed; it is written after a pause. */
  type(question: string, text: string): void {
    this.body = { type: 'noted', question, text };
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.keep(), PAUSE);
  }

  /** Writes it now. */
  keep(): void {
    for (const body of this.unsaved()) this.session()?.act(body);
  }

  /** Hands over what is not written yet, once. */
  unsaved(): EventBody[] {
    clearTimeout(this.pause);
    const waiting = this.body ? [this.body] : [];
    this.body = undefined;
    return waiting;
  }
}
