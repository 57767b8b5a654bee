import { describe, expect, test, vi } from 'vitest';
import { exportProgress, importProgress, planImport, readProgress } from '../../components/elements/exam-store/carry-progress.ts';
import { keepStorage } from '../../components/elements/exam-store/keep-storage.ts';
import type { Aside } from '../../components/elements/exam-store/exam-store.ts';
import { listAttempts } from '../../components/elements/exam-store/list-attempts.ts';
import { MemoryStore } from '../../components/elements/exam-store/memory-store.ts';
import { openStore } from '../../components/elements/exam-store/open-store.ts';
import { storeMigrated } from '../../components/elements/exam-store/store-migrated.ts';
import type { AttemptEvent, EventBody } from '../../scripts/domain/attempt-event.ts';
import { readRecord } from '../../scripts/domain/read-record.ts';
import { writeProgressFile } from '../../scripts/domain/progress-file.ts';
import { logOf, START, startedSmall } from '../support/attempt.ts';

const flag = (on: boolean): EventBody => ({ type: 'flagged', question: 'sqs-q-1', on });
const test1 = { question: 'sqs-q-1', at: START, options: ['a' as const], right: false };

async function storeWith(...logs: [id: string, ...bodies: EventBody[]][]): Promise<MemoryStore> {
  const store = new MemoryStore();
  for (const [id, ...bodies] of logs) await store.append(id, 0, logOf(bodies, startedSmall(id)));
  await store.addSelfTest(test1);
  return store;
}

describe('import and export', () => {
  test('bring everything back into an empty store, and a second import changes nothing', async () => {
    const text = await exportProgress(await storeWith(['a1', flag(true)], ['a2', { type: 'submitted' }]), START);
    const empty = new MemoryStore();
    await importProgress(empty, text, START);
    expect(await exportProgress(empty, START)).toBe(text);
    await importProgress(empty, text, START);
    expect(await exportProgress(empty, START)).toBe(text);
    expect(await empty.asides()).toHaveLength(1);
  });

  test('keep a backup that can itself be taken in, and no more than three', async () => {
    const store = await storeWith(['a1']);
    const before = await exportProgress(store, START);
    for (const id of ['b1', 'b2', 'b3', 'b4']) await importProgress(store, await exportProgress(await storeWith([id]), START), START);
    const backups = await store.asides();
    expect(backups.map(({ why }) => why)).toEqual(['before-import', 'before-import', 'before-import']);
    const other = await storeWith(['a1']);
    await importProgress(store, await exportProgress(await storeWith(['a1', flag(true)]), START), START);
    expect(await exportProgress(other, START)).toBe(before);
    expect('merged' in (await planImport(new MemoryStore(), String(backups[0]!.value)))).toBe(true);
  });

  test('ask before an attempt is replaced, and do as is chosen', async () => {
    const store = await storeWith(['a1', flag(true)]);
    const text = await exportProgress(await storeWith(['a1', flag(false)]), START);
    const plan = await planImport(store, text);
    expect('merged' in plan && plan.merged.conflicts).toEqual(['a1']);
    const own = await exportProgress(store, START);
    await importProgress(store, text, START);
    expect(await exportProgress(store, START)).toBe(own);
    await importProgress(store, text, START, 'file');
    expect(await exportProgress(store, START)).toBe(text);
  });

  test('change nothing when the file is refused or only planned', async () => {
    const store = await storeWith(['a1']);
    const before = await exportProgress(store, START);
    for (const text of ['<b>', '{"__proto__":1}', `${'['.repeat(10_000)}`, '{"format":"concord-progress","version":1,"attempts":[3],"selfTests":[]}'])
      expect('refused' in (await importProgress(store, text, START))).toBe(true);
    await planImport(store, await exportProgress(await storeWith(['b1']), START));
    expect([await exportProgress(store, START), await store.asides()]).toEqual([before, []]);
  });

  test('take self-tests in, too, and leave what is damaged where it is', async () => {
    const store = await storeWith(['a1']);
    await store.append('a3', 0, [{ broken: true } as unknown as AttemptEvent]);
    await store.addSelfTest({ ...test1, at: 7, right: 'yes' } as never);
    expect(await readProgress(store)).toEqual({ attempts: [{ schema: 1, id: 'a1', events: logOf([], startedSmall('a1')) }], selfTests: [test1] });
    const test2 = { ...test1, at: START + 1 };
    const file = writeProgressFile({ attempts: [], selfTests: [test1, test2] }, START);
    expect(await importProgress(store, file, START)).toMatchObject({ merged: { selfTests: 1 } });
    expect((await readProgress(store)).selfTests).toEqual([test1, test2]);
    expect(await store.asides()).toHaveLength(1);
    await importProgress(store, file, START);
    expect(await store.asides()).toHaveLength(1);
  });

  test('write only what changed, and drop no other copy than an old backup', async () => {
    const store = await storeWith(['a1'], ['a2']);
    await store.deliver({ attempts: [], selfTests: [], aside: [{ at: START, why: 'replaced', value: 'kept' }] });
    const delivered = vi.spyOn(store, 'deliver');
    for (const id of ['b1', 'b2', 'b3', 'b4']) await importProgress(store, await exportProgress(await storeWith([id]), START), START);
    expect(delivered.mock.calls.map(([{ attempts }]) => attempts.map(({ id }) => id))).toEqual([['b1'], ['b2'], ['b3'], ['b4']]);
    const whys = (await store.asides()).map(({ why }) => why);
    expect(whys).toEqual(['replaced', 'before-import', 'before-import', 'before-import']);
  });

  test('put a damaged record aside before a sound one takes its place', async () => {
    const store = new MemoryStore();
    const damaged = [{ broken: true } as unknown as AttemptEvent];
    await store.append('a1', 0, damaged);
    await importProgress(store, await exportProgress(await storeWith(['a1']), START), START);
    expect((await store.asides()).find(({ why }) => why === 'replaced')?.value).toMatchObject({ events: damaged });
    expect((await listAttempts(store, START)).running).toHaveLength(1);
  });
});

