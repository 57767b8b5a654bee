import type { EventBody } from '../../../scripts/domain/attempt-event.ts';
import { nextEvent } from '../../../scripts/domain/attempt-log.ts';
import type { Reading } from '../../../scripts/domain/exam-clock.ts';
import { AttemptSession } from '../exam-store/attempt-session.ts';
import { AttemptWriter } from '../exam-store/attempt-writer.ts';
import type { ExamStore } from '../exam-store/exam-store.ts';
import { keepStorage } from '../exam-store/keep-storage.ts';
import { type AttemptList, listAttempts } from '../exam-store/list-attempts.ts';
import { type OpenedStore, openStore } from '../exam-store/open-store.ts';

/** What a desk tells its screen. */
export interface DeskEvents {
  readonly onChange: () => void;
  /** What stands on the screen and is in no event yet. */
  readonly unsaved: () => readonly EventBody[];
}

/** Everything of an exam that is not on the screen: the store, the attempt that is open, the clocks. */
export class ExamDesk {
  /** An old tab holds the database: ask the reader to close it. */
  waitsForTab = false;
  opened: OpenedStore | undefined;
  /** What is stored; `undefined` until it was read. */
  list: AttemptList | undefined;
  writer: AttemptWriter | undefined;
  session: AttemptSession | undefined;
  private readonly events: DeskEvents;
  private opening: Promise<ExamStore> | undefined;
  private channel: BroadcastChannel | undefined;

  constructor(events: DeskEvents) {
    this.events = events;
  }

  /** Both clocks of the machine. */
  read(): Reading {
    return { wall: Date.now(), mono: performance.now() };
  }

  /** Opens the store, once. Never fails: at worst it is one in memory. */
  open(): Promise<ExamStore> {
    this.opening ??= this.openAndList();
    return this.opening;
  }

  /** Reads anew what is stored. */
  async refresh(): Promise<void> {
    const { store } = this.opened!;
    this.list = await listAttempts(store, Date.now()).catch(() => ({ running: [], ended: [], unreadable: [] }));
    this.events.onChange();
  }

  /** Starts an attempt. */
  async start(body: EventBody & { readonly type: 'started' }): Promise<void> {
    const store = await this.open();
    void keepStorage(navigator.storage);
    const writer = new AttemptWriter(store, { events: [nextEvent(undefined, body, this.read())] }, 0);
    await this.take(writer);
    void writer.retry();
  }

  /** Opens a stored attempt. @returns `false` where it is not stored or cannot be read. */
  async resume(id: string): Promise<boolean> {
    const store = await this.open();
    await this.refresh();
    const found = [...this.list!.running, ...this.list!.ended].find(({ state }) => state.id === id);
    if (!found) return false;
    await this.take(new AttemptWriter(store, found.record));
    return true;
  }

  /** Leaves the attempt, which stays as it is. */
  async leave(): Promise<void> {
    this.session?.close();
    this.channel?.close();
    this.session = this.writer = this.channel = undefined;
    await this.refresh();
  }

  private async openAndList(): Promise<ExamStore> {
    this.opened = await openStore({ onBlocked: () => { this.waitsForTab = true; this.events.onChange(); } });
    this.waitsForTab = false;
    void this.opened.later.then((store) => this.moveTo(store));
    await this.refresh();
    return this.opened.store;
  }

  /** The durable store came late: what was done until now goes there. */
  private async moveTo(store: ExamStore | undefined): Promise<void> {
    if (!store) return;
    this.opened = { store, trouble: undefined, later: Promise.resolve(undefined) };
    this.opening = Promise.resolve(store);
    await this.writer?.moveTo(store);
    await this.refresh();
  }

  private async take(writer: AttemptWriter): Promise<void> {
    this.session?.close();
    this.channel?.close();
    this.channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`concord-exam:${writer.state.id}`) : undefined;
    this.writer = writer;
    this.session = new AttemptSession(writer, { read: () => this.read(), locks: navigator.locks as LockManager | undefined, channel: this.channel, unsaved: this.events.unsaved, onChange: this.events.onChange });
    await this.session.begin();
  }
}
