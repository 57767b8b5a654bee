import { ATTEMPT_SCHEMA, type AttemptEvent } from '../../../scripts/domain/attempt-event.ts';
import type { SelfTest } from '../../../scripts/domain/self-test.ts';
import type { Appended, Aside, Delivery, ExamStore } from './exam-store.ts';

/** Attempts for as long as the tab lives, where the browser gives no storage. The page says so, and offers the download. */
export class MemoryStore implements ExamStore {
  readonly kind: ExamStore['kind'] = 'memory';
  private readonly attempts = new Map<string, { readonly schema: number; readonly events: readonly AttemptEvent[] }>();
  private readonly tests = new Map<string, SelfTest>();
  private kept: Aside[] = [];
  private lastKey = 0;

  async readAll(): Promise<unknown[]> {
    return Promise.all([...this.attempts.keys()].map((id) => this.read(id)));
  }

  async read(id: string): Promise<unknown> {
    const found = this.attempts.get(id);
    return found && structuredClone({ schema: found.schema, id, events: found.events });
  }

  async append(id: string, from: number, events: readonly AttemptEvent[]): Promise<Appended> {
    const found = this.attempts.get(id) ?? { schema: ATTEMPT_SCHEMA, events: [] };
    if (found.events.length !== from) return { appended: false, count: found.events.length };
    this.attempts.set(id, { ...found, events: [...found.events, ...events] });
    return { appended: true };
  }

  async addSelfTest(test: SelfTest): Promise<void> {
    this.tests.set(`${test.at} ${test.question}`, test);
  }

  async selfTests(): Promise<unknown[]> {
    return [...this.tests.values()];
  }

  async deliver({ attempts, selfTests, aside }: Delivery): Promise<void> {
    for (const value of aside) this.kept.push({ ...value, key: ++this.lastKey });
    for (const { id, schema, events } of attempts) this.attempts.set(id, { schema, events });
    for (const test of selfTests) await this.addSelfTest(test);
  }

  async asides(): Promise<Aside[]> {
    return [...this.kept];
  }

  async dropAside(key: number): Promise<void> {
    this.kept = this.kept.filter((aside) => aside.key !== key);
  }
}