describe('listAttempts', () => {
  test('tells running, ended and unreadable attempts apart, and spoils none for another', async () => {
    const store = await storeWith(['a1'], ['a2', { type: 'submitted' }]);
    await store.append('a3', 0, [...logOf([], startedSmall('a3')), { seq: 1, wall: -1, mono: 0, type: 'submitted' }]);
    await store.deliver({ attempts: [{ schema: 99, id: 'a4', events: logOf([]) }], selfTests: [], aside: [] });
    const before = await store.readAll();
    const list = await listAttempts(store, START);
    expect([list.running.map(({ record }) => record.id), list.ended.map(({ record }) => record.id), list.unreadable.map(({ kind }) => kind)]).toEqual([['a1'], ['a2'], ['corrupt', 'newer']]);
    expect(await store.readAll()).toEqual(before);
  });

  test('puts the newest first, and of two that began together the first id', async () => {
    const store = new MemoryStore();
    for (const [id, later] of [['a2', 0], ['a3', 5_000], ['a1', 0], ['a4', 2_000]] as const) await store.append(id, 0, logOf([], startedSmall(id)).map((event) => ({ ...event, wall: event.wall + later })));
    expect((await listAttempts(store, START)).running.map(({ record }) => record.id)).toEqual(['a3', 'a4', 'a1', 'a2']);
  });

  test('E-20: writes an older form anew, copy first, and touches no other record', async () => {
    const store = await storeWith(['a1'], ['a2']);
    await store.append('a3', 0, [{ broken: true } as unknown as AttemptEvent]);
    const delivered = vi.spyOn(store, 'deliver');
    const older = (raw: unknown) => {
      const read = readRecord(raw);
      return read.kind === 'good' && read.record.id === 'a2' ? { ...read, migratedFrom: 0 } : read;
    };
    expect((await listAttempts(store, START, older)).running).toHaveLength(2);
    expect(delivered.mock.calls.map(([{ attempts, selfTests, aside }]) => [attempts.map(({ id }) => id), selfTests, aside.map(({ at, why }) => [at, why])])).toEqual([[['a2'], [], [[START, 'before-migration']]]]);
    expect(await store.asides()).toEqual([]);
  });

  test('writes nothing into an empty store', async () => {
    const store = new MemoryStore();
    expect(await listAttempts(store, START)).toEqual({ running: [], ended: [], unreadable: [] });
    expect(await store.readAll()).toEqual([]);
  });
});

