import type { AttemptEvent, AttemptRecord } from '../../../scripts/domain/attempt-event.ts';
import type { SelfTest } from '../../../scripts/domain/self-test.ts';

/** Whether events went in, or how many the log has in truth: then somebody else wrote. */
export type Appended = { readonly appended: true } | { readonly appended: false; readonly count: number };

/** Something kept beside the attempts so that nothing is ever lost, to be offered for download. */
export interface Aside {
  readonly key: number;
  /** Wall time in milliseconds. */
  readonly at: number;
  readonly why: 'before-import' | 'before-migration' | 'replaced';
  /** Text of an export, or a raw record. */
  readonly value: unknown;
}

/** What an import writes, all of it or nothing. */
export interface Delivery {
  /** Attempts that are put in place of those with the same id. */
  readonly attempts: readonly AttemptRecord[];
  readonly selfTests: readonly SelfTest[];
  readonly aside: readonly Omit<Aside, 'key'>[];
}

/**
 * Where attempts and self-tests are kept. Whatever comes out is `unknown`: it may be older, newer or damaged, and
 * `readRecord` has to look at it. Every promise that resolves means that the disk has it, as far as a browser can say.
 *
 * @throws DOMException from every method, `QuotaExceededError` where the storage is full.
 */
export interface ExamStore {
  /** `memory`: lost with the tab, and the page must say so. */
  readonly kind: 'durable' | 'memory';
  /** Raw records of all attempts. */
  readAll(): Promise<unknown[]>;
  /** Raw record of one attempt; `undefined` where there is none. */
  read(id: string): Promise<unknown>;
  /**
   * Appends events, all or none, if the log has exactly `from` events: two writers can then never overwrite each other.
   */
  append(id: string, from: number, events: readonly AttemptEvent[]): Promise<Appended>;
  addSelfTest(test: SelfTest): Promise<void>;
  selfTests(): Promise<unknown[]>;
  deliver(delivery: Delivery): Promise<void>;
  asides(): Promise<Aside[]>;
  dropAside(key: number): Promise<void>;
}
