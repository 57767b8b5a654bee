import { describe, expect, test, vi } from 'vitest';
import { AttemptSession } from '../../components/elements/exam-store/attempt-session.ts';
import { AttemptWriter } from '../../components/elements/exam-store/attempt-writer.ts';
import { logOf, START } from '../support/attempt.ts';
import { fakeLocks, FragileStore, openTab } from '../support/exam-world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FULL = 130 * MINUTE;

/** Types of the events in the log, the beginning left out. */
const typesOf = ({ writer }: Awaited<ReturnType<typeof openTab>>) => writer.record.events.slice(1).map(({ type }) => type);

describe('one tab', () => {
  test('saves each act and comes back with all of it and the right time left', async () => {
    const store = new FragileStore();
    const tab = await openTab(store, { fresh: true });
    const question = tab.session.state.current;
    tab.pass(40 * MINUTE);
    expect(tab.session.act({ type: 'answered', question, options: ['a'] })).toBe(true);
    await tab.writer.retry();

    const again = await openTab(store, { at: START + 1000 + 50 * MINUTE });

    expect(again.session.state.answers).toEqual(tab.session.state.answers);
    expect(again.session.tick().left).toBe(FULL - 50 * MINUTE - 1000);
    expect(typesOf(again)).toEqual(['answered', 'resumed']);
  });

  test('ends once when it slept past the deadline: at the deadline, with every answer', async () => {
    const tab = await openTab(new FragileStore(), { fresh: true });
    tab.session.act({ type: 'answered', question: tab.session.state.current, options: ['a'] });
    tab.pass(9 * HOUR, 0);
    tab.session.tick();
    tab.session.tick();
    tab.session.end();
    expect(typesOf(tab)).toEqual(['answered', 'timed-out']);
    expect(tab.session.state).toMatchObject({ status: 'ended', end: { reason: 'timed-out', at: START + FULL } });
    expect(tab.session.state.answers.size).toBe(1);
  });

  test('takes no answer after the end, neither at 0:00 nor when it is opened again', async () => {
    const store = new FragileStore();
    const tab = await openTab(store, { fresh: true });
    tab.pass(FULL);
    expect(tab.session.act({ type: 'answered', question: tab.session.state.current, options: ['a'] })).toBe(false);
    await tab.writer.retry();
    const again = await openTab(store, { at: START + 2 * FULL });
    expect(again.session.act({ type: 'flagged', question: tab.session.state.current, on: true })).toBe(false);
    expect(typesOf(again)).toEqual(['timed-out']);
  });

  test('writes what stands on the screen before it ends', async () => {
    const unsaved = [{ type: 'noted', question: 'sqs-q-1', text: 'half a no' }] as const;
    const tab = await openTab(new FragileStore(), { fresh: true, unsaved });
    tab.pass(FULL + 1);
    tab.session.tick();
    expect(typesOf(tab)).toEqual(['noted', 'timed-out']);
  });

  test('ends once, though one presses twice and time is up in the same tick', async () => {
    const tab = await openTab(new FragileStore(), { fresh: true });
    tab.session.end();
    tab.session.end();
    tab.pass(FULL);
    tab.session.tick();
    expect(typesOf(tab)).toEqual(['submitted']);
  });

  test('notes a clock that was set back, and gives no more time', async () => {
    const tab = await openTab(new FragileStore(), { fresh: true });
    tab.pass(10 * MINUTE);
    const { left } = tab.session.tick();
    tab.pass(-3 * HOUR, MINUTE);
    expect(tab.session.tick().left).toBe(left - MINUTE);
    expect(tab.session.state.shifted).toBe(-3 * HOUR - MINUTE);
    expect(typesOf(tab)).toEqual(['clock-corrected']);
  });

  test('gives no more time either when the clock creeps back below what is noted', async () => {
    const tab = await openTab(new FragileStore(), { fresh: true });
    tab.pass(MINUTE);
    const { left } = tab.session.tick();
    tab.pass(-1_500, 0);
    expect(tab.session.tick().left).toBe(left);
  });

  test('ends when the clock is set past the deadline, and goes on without limit where the reader wants it', async () => {
    const tab = await openTab(new FragileStore(), { fresh: true });
    tab.pass(3 * HOUR, 1_000);
    tab.session.tick();
    expect(tab.session.state.end).toMatchObject({ reason: 'timed-out' });
    expect(tab.session.act({ type: 'continued' })).toBe(true);
    expect(tab.session.act({ type: 'answered', question: tab.session.state.current, options: ['a'] })).toBe(true);
    expect(tab.session.tick().left).toBe(Number.POSITIVE_INFINITY);
    tab.session.end();
    expect(tab.session.state).toMatchObject({ status: 'ended', end: { reason: 'timed-out' } });
    expect(tab.session.state.inTime?.size).toBe(0);
  });

  test('gives what was left last when the start lies in the future', async () => {
    const store = new FragileStore();
    const tab = await openTab(store, { fresh: true });
    tab.pass(30 * MINUTE);
    tab.session.act({ type: 'flagged', question: tab.session.state.current, on: true });
    await tab.writer.retry();
    const again = await openTab(store, { at: START - 24 * HOUR });
    expect(again.session.tick().left).toBe(FULL - 30 * MINUTE - 1000);
  });

  test('gives more time once when that is chosen in mid-exam', async () => {
    const tab = await openTab(new FragileStore(), { fresh: true });
    tab.pass(10 * MINUTE);
    const { left } = tab.session.tick();
    const extended = { type: 'extended', accommodation: 'plus-30', full: FULL + 30 * MINUTE } as const;
    tab.session.act(extended);
    tab.session.act(extended);
    expect(tab.session.tick().left).toBe(left + 30 * MINUTE);
  });

  test('says each warning once, also after it was closed; of several that are due the last', async () => {
    const store = new FragileStore();
    const tab = await openTab(store, { fresh: true });
    tab.pass(100 * MINUTE);
    expect([tab.session.tick().announce, tab.session.tick().announce]).toEqual([30, undefined]);
    tab.pass(26 * MINUTE);
    expect(tab.session.tick().announce).toBe(5);
    await tab.writer.retry();
    const again = await openTab(store, { at: tab.now().wall + 1000 });
    expect(again.session.tick().announce).toBeUndefined();
    again.pass(3 * MINUTE);
    expect(again.session.tick().announce).toBe(1);
  });

  test('tries again to save with each tick', async () => {
    const store = new FragileStore();
    const tab = await openTab(store, { fresh: true });
    store.failsWith = 'QuotaExceededError';
    tab.session.act({ type: 'flagged', question: tab.session.state.current, on: true });
    await tab.writer.retry();
    expect(tab.writer.status.kind).toBe('not-saved');
    store.failsWith = undefined;
    tab.session.tick();
    await vi.waitFor(() => expect(tab.writer.status.kind).toBe('saved'));
  });

  test('ends at once where it is opened after its deadline', async () => {
    const store = new FragileStore();
    await store.append('a1', 0, logOf([]));
    expect((await openTab(store, { at: START + 2 * FULL })).session.state.status).toBe('ended');
  });

  test('notes a clock that was set back before anything was done', async () => {
    const store = new FragileStore();
    await store.append('a1', 0, logOf([]));
    expect(typesOf(await openTab(store, { at: START - 3 * HOUR }))).toEqual(['resumed']);
  });

  test('writes nothing more once it has ended, whatever the clocks do', async () => {
    const tab = await openTab(new FragileStore(), { fresh: true });
    tab.pass(10 * MINUTE);
    tab.session.end();
    tab.pass(-3 * HOUR, MINUTE);
    expect(tab.session.tick()).toEqual({ left: FULL - 10 * MINUTE - 1000, announce: undefined });
    expect(typesOf(tab)).toEqual(['submitted']);
  });

  test('only looks before it was begun', () => {
    const writer = new AttemptWriter(new FragileStore(), { events: logOf([]) }, 0);
    const session = new AttemptSession(writer, { read: () => ({ wall: START + MINUTE, mono: 5 }), locks: undefined, channel: undefined, unsaved: () => [], onChange: () => undefined });
    expect([session.mayWrite, session.act({ type: 'submitted' }), session.tick()]).toEqual([false, false, { left: FULL - MINUTE, announce: undefined }]);
  });
});

