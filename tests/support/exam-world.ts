import { AttemptSession } from '../../components/elements/exam-store/attempt-session.ts';
import { AttemptWriter } from '../../components/elements/exam-store/attempt-writer.ts';
import type { Appended, ExamStore } from '../../components/elements/exam-store/exam-store.ts';
import { MemoryStore } from '../../components/elements/exam-store/memory-store.ts';
import type { AttemptEvent, EventBody } from '../../scripts/domain/attempt-event.ts';
import type { Reading } from '../../scripts/domain/exam-clock.ts';
import { logOf, START } from './attempt.ts';

/** A store that says it is durable, and whose writing can be made to fail. */
export class FragileStore extends MemoryStore {
  override readonly kind = 'durable';
  /** Name of the DOMException with which the next writes fail. */
  failsWith: string | undefined;

  override async append(id: string, from: number, events: readonly AttemptEvent[]): Promise<Appended> {
    if (this.failsWith) throw new DOMException('', this.failsWith);
    return super.append(id, from, events);
  }
}

/** Locks as a browser has them, for one origin: one holder a name, stealing allowed. */
export function fakeLocks(): LockManager {
  const holders = new Map<string, () => void>();
  const request = async (name: string, { steal, ifAvailable }: LockOptions, work: (lock: Lock | null) => unknown) => {
    const held = holders.get(name);
    if (held && ifAvailable) return work(null);
    if (held && steal) held();
    return new Promise((resolve, reject) => {
      const robbed = () => reject(new DOMException('', 'AbortError'));
      holders.set(name, robbed);
      void Promise.resolve(work({ name, mode: 'exclusive' })).then(() => {
        if (holders.get(name) === robbed) holders.delete(name);
        resolve(undefined);
      });
    });
  };
  return { request, query: async () => ({ held: [], pending: [] }) } as unknown as LockManager;
}

/** A tab with its own clocks, in which an attempt is open. */
export interface Tab {
  readonly session: AttemptSession;
  readonly writer: AttemptWriter;
  /** Lets time pass: on both clocks, or differently on each. */
  readonly pass: (wall: number, mono?: number) => void;
  readonly now: () => Reading;
}

/** Opens the attempt that the store has, or a new one, as a page does. */
export async function openTab(store: ExamStore, { locks, at = START + 1000, unsaved = [] as readonly EventBody[], fresh = false }: { locks?: LockManager; at?: number; unsaved?: readonly EventBody[]; fresh?: boolean } = {}): Promise<Tab> {
  let now: Reading = { wall: at, mono: 5 };
  const stored = fresh ? undefined : ((await store.read('a1')) as { events: AttemptEvent[] } | undefined);
  const writer = stored ? new AttemptWriter(store, stored) : new AttemptWriter(store, { events: logOf([]) }, 0);
  const session = new AttemptSession(writer, { read: () => now, locks, channel: undefined, unsaved: () => unsaved, onChange: () => undefined });
  await session.begin();
  await writer.retry();
  return { session, writer, pass: (wall, mono = wall) => { now = { wall: now.wall + wall, mono: now.mono + mono }; }, now: () => now };
}
