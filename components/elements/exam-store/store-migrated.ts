import type { AttemptRecord } from '../../../scripts/domain/attempt-event.ts';
import { sameJson } from '../../../scripts/domain/same-json.ts';
import type { ExamStore } from './exam-store.ts';

/**
 * Puts a migrated attempt in the place of its older form: copy first, then write, then read back, and only then is the
 * copy dropped. Where any of it fails, the copy stays.
 */
export async function storeMigrated(store: ExamStore, record: AttemptRecord, now: number): Promise<void> {
  const before = await store.read(record.id);
  await store.deliver({ attempts: [record], selfTests: [], aside: [{ at: now, why: 'before-migration', value: before }] });
  if (!sameJson(await store.read(record.id), record)) return;
  for (const { key, why, value } of await store.asides()) if (why === 'before-migration' && sameJson(value, before)) await store.dropAside(key);
}