describe('two tabs', () => {
  test('let one write, until the other takes over; no answer of either is lost', async () => {
    const store = new FragileStore();
    const locks = fakeLocks();
    const one = await openTab(store, { locks, fresh: true });
    const question = one.session.state.current;
    const two = await openTab(store, { locks });
    expect([one.session.mayWrite, two.session.mayWrite, two.session.act({ type: 'flagged', question, on: true })]).toEqual([true, false, false]);

    one.session.act({ type: 'answered', question, options: ['a'] });
    await two.session.begin(true);
    expect([one.session.mayWrite, two.session.mayWrite, one.session.act({ type: 'flagged', question, on: true })]).toEqual([false, true, false]);
    two.session.act({ type: 'noted', question, text: 'from two' });
    await Promise.all([one.writer.retry(), two.writer.retry()]);

    await two.writer.refresh();
    expect(two.session.state.answers.get(question)).toEqual(['a']);
    expect(two.session.state.notes.get(question)).toBe('from two');
  });

  test('tell each other what was saved, and the one that looks reads it', async () => {
    const store = new FragileStore();
    const locks = fakeLocks();
    const heard: { posted: unknown[]; hear: () => void; changes: number }[] = [];
    const open = async () => {
      const record = (await store.read('a1')) as { events: ReturnType<typeof logOf> } | undefined;
      const writer = new AttemptWriter(store, record ?? { events: logOf([]) }, record?.events.length ?? 0);
      const wire = { posted: [] as unknown[], hear: (): void => undefined, changes: 0 };
      heard.push(wire);
      const channel = { postMessage: (said: unknown) => { wire.posted.push(said); }, addEventListener: (name: string, hear: () => void) => { if (name === 'message') wire.hear = hear; }, close: () => undefined } as never;
      const session = new AttemptSession(writer, { read: () => ({ wall: START + 1_000, mono: 5 }), locks, channel, unsaved: () => [], onChange: () => { wire.changes++; } });
      await session.begin();
      await writer.retry();
      return { session, writer };
    };
    const [one, two] = [await open(), await open()];
    expect([one.session.mayWrite, two.session.mayWrite]).toEqual([true, false]);
    heard[0]!.posted.length = 0;
    one.session.act({ type: 'flagged', question: one.session.state.current, on: true });
    expect(heard[0]!.posted).toEqual([]);
    await one.writer.retry();
    expect(heard[0]!.posted).toEqual(['written']);
    const reads = vi.spyOn(store, 'read');
    heard[0]!.hear();
    expect(reads).not.toHaveBeenCalled();
    const before = heard[1]!.changes;
    heard[1]!.hear();
    await vi.waitFor(() => expect(two.session.state.flagged.size).toBe(1));
    await vi.waitFor(() => expect(heard[1]!.changes).toBeGreaterThan(before));
    expect(heard[1]!.posted).toEqual([]);
    const changes = heard[0]!.changes;
    one.session.close();
    expect([one.session.mayWrite, heard[0]!.changes > changes]).toEqual([false, true]);
  });

  test('let the second write as soon as the first is closed', async () => {
    const store = new FragileStore();
    const locks = fakeLocks();
    const one = await openTab(store, { locks, fresh: true });
    one.session.close();
    await Promise.resolve();
    expect((await openTab(store, { locks })).session.mayWrite).toBe(true);
  });

  test('both write where the browser has no locks, and the store keeps order', async () => {
    const store = new FragileStore();
    const one = await openTab(store, { fresh: true });
    const two = await openTab(store);
    const question = one.session.state.current;
    one.session.act({ type: 'flagged', question, on: true });
    two.session.act({ type: 'answered', question, options: ['a'] });
    await Promise.all([one.writer.retry(), two.writer.retry()]);
    await one.writer.refresh();
    expect([one.session.state.flagged.has(question), one.session.state.answers.get(question)]).toEqual([true, ['a']]);
    expect(one.writer.record.events.map(({ seq }) => seq)).toEqual(one.writer.record.events.map((_, index) => index));
  });
});

test('an attempt that was just begun and reloaded before any act has lost nothing but the time', async () => {
  const store = new FragileStore();
  await store.append('a1', 0, logOf([]));
  const tab = await openTab(store, { at: START + 5 * MINUTE });
  expect(tab.session.tick().left).toBe(FULL - 5 * MINUTE);
});
