import { ATTEMPT_SCHEMA, type AttemptEvent, type AttemptRecord } from '../../../scripts/domain/attempt-event.ts';
import type { SelfTest } from '../../../scripts/domain/self-test.ts';
import type { DatabaseEvents, ExamDatabase } from './exam-database.ts';
import type { Appended, Aside, Delivery, ExamStore } from './exam-store.ts';

/** Opens the database; called again when the connection was lost. */
export type OpenDatabase = (events: DatabaseEvents) => Promise<ExamDatabase>;

/** Attempts in IndexedDB: one transaction for each event, and no promise resolves before its transaction is complete. */
export class DurableStore implements ExamStore {
  readonly kind = 'durable';
  private readonly open: OpenDatabase;
  private readonly events: DatabaseEvents;
  private database: Promise<ExamDatabase> | undefined;

  /** @param open Called at the first need, and anew after the connection was lost. */
  constructor(open: OpenDatabase, events: DatabaseEvents = {}) {
    this.open = open;
    this.events = events;
  }

  /** Opens the database, or waits until it is open. */
  async connect(): Promise<ExamDatabase> {
    this.database ??= this.open({ ...this.events, closed: () => { this.database = undefined; this.events.closed?.(); } });
    try {
      return await this.database;
    } catch (error) {
      this.database = undefined;
      throw error;
    }
  }

  async readAll(): Promise<unknown[]> {
    const heads = await this.using((database) => database.getAllKeys('attempts'));
    return Promise.all(heads.map((id) => this.read(id)));
  }

  read(id: string): Promise<unknown> {
    return this.using(async (database) => {
      const transaction = database.transaction(['attempts', 'events']);
      const [head, events] = await Promise.all([transaction.objectStore('attempts').get(id), transaction.objectStore('events').getAll(eventsOf(id))]);
      return head && { schema: head.schema, id: head.id, events };
    });
  }

  append(id: string, from: number, events: readonly AttemptEvent[]): Promise<Appended> {
    return this.using(async (database) => {
      const transaction = database.transaction(['attempts', 'events'], 'readwrite', { durability: 'strict' });
      const attempts = transaction.objectStore('attempts');
      const head = await attempts.get(id);
      const count = head?.count ?? 0;
      if (count === from) {
        for (const event of events) quietly(transaction.objectStore('events').put(event, [id, event.seq]));
        quietly(attempts.put({ id, schema: head?.schema ?? ATTEMPT_SCHEMA, count: from + events.length }));
      }
      await transaction.done;
      return count === from ? { appended: true } : { appended: false, count };
    });
  }

  addSelfTest(test: SelfTest): Promise<void> {
    return this.deliver({ attempts: [], selfTests: [test], aside: [] });
  }

  selfTests(): Promise<unknown[]> {
    return this.using((database) => database.getAll('selfTests'));
  }

  deliver({ attempts, selfTests, aside }: Delivery): Promise<void> {
    return this.using(async (database) => {
      const transaction = database.transaction(['attempts', 'events', 'selfTests', 'asides'], 'readwrite', { durability: 'strict' });
      for (const value of aside) quietly(transaction.objectStore('asides').add(value));
      for (const record of attempts) putRecord(record, transaction.objectStore('attempts'), transaction.objectStore('events'));
      for (const test of selfTests) quietly(transaction.objectStore('selfTests').put(test));
      await transaction.done;
    });
  }

  asides(): Promise<Aside[]> {
    return this.using(async (database) => {
      const { store } = database.transaction('asides');
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return values.map((value, index) => ({ ...value, key: keys[index]! }));
    });
  }

  dropAside(key: number): Promise<void> {
    return this.using((database) => database.delete('asides', key));
  }

  /** Works with the open database; once more with a new connection where the browser has closed the old one without a word. */
  private async using<T>(work: (database: ExamDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(await this.connect());
    } catch (error) {
      // A closed connection refuses before anything was written, so that nothing can be written twice.
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      this.database = undefined;
      return work(await this.connect());
    }
  }
}

/** Puts an attempt in place of the one with the same id. */
function putRecord({ id, schema, events }: AttemptRecord, heads: { put(value: { id: string; schema: number; count: number }): Promise<unknown> }, log: { delete(range: IDBKeyRange): Promise<unknown>; put(event: AttemptEvent, key: [string, number]): Promise<unknown> }) {
  quietly(log.delete(eventsOf(id)));
  for (const event of events) quietly(log.put(event, [id, event.seq]));
  quietly(heads.put({ id, schema, count: events.length }));
}

/** Every key of an attempt's events: an array sorts after every number. */
function eventsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

/** A single request that fails makes the whole transaction fail, and that is where it is caught. */
function quietly(request: Promise<unknown>): void {
  request.catch(() => undefined);
}
