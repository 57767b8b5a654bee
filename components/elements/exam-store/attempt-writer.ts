import { ATTEMPT_SCHEMA, type AttemptEvent, type AttemptRecord, type EventBody } from '../../../scripts/domain/attempt-event.ts';
import { addEvent, foldLog, nextEvent } from '../../../scripts/domain/attempt-log.ts';
import type { AttemptState } from '../../../scripts/domain/attempt-state.ts';
import type { Reading } from '../../../scripts/domain/exam-clock.ts';
import { readRecord } from '../../../scripts/domain/read-record.ts';
import { sameJson } from '../../../scripts/domain/same-json.ts';
import type { ExamStore } from './exam-store.ts';

/** Whether what the reader did is safe. `memory`: it is lost with the tab. */
export type SaveStatus =
  | { readonly kind: 'saved' | 'saving' | 'memory' }
  /** The exam goes on; everything waits in memory and is tried again with the next event or `retry`. */
  | { readonly kind: 'not-saved'; readonly reason: 'full' | 'newer' | 'unreadable' | 'refused' };

/**
 * Writes one attempt's log. Every event counts at once in memory and is then saved in order; `saved` is only said when the
 * transaction is complete. Where somebody else wrote in between, their events stand first and ours follow: none is lost.
 */
export class AttemptWriter {
  /** Told of every change of log or status. */
  onChange: () => void = () => undefined;
  private store: ExamStore;
  private log: AttemptEvent[];
  private savedCount: number;
  private saveStatus: SaveStatus;
  private folded: AttemptState;
  private flushing: Promise<void> | undefined;
  private busy = false;

  /** @param record A log that stands in the store as it is here, or with nothing saved of it yet. */
  constructor(store: ExamStore, record: Pick<AttemptRecord, 'events'>, savedCount = record.events.length) {
    const state = foldLog(record.events);
    if (!state) throw new RangeError('An attempt begins with “started”.');
    this.store = store;
    this.log = [...record.events];
    this.savedCount = savedCount;
    this.folded = state;
    this.saveStatus = { kind: store.kind === 'memory' ? 'memory' : savedCount === record.events.length ? 'saved' : 'saving' };
  }

  get state(): AttemptState {
    return this.folded;
  }

  get status(): SaveStatus {
    return this.saveStatus;
  }

  /** The attempt as it is here, saved or not: what “Download your answers” gives out. */
  get record(): AttemptRecord {
    return { schema: ATTEMPT_SCHEMA, id: this.folded.id, events: this.log };
  }

  /** Adds an event. The state is new when this returns; the promise resolves when it is saved or has failed, and never rejects. */
  write(body: EventBody, now: Reading): Promise<void> {
    const event = nextEvent({ seq: this.log.length - 1 }, body, now);
    this.log.push(event);
    this.folded = addEvent(this.folded, event)!;
    return this.retry();
  }

  /** Saves what is not saved yet. */
  retry(): Promise<void> {
    if (this.flushing) return this.flushing;
    const run = this.flush();
    // With nothing to save it is over before it returns.
    this.flushing = this.busy ? run : undefined;
    return run;
  }

  /** Goes on in another store: the durable one that opened late. */
  moveTo(store: ExamStore): Promise<void> {
    this.store = store;
    this.savedCount = 0;
    return this.retry();
  }

  /** Takes in what another tab has written. */
  async refresh(): Promise<void> {
    await this.flushing;
    await this.rebase().catch(() => undefined);
    this.onChange();
  }

  private async flush(): Promise<void> {
    this.busy = true;
    try {
      while (this.savedCount < this.log.length) {
        this.tell({ kind: 'saving' });
        const batch = this.log.slice(this.savedCount);
        const outcome = await this.store.append(this.folded.id, this.savedCount, batch);
        if (outcome.appended) this.savedCount += batch.length;
        // The browser may have thrown the log away while we have it: then it is written again from where it ends.
        else if (outcome.count < this.savedCount) this.savedCount = outcome.count;
        else await this.rebase();
      }
      this.tell({ kind: 'saved' });
    } catch (error) {
      this.tell({ kind: 'not-saved', reason: reasonOf(error) });
    } finally {
      this.busy = false;
      this.flushing = undefined;
    }
  }

  /** Puts the events that are not saved yet behind those that the store has. */
  private async rebase(): Promise<void> {
    const raw = await this.store.read(this.folded.id);
    if (raw === undefined) return;
    const read = readRecord(raw);
    if (read.kind !== 'good') throw new RangeError('The stored log cannot be read.');
    const stored = read.record.events;
    const pending = this.log.slice(this.savedCount);
    // Ours may be among them already, where a connection broke after the disk had them.
    const unknown = pending.findIndex((event, index) => !sameJson(event, stored[this.savedCount + index]));
    const left = unknown < 0 ? [] : pending.slice(unknown);
    this.log = [...stored, ...left.map((event, index) => ({ ...event, seq: stored.length + index }))];
    this.savedCount = stored.length;
    this.folded = foldLog(this.log)!;
  }

  private tell(status: SaveStatus): void {
    this.saveStatus = this.store.kind === 'memory' && status.kind !== 'not-saved' ? { kind: 'memory' } : status;
    this.onChange();
  }
}

function reasonOf(error: unknown): 'full' | 'newer' | 'unreadable' | 'refused' {
  if (error instanceof RangeError) return 'unreadable';
  const name = error instanceof DOMException ? error.name : '';
  return name === 'QuotaExceededError' ? 'full' : name === 'VersionError' ? 'newer' : 'refused';
}
