import { type MergedProgress, mergeProgress } from '../../../scripts/domain/merge-progress.ts';
import { type Progress, readProgressFile, writeProgressFile } from '../../../scripts/domain/progress-file.ts';
import { readRecord } from '../../../scripts/domain/read-record.ts';
import type { SelfTest } from '../../../scripts/domain/self-test.ts';
import { SELF_TEST_SHAPE } from '../../../scripts/domain/record-shape.ts';
import type { Aside, ExamStore } from './exam-store.ts';

/** Backups that are kept; older ones go when a new one comes. */
const KEPT_BACKUPS = 3;

/** What an import would do, or why it does nothing. */
export type ImportPlan = { readonly refused: string } | { readonly merged: MergedProgress };

/** Everything readable in the store. What cannot be read stays where it is. */
export async function readProgress(store: ExamStore): Promise<Progress> {
  const attempts = (await store.readAll()).flatMap((raw) => {
    const read = readRecord(raw);
    return read.kind === 'good' ? [read.record] : [];
  });
  const selfTests = (await store.selfTests()).filter((raw): raw is SelfTest => SELF_TEST_SHAPE(raw) === undefined);
  return { attempts, selfTests };
}

/** Text of the file for “Export”. */
export async function exportProgress(store: ExamStore, now: number): Promise<string> {
  return writeProgressFile(await readProgress(store), now);
}

/** Says what an import would do, and changes nothing: show `conflicts` and ask before {@link importProgress}. */
export async function planImport(store: ExamStore, text: string, choose: 'own' | 'file' = 'own'): Promise<ImportPlan> {
  const read = readProgressFile(text);
  if ('refused' in read) return read;
  return { merged: mergeProgress(await readProgress(store), read.progress, choose) };
}

/**
 * Takes a file in, all of it or nothing, and keeps a backup of what was there before.
 *
 * @param choose Which side holds where an attempt went on differently on both.
 * @throws DOMException where there is no room: then nothing has changed.
 */
export async function importProgress(store: ExamStore, text: string, now: number, choose: 'own' | 'file' = 'own'): Promise<ImportPlan> {
  const plan = await planImport(store, text, choose);
  if ('refused' in plan) return plan;
  const { progress, added, carriedOn, conflicts, selfTests } = plan.merged;
  const changed = new Set([...added, ...carriedOn, ...(choose === 'file' ? conflicts : [])]);
  if (changed.size === 0 && selfTests === 0) return plan;
  const backup = { at: now, why: 'before-import', value: await exportProgress(store, now) } as const;
  await store.deliver({ attempts: progress.attempts.filter(({ id }) => changed.has(id)), selfTests: progress.selfTests, aside: [backup, ...(await replacedRaw(store, added, now))] });
  const backups = (await store.asides()).filter(({ why }) => why === 'before-import');
  for (const { key } of backups.slice(0, -KEPT_BACKUPS)) await store.dropAside(key);
  return plan;
}

/** Unreadable records whose place a readable one of the file takes. */
async function replacedRaw(store: ExamStore, added: readonly string[], now: number): Promise<Omit<Aside, 'key'>[]> {
  const raw = await Promise.all(added.map((id) => store.read(id)));
  return raw.filter((value) => value !== undefined).map((value) => ({ at: now, why: 'replaced', value }));
}
