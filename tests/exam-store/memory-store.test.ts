import { expect, test } from 'vitest';
import { MemoryStore } from '../../components/elements/exam-store/memory-store.ts';
import { logOf, START, startedSmall } from '../support/attempt.ts';

const log = logOf([{ type: 'submitted' }], startedSmall());

test('appends only where the log is as long as the writer believes, and says how long it is', async () => {
  const store = new MemoryStore();
  expect(await store.append('a1', 0, log)).toEqual({ appended: true });
  expect(await store.append('a1', 1, log)).toEqual({ appended: false, count: 2 });
  expect(await store.read('a1')).toEqual({ schema: 1, id: 'a1', events: log });
  expect(await store.read('a2')).toBeUndefined();
});

test('gives out copies, so that nobody changes what it holds', async () => {
  const store = new MemoryStore();
  await store.append('a1', 0, log);
  ((await store.read('a1')) as { events: unknown[] }).events.pop();
  expect(await store.readAll()).toEqual([{ schema: 1, id: 'a1', events: log }]);
});

test('keeps each self-test once, by question and moment', async () => {
  const store = new MemoryStore();
  const tests = [{ question: 'q-1', at: START, options: [], right: true }, { question: 'q-1', at: START + 1, options: [], right: true }, { question: 'q-2', at: START, options: [], right: false }];
  for (const one of [...tests, tests[0]!]) await store.addSelfTest(one);
  expect(await store.selfTests()).toEqual(tests);
});

test('drops the copy that is named and no other', async () => {
  const store = new MemoryStore();
  const aside = (['x', 'y', 'z'] as const).map((value) => ({ at: START, why: 'replaced' as const, value }));
  await store.deliver({ attempts: [], selfTests: [], aside });
  const [first, second] = await store.asides();
  expect(second!.key).toBeGreaterThan(first!.key);
  await store.dropAside(second!.key);
  expect((await store.asides()).map(({ value }) => value)).toEqual(['x', 'z']);
});
