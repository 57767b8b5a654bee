import type { AttemptRecord } from '../../../scripts/domain/attempt-event.ts';
import { foldLog } from '../../../scripts/domain/attempt-log.ts';
import type { AttemptState } from '../../../scripts/domain/attempt-state.ts';
import { type ReadRecord, readRecord } from '../../../scripts/domain/read-record.ts';
import type { ExamStore } from './exam-store.ts';
import { storeMigrated } from './store-migrated.ts';

/** An attempt with what it comes to. */
export interface ListedAttempt {
  readonly record: AttemptRecord;
  readonly state: AttemptState;
}

/** Everything that is stored, looked at. */
export interface AttemptList {
  /** Newest first. */
  readonly running: readonly ListedAttempt[];
  readonly ended: readonly ListedAttempt[];
  /** Damaged or made by a newer version: left as they are, to be offered for download. */
  readonly unreadable: readonly Exclude<ReadRecord, { readonly kind: 'good' }>[];
}

/**
 * Lists the stored attempts. Those of an older version are brought to today's; one that cannot be read spoils no other.
 *
 * @param now Wall time in milliseconds.
 * @param look How a record is read; an argument for tests, as long as there is only one form.
 * @throws DOMException where the store cannot be read at all.
 */
export async function listAttempts(store: ExamStore, now: number, look: (raw: unknown) => ReadRecord = readRecord): Promise<AttemptList> {
  const read = (await store.readAll()).map((raw) => look(raw));
  for (const one of read) if (one.kind === 'good' && one.migratedFrom !== undefined) await storeMigrated(store, one.record, now);
  const good = read.flatMap((one) => (one.kind === 'good' ? [{ record: one.record, state: foldLog(one.record.events)! }] : []));
  const newestFirst = good.toSorted((a, b) => b.state.started - a.state.started || (a.state.id < b.state.id ? -1 : 1));
  return {
    running: newestFirst.filter(({ state }) => state.status === 'running'),
    ended: newestFirst.filter(({ state }) => state.status === 'ended'),
    unreadable: read.filter((one) => one.kind !== 'good'),
  };
}
