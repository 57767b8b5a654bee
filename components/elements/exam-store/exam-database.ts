import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { AttemptEvent } from '../../../scripts/domain/attempt-event.ts';
import type { SelfTest } from '../../../scripts/domain/self-test.ts';
import type { Aside } from './exam-store.ts';

/** What the database holds. Events stand apart from their attempt, so that an answer writes a few bytes. */
export interface ExamSchema extends DBSchema {
  attempts: { key: string; value: { readonly id: string; readonly schema: number; readonly count: number } };
  events: { key: [attempt: string, seq: number]; value: AttemptEvent };
  selfTests: { key: [question: string, at: number]; value: SelfTest };
  asides: { key: number; value: Omit<Aside, 'key'> };
}

/** The open database. */
export type ExamDatabase = IDBPDatabase<ExamSchema>;

/** Version of the database's stores; not of what is in them. */
export const DATABASE_VERSION = 1;

/** What may happen while the database is open or opens. */
export interface DatabaseEvents {
  /** An old tab holds an older version: “Close the other tab”. Opening goes on by itself when it is closed. */
  readonly blocked?: () => void;
  /** The connection is gone: the browser took it, or a newer page needs it. The next call opens it again. */
  readonly closed?: () => void;
}

/**
 * Opens the database.
 *
 * @throws DOMException where storage is blocked, and `VersionError` where a newer build has changed the stores.
 */
export async function openExamDatabase({ blocked, closed }: DatabaseEvents = {}, name = 'concord-exam', version = DATABASE_VERSION): Promise<ExamDatabase> {
  return openDB<ExamSchema>(name, version, {
    upgrade(database, from) {
      if (from >= 1) return;
      database.createObjectStore('attempts', { keyPath: 'id' });
      database.createObjectStore('events');
      database.createObjectStore('selfTests', { keyPath: ['question', 'at'] });
      database.createObjectStore('asides', { autoIncrement: true });
    },
    blocked: () => blocked?.(),
    blocking: (_from, _to, event) => {
      // A page of a newer build waits for us. Attempts are safe: what is written later waits in memory and is tried again.
      (event.target as IDBDatabase).close();
      closed?.();
    },
    terminated: () => closed?.(),
  });
}
