/** What a page tells the worker when it has come. */
export interface Arrival {
  /** Its own address. */
  readonly page: string;
  /** Addresses of its scripts and styles. */
  readonly files: readonly string[];
  /** The first visit: no worker was there before. */
  readonly first: boolean;
  /** Whether everything may be fetched, or only what is visited. */
  readonly all: boolean;
}

/** What a page sends to the worker that waits, when its reader wants the new version. */
export const TAKE_OVER = 'take over';

/** Anybody on this host can send a message: what has another shape is passed over. */
export function isArrival(data: unknown): data is Arrival {
  const { page, files, first, all } = (data ?? {}) as Partial<Arrival>;
  return Array.isArray(files) && [page, ...files].every((address) => typeof address === 'string' && URL.canParse(address)) && typeof first === 'boolean' && typeof all === 'boolean';
}

/** Whether an exam is open in any tab: each holds the lock of its attempt. */
export async function isExamOpen(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name?.startsWith('attempt:'));
}
