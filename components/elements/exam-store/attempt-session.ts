import type { EventBody } from '../../../scripts/domain/attempt-event.ts';
import { endBody } from '../../../scripts/domain/attempt-log.ts';
import type { AttemptState } from '../../../scripts/domain/attempt-state.ts';
import { type ExamClock, type Reading, readClock, resumeClock, timeLeft } from '../../../scripts/domain/exam-clock.ts';
import { dueWarning } from '../../../scripts/domain/time-warnings.ts';
import type { AttemptWriter } from './attempt-writer.ts';
import { requestRight, type WriteRight } from './write-right.ts';

/** What a session needs from outside. */
export interface SessionWorld {
  /** Reads both clocks: `{ wall: Date.now(), mono: performance.now() }`. */
  readonly read: () => Reading;
  /** `navigator.locks`; `undefined` where there are none. */
  readonly locks: LockManager | undefined;
  /** Tells other tabs that something was written, and hears it from them; `undefined` where there is none. */
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'> | undefined;
  /** What stands on the screen and is in no event yet, such as half a note: written before the end. */
  readonly unsaved: () => readonly EventBody[];
  readonly onChange: () => void;
}

/** What a tick found. */
export interface Tick {
  /** Time left in milliseconds. */
  readonly left: number;
  /** Minutes to announce; `undefined` for nothing. */
  readonly announce: number | undefined;
}

/** One attempt in one tab: the only way in which a screen changes it. */
export class AttemptSession {
  private readonly writer: AttemptWriter;
  private readonly world: SessionWorld;
  private right: WriteRight = { kind: 'elsewhere', release: () => undefined };
  /** The clock as this tab last read it; between events it knows more than the log. */
  private read: ExamClock;

  /** Begins as a reader; call {@link begin}. */
  constructor(writer: AttemptWriter, world: SessionWorld) {
    this.writer = writer;
    this.world = world;
    this.read = { ...writer.state.clock, anchor: world.read() };
    writer.onChange = () => {
      if (writer.status.kind === 'saved' && this.mayWrite) world.channel?.postMessage('written');
      world.onChange();
    };
    world.channel?.addEventListener('message', () => { if (!this.mayWrite) void writer.refresh(); });
  }

  get state(): AttemptState {
    return this.writer.state;
  }

  /** Whether this tab writes. Where it does not, offer `begin(true)`: “take over here”. */
  get mayWrite(): boolean {
    return this.right.kind !== 'elsewhere';
  }

  /**
   * Asks for the right to write and takes the clock up again. Call it when the page opens, when it comes back from the
   * back/forward cache, and with `takeOver` when the reader wants to go on here.
   */
  async begin(takeOver = false): Promise<void> {
    this.right = await requestRight(this.state.id, { locks: this.world.locks, takeOver, onLost: () => this.lose() });
    await this.writer.refresh();
    if (!this.mayWrite || this.state.status === 'ended') return this.world.onChange();
    const now = this.world.read();
    this.read = { ...this.state.clock, anchor: now };
    const { shift } = resumeClock(this.clock, this.state.last.wall, now);
    // A log that has only just begun in this page needs no taking up.
    if (this.state.seq > 0 || shift !== 0) void this.writer.write({ type: 'resumed', shift }, now);
    this.tick();
  }

  /**
   * Reads the clocks: once a second, on `visibilitychange`, and before each act. Ends the attempt when time is up, and
   * tries again to save what is not saved.
   */
  tick(): Tick {
    const now = this.world.read();
    if (!this.mayWrite || this.state.status === 'ended') return { left: timeLeft(this.clock, now), announce: undefined };
    const { clock, shift } = readClock(this.clock, now);
    this.read = clock;
    if (shift !== 0) void this.writer.write({ type: 'clock-corrected', shift }, now);
    const left = timeLeft(this.clock, now);
    if (left === 0) this.end();
    const { announce, given } = dueWarning(left, this.clock.full, this.state.warned);
    if (announce !== undefined) void this.writer.write({ type: 'warned', minutes: given }, now);
    else if (this.writer.status.kind === 'not-saved') void this.writer.retry();
    return { left, announce };
  }

  /**
   * Does what the reader did. The state is new when this returns; whether it is saved, `status` says.
   *
   * @returns `false` where this tab may not write or the attempt is over: then nothing happened.
   */
  act(body: EventBody): boolean {
    this.tick();
    if (!this.mayWrite || (this.state.status === 'ended' && body.type !== 'continued')) return false;
    void this.writer.write(body, this.world.read());
    return true;
  }

  /** Ends the attempt. The second call does nothing, whether by the reader or by the clock. */
  end(): void {
    const now = this.world.read();
    const body = endBody(this.state, now);
    if (!body || !this.mayWrite) return;
    for (const unsaved of this.world.unsaved()) void this.writer.write(unsaved, now);
    void this.writer.write(body, now);
  }

  /** Gives the right back: when the page is left. What waits to be saved is still saved. */
  close(): void {
    this.right.release();
    this.lose();
  }

  private get clock(): ExamClock {
    const { state: { clock }, read } = this;
    return { ...clock, anchor: read.anchor, least: read.full === clock.full ? Math.min(read.least, clock.least) : clock.least };
  }

  private lose(): void {
    this.right = { kind: 'elsewhere', release: () => undefined };
    this.world.onChange();
  }
}
