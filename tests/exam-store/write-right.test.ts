import { expect, test } from 'vitest';
import { requestRight } from '../../components/elements/exam-store/write-right.ts';
import { fakeLocks } from '../support/exam-world.ts';

const nobody = () => expect.unreachable();

test('is held by one, and by the next only when it was given back', async () => {
  const locks = fakeLocks();
  const one = await requestRight('a1', { locks, onLost: nobody });
  expect(one.kind).toBe('held');
  expect((await requestRight('a1', { locks, onLost: nobody })).kind).toBe('elsewhere');
  expect((await requestRight('a2', { locks, onLost: nobody })).kind).toBe('held');
  one.release();
  await Promise.resolve();
  await Promise.resolve();
  expect((await requestRight('a1', { locks, onLost: nobody })).kind).toBe('held');
});

test('is taken from the one that has it where that is asked for, and that one hears it', async () => {
  const locks = fakeLocks();
  let lost = 0;
  await requestRight('a1', { locks, onLost: () => { lost++; } });
  expect((await requestRight('a1', { locks, takeOver: true, onLost: nobody })).kind).toBe('held');
  await Promise.resolve();
  expect(lost).toBe(1);
});

test('is asked for by the name of the attempt', async () => {
  const asked: unknown[] = [];
  const locks = { request: async (name: string, options: LockOptions, work: (lock: Lock | null) => unknown) => { asked.push([name, options]); return work(null); } } as unknown as LockManager;
  await requestRight('a1', { locks, onLost: nobody });
  await requestRight('a1', { locks, takeOver: true, onLost: nobody });
  expect(asked).toEqual([['attempt:a1', { ifAvailable: true }], ['attempt:a1', { steal: true }]]);
});

test.each([
  { name: 'has no locks', locks: undefined },
  { name: 'refuses them', locks: { request: async () => Promise.reject(new DOMException('', 'SecurityError')) } as unknown as LockManager },
  { name: 'breaks', locks: { request: async () => Promise.reject(Object.assign(new Error(), { name: 'AbortError' })) } as unknown as LockManager },
])('is left to the store’s own order where the browser $name', async ({ locks }) => {
  const right = await requestRight('a1', { locks, onLost: nobody });
  expect(right.kind).toBe('unguarded');
  right.release();
});
