import { DurableStore, type OpenDatabase } from './durable-store.ts';
import { openExamDatabase } from './exam-database.ts';
import type { ExamStore } from './exam-store.ts';
import { MemoryStore } from './memory-store.ts';

/** How long storage may take to open before the exam goes on without it, in milliseconds. */
export const PATIENCE = 5_000;

/** The store that one can work with now. */
export interface OpenedStore {
  readonly store: ExamStore;
  /** Why nothing is kept beyond the tab: storage is refused, does not answer, or belongs to a newer build. `undefined`: all is well. */
  readonly trouble: 'blocked' | 'no-answer' | 'newer' | undefined;
  /** The durable store, should it open after all: hand it to `AttemptWriter.moveTo`. */
  readonly later: Promise<ExamStore | undefined>;
}

/** What opening needs from outside. */
export interface OpenRequest {
  readonly open?: OpenDatabase;
  /** Resolves after so many milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** An old tab is in the way: ask the reader to close it. Opening then goes on by itself, however long it takes. */
  readonly onBlocked?: () => void;
  readonly onClosed?: () => void;
}

/**
 * Opens the place where attempts are kept. Never fails: where storage is refused or does not answer in {@link PATIENCE},
 * there is one in memory. Writes nothing.
 */
export async function openStore({ open = openExamDatabase, wait = sleep, onBlocked, onClosed }: OpenRequest = {}): Promise<OpenedStore> {
  let waitsForTab = false;
  const blocked = () => { waitsForTab = true; onBlocked?.(); };
  const durable = new DurableStore(open, { blocked, ...(onClosed && { closed: onClosed }) });
  const connected = durable.connect().then((): ExamStore => durable);
  const outcome = await Promise.race([
    connected.catch((error: unknown) => error),
    wait(PATIENCE).then(() => (waitsForTab ? connected.catch((error: unknown) => error) : undefined)),
  ]);
  if (outcome === durable) return { store: durable, trouble: undefined, later: Promise.resolve(undefined) };
  const trouble = outcome === undefined ? 'no-answer' : outcome instanceof DOMException && outcome.name === 'VersionError' ? 'newer' : 'blocked';
  return { store: new MemoryStore(), trouble, later: connected.catch(() => undefined) };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
