/** The right to write an attempt, held by one tab at a time. */
export interface WriteRight {
  /** `held`: this tab writes. `elsewhere`: another does; offer “take over here”. `unguarded`: the browser has no locks, and the store alone keeps order. */
  readonly kind: 'held' | 'elsewhere' | 'unguarded';
  /** Gives the right back. */
  readonly release: () => void;
}

/** How the right is asked for. */
export interface RightRequest {
  /** `navigator.locks`; `undefined` where the browser has none. */
  readonly locks: LockManager | undefined;
  /** Takes the right from the tab that has it. */
  readonly takeOver?: boolean;
  /** Another tab took over: this one only reads from now on. */
  readonly onLost: () => void;
}

/**
 * Asks for the right to write an attempt. It ends with the tab, also with one that crashes.
 *
 * @returns At once, whether it was given or not.
 */
export function requestRight(attempt: string, { locks, takeOver = false, onLost }: RightRequest): Promise<WriteRight> {
  const nothing = () => undefined;
  if (!locks) return Promise.resolve({ kind: 'unguarded', release: nothing });
  return new Promise((resolve) => {
    const hold = (lock: Lock | null) => {
      if (!lock) return resolve({ kind: 'elsewhere', release: nothing });
      return new Promise<void>((release) => resolve({ kind: 'held', release }));
    };
    locks.request(`attempt:${attempt}`, takeOver ? { steal: true } : { ifAvailable: true }, hold).catch((error: unknown) => {
      // Stolen: the only way in which a right that was given ends with an error. Before that, locks are refused here.
      if (error instanceof DOMException && error.name === 'AbortError') onLost();
      else resolve({ kind: 'unguarded', release: nothing });
    });
  });
}