describe('storeMigrated', () => {
  const record = { schema: 1, id: 'a1', events: logOf([flag(true)]) };

  test('drops the copy of the old form only when the new one was read back', async () => {
    const store = await storeWith(['a1']);
    await storeMigrated(store, record, START);
    expect([await store.read('a1'), await store.asides()]).toEqual([record, []]);
  });

  test('drops no copy but its own', async () => {
    const store = await storeWith(['a1']);
    const before = await store.read('a1');
    const others: Omit<Aside, 'key'>[] = [{ at: 1, why: 'replaced', value: before }, { at: 1, why: 'before-migration', value: 'another' }];
    await store.deliver({ attempts: [], selfTests: [], aside: others });
    await storeMigrated(store, record, START);
    expect((await store.asides()).map(({ why }) => why)).toEqual(['replaced', 'before-migration']);
    expect(await store.selfTests()).toEqual([test1]);
  });

  test('keeps the copy when something else is read back', async () => {
    const store = await storeWith(['a1']);
    const before = await store.read('a1');
    const read = store.read.bind(store);
    let reads = 0;
    store.read = async (id) => (++reads > 1 ? { other: true } : read(id));
    await storeMigrated(store, record, START);
    expect((await store.asides()).map(({ value }) => value)).toEqual([before]);
  });
});

describe('openStore', () => {
  const never = () => new Promise<never>(() => undefined);
  const soon = async () => undefined;

  test.each([
    { open: () => Promise.reject(new DOMException('', 'SecurityError')), wait: never, trouble: 'blocked', because: 'storage is refused' },
    { open: () => Promise.reject(new TypeError()), wait: never, trouble: 'blocked', because: 'there is no storage' },
    { open: () => Promise.reject(new DOMException('', 'VersionError')), wait: never, trouble: 'newer', because: 'a newer build has changed it' },
    { open: never, wait: soon, trouble: 'no-answer', because: 'it never answers' },
  ])('gives memory when $because', async ({ open, wait, trouble }) => {
    expect(await openStore({ open, wait })).toMatchObject({ store: { kind: 'memory' }, trouble });
  });

  test('waits for an old tab as long as it takes, and says so', async () => {
    let answer: (database: never) => void = () => undefined;
    let said = 0;
    const opening = openStore({
      open: ({ blocked }) => { blocked?.(); return new Promise((resolve) => { answer = resolve; }); },
      wait: soon, onBlocked: () => { said++; },
    });
    await Promise.resolve();
    expect(said).toBe(1);
    answer({} as never);
    expect(await opening).toMatchObject({ store: { kind: 'durable' }, trouble: undefined });
  });

  test('says why an old tab was waited for in vain, though nobody listens', async () => {
    const open = ({ blocked }: { blocked?: () => void }) => { blocked?.(); return new Promise<never>((_, reject) => { setTimeout(() => reject(new DOMException('', 'VersionError'))); }); };
    expect(await openStore({ open, wait: soon })).toMatchObject({ store: { kind: 'memory' }, trouble: 'newer' });
  });

  test.each([true, false])('hears that the connection is gone, whether somebody else does or not: %s', async (listens) => {
    let gone: () => void = () => undefined;
    let heard = 0;
    let opened = 0;
    const open = async ({ closed }: { closed?: () => void }) => { opened++; gone = closed!; return {} as never; };
    const { store } = await openStore({ open, wait: never, ...(listens && { onClosed: () => { heard++; } }) });
    gone();
    await (store as unknown as { connect(): Promise<unknown> }).connect();
    expect([heard, opened]).toEqual([listens ? 1 : 0, 2]);
  });

  test('has five seconds of patience', async () => {
    vi.useFakeTimers();
    try {
      const opening = openStore({ open: never });
      let done = false;
      void opening.then(() => { done = true; });
      await vi.advanceTimersByTimeAsync(4_999);
      expect(done).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      expect(await opening).toMatchObject({ trouble: 'no-answer' });
    } finally {
      vi.useRealTimers();
    }
  });

  test('hands the durable store over when it opens late', async () => {
    let answer: (database: never) => void = () => undefined;
    const { store, later } = await openStore({ open: () => new Promise((resolve) => { answer = resolve; }), wait: soon });
    expect(store.kind).toBe('memory');
    answer({} as never);
    expect((await later)?.kind).toBe('durable');
  });
});

test.each([
  { storage: undefined, kept: 'unknown' },
  { storage: { persisted: async () => true, persist: async () => false }, kept: 'kept' },
  { storage: { persisted: async () => false, persist: async () => true }, kept: 'kept' },
  { storage: { persisted: async () => false, persist: async () => false }, kept: 'may-be-cleared' },
  { storage: { persisted: async () => Promise.reject(new Error()), persist: async () => true }, kept: 'unknown' },
])('keepStorage answers $kept: case %#', async ({ storage, kept }) => {
  expect(await keepStorage(storage)).toBe(kept);
});
