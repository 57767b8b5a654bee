import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { AttemptWriter } from '../../components/elements/exam-store/attempt-writer.ts';
import { MemoryStore } from '../../components/elements/exam-store/memory-store.ts';
import type { AttemptEvent, EventBody } from '../../scripts/domain/attempt-event.ts';
import { readRecord } from '../../scripts/domain/read-record.ts';
import { logOf, START, startedSmall } from '../support/attempt.ts';
import { FragileStore } from '../support/exam-world.ts';

const begin = logOf([], startedSmall());
const note = (text: string): EventBody => ({ type: 'noted', question: begin[0]!.type === 'started' ? begin[0]!.paper.seats[0]!.question.id : '', text });
const at = (second: number) => ({ wall: START + second * 1000, mono: second * 1000 });

async function stored(store: MemoryStore): Promise<AttemptEvent[]> {
  return ((await store.read('a1')) as { events: AttemptEvent[] }).events;
}

function textsOf(events: readonly AttemptEvent[]): string[] {
  return events.flatMap((event) => (event.type === 'noted' ? [event.text] : []));
}

describe('AttemptWriter', () => {
  test('says “saved” only after the store has it, and “saving” until then', async () => {
    const writer = new AttemptWriter(new FragileStore(), { events: begin }, 0);
    const said: string[] = [];
    writer.onChange = () => said.push(writer.status.kind);
    const saved = writer.write(note('a'), at(1));
    expect(writer.status.kind).toBe('saving');
    await saved;
    expect(said).toEqual(['saving', 'saved']);
  });

  test('counts at once what is not saved yet', () => {
    const writer = new AttemptWriter(new FragileStore(), { events: begin }, 0);
    void writer.write({ type: 'flagged', question: writer.state.current, on: true }, at(1));
    expect(writer.state.flagged.size).toBe(1);
  });

  test.each([
    { name: 'QuotaExceededError', reason: 'full' }, { name: 'VersionError', reason: 'newer' }, { name: 'UnknownError', reason: 'refused' },
  ])('goes on from memory when the store fails with $name, says so, and saves all when it can again', async ({ name, reason }) => {
    const store = new FragileStore();
    const writer = new AttemptWriter(store, { events: begin }, 0);
    await writer.write(note('a'), at(1));
    store.failsWith = name;
    await writer.write(note('b'), at(2));
    await writer.write(note('c'), at(3));
    expect(writer.status).toEqual({ kind: 'not-saved', reason });
    expect(textsOf(writer.record.events)).toEqual(['a', 'b', 'c']);
    expect(textsOf(await stored(store))).toEqual(['a']);

    store.failsWith = undefined;
    await writer.write(note('d'), at(4));

    expect(writer.status).toEqual({ kind: 'saved' });
    expect(textsOf(await stored(store))).toEqual(['a', 'b', 'c', 'd']);
  });

  test('says that memory is memory, and moves all of it to the disk when that opens late', async () => {
    const writer = new AttemptWriter(new MemoryStore(), { events: begin }, 0);
    await writer.write(note('a'), at(1));
    expect(writer.status.kind).toBe('memory');
    const disk = new FragileStore();
    await writer.moveTo(disk);
    expect([writer.status.kind, textsOf(await stored(disk))]).toEqual(['saved', ['a']]);
  });

  test('writes the whole log again when the browser has thrown it away', async () => {
    const writer = new AttemptWriter(new FragileStore(), { events: begin }, 0);
    await writer.write(note('a'), at(1));
    const emptied = new FragileStore();
    Object.assign(writer, { store: emptied });
    await writer.write(note('b'), at(2));
    expect([writer.status.kind, textsOf(await stored(emptied))]).toEqual(['saved', ['a', 'b']]);
  });

  test('does not write twice what the disk had before the connection broke', async () => {
    const store = new FragileStore();
    const writer = new AttemptWriter(store, { events: begin }, 0);
    await writer.write(note('a'), at(1));
    const append = store.append.bind(store);
    store.append = async (...given) => {
      await append(...given);
      store.append = append;
      throw new DOMException('', 'UnknownError');
    };
    await writer.write(note('b'), at(2));
    await writer.write(note('c'), at(3));
    expect([writer.status.kind, textsOf(await stored(store))]).toEqual(['saved', ['a', 'b', 'c']]);
  });

  test('leaves a stored log that it cannot read as it is, and says so', async () => {
    const store = new FragileStore();
    await store.append('a1', 0, [...begin, { seq: 1, wall: -1, mono: 0, type: 'submitted' }, { seq: 2, wall: 1, mono: 0, type: 'submitted' }]);
    const writer = new AttemptWriter(store, { events: begin }, 1);
    await writer.write(note('a'), at(1));
    expect(writer.status).toEqual({ kind: 'not-saved', reason: 'unreadable' });
    expect(await stored(store)).toHaveLength(3);
  });

  test('refuses a log without a beginning', () => {
    expect(() => new AttemptWriter(new MemoryStore(), { events: [] })).toThrow(new RangeError('An attempt begins with “started”.'));
  });

  test.each([
    { store: new MemoryStore(), saved: 0, kind: 'memory' }, { store: new MemoryStore(), saved: 1, kind: 'memory' }, { store: new FragileStore(), saved: 0, kind: 'saving' }, { store: new FragileStore(), saved: 1, kind: 'saved' },
  ])('begins as $kind: case %#', ({ store, saved, kind }) => {
    expect(new AttemptWriter(store, { events: begin }, saved).status).toEqual({ kind });
  });

  test('says so where even memory fails, and of an error without a name that it was refused', async () => {
    const store = new MemoryStore();
    store.append = async () => { throw new TypeError(); };
    const writer = new AttemptWriter(store, { events: begin }, 0);
    await writer.write(note('a'), at(1));
    expect(writer.status).toEqual({ kind: 'not-saved', reason: 'refused' });
  });

  test('saves one after the other, and reads nothing where nobody else wrote', async () => {
    const store = new FragileStore();
    const reads = vi.spyOn(store, 'read');
    const append = store.append.bind(store);
    let running = 0;
    let most = 0;
    store.append = async (...given) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => { setTimeout(resolve); });
      return append(...given).finally(() => { running--; });
    };
    const writer = new AttemptWriter(store, { events: begin }, 0);
    await Promise.all([writer.write(note('a'), at(1)), writer.write(note('b'), at(2)), writer.write(note('c'), at(3))]);
    expect([most, writer.status.kind, reads.mock.calls.length]).toEqual([1, 'saved', 0]);
  });

  test('does not write twice several that the disk had before the connection broke, nor when it only reads', async () => {
    const store = new FragileStore();
    const writer = new AttemptWriter(store, { events: begin }, 0);
    const append = store.append.bind(store);
    store.failsWith = 'UnknownError';
    await writer.write(note('a'), at(1));
    store.failsWith = undefined;
    store.append = async (...given) => {
      await append(...given);
      throw new DOMException('', 'UnknownError');
    };
    await writer.write(note('b'), at(2));
    await writer.write(note('c'), at(3));
    let told = 0;
    writer.onChange = () => { told++; };
    store.append = append;
    await writer.refresh();
    expect([textsOf(writer.record.events), told]).toEqual([['a', 'b', 'c'], 1]);
    await writer.retry();
    expect(textsOf(await stored(store))).toEqual(['a', 'b', 'c']);
  });

  test('E-06: loses no event and keeps each tab’s order, however five tabs interleave', async () => {
    const presses = fc.array(fc.tuple(fc.nat(4), fc.boolean()), { minLength: 1, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), presses, async (scheduler, acts) => {
        const store = new FragileStore();
        await store.append('a1', 0, begin);
        const slow = Object.assign(Object.create(store) as FragileStore, {
          append: scheduler.scheduleFunction(store.append.bind(store)), read: scheduler.scheduleFunction(store.read.bind(store)),
        });
        const tabs = Array.from({ length: 5 }, () => new AttemptWriter(slow, { events: begin }));
        const calls: string[][] = tabs.map(() => []);
        const pressed = acts.map(async ([tab, fails], index) => {
          await scheduler.schedule(Promise.resolve());
          store.failsWith = fails ? 'QuotaExceededError' : undefined;
          calls[tab]!.push(`${tab}-${index}`);
          await tabs[tab]!.write(note(`${tab}-${index}`), at(index));
        });
        await scheduler.waitFor(Promise.all(pressed));
        store.failsWith = undefined;
        await scheduler.waitFor(Promise.all(tabs.map((tab) => tab.retry())));
        await scheduler.waitFor(Promise.all(tabs.map((tab) => tab.refresh())));

        const events = await stored(store);
        expect(readRecord(await store.read('a1')).kind).toBe('good');
        const texts = textsOf(events);
        expect(texts.toSorted()).toEqual(acts.map(([tab], index) => `${tab}-${index}`).toSorted());
        for (const [index, tab] of tabs.entries()) {
          expect(tab.record.events).toEqual(events);
          expect(texts.filter((text) => text.startsWith(`${index}-`))).toEqual(calls[index]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
