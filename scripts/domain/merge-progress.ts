import type { AttemptRecord } from './attempt-event.ts';
import { byTime, type Progress } from './progress-file.ts';
import { sameJson } from './same-json.ts';
import type { SelfTest } from './self-test.ts';

/** What an import would do. */
export interface MergedProgress {
  /** What there is afterwards. */
  readonly progress: Progress;
  /** Attempts that only the file has, and those that it carries further. */
  readonly added: readonly string[];
  readonly carriedOn: readonly string[];
  /** Attempts of which both went on differently: ask before replacing. They are as `choose` says. */
  readonly conflicts: readonly string[];
  /** Self-tests that only the file has. */
  readonly selfTests: number;
}

/**
 * Puts the progress of a file beside one's own. Nothing of one's own is lost: an older copy of an attempt changes
 * nothing, a longer one carries it on. Importing twice does what importing once did.
 *
 * @param choose Which side holds where both went on: ask the reader; by default one's own.
 */
export function mergeProgress(own: Progress, file: Progress, choose: 'own' | 'file' = 'own'): MergedProgress {
  const attempts = new Map(own.attempts.map((record) => [record.id, record]));
  const added: string[] = [];
  const carriedOn: string[] = [];
  const conflicts: string[] = [];
  for (const record of file.attempts) {
    const mine = attempts.get(record.id);
    if (!mine) added.push(record.id);
    else if (!isBeginning(mine, record)) {
      if (isBeginning(record, mine)) continue;
      conflicts.push(record.id);
      if (choose === 'own') continue;
    } else if (mine.events.length === record.events.length) continue;
    else carriedOn.push(record.id);
    attempts.set(record.id, record);
  }
  const tests = new Map([...file.selfTests, ...own.selfTests].map((test) => [keyOf(test), test]));
  const progress = { attempts: [...attempts.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)), selfTests: [...tests.values()].toSorted(byTime) };
  return { progress, added, carriedOn, conflicts, selfTests: tests.size - own.selfTests.length };
}

/** Whether one log is the beginning of another, or the same. */
function isBeginning({ events: short }: AttemptRecord, { events: long }: AttemptRecord): boolean {
  return short.every((event, index) => sameJson(event, long[index]));
}

function keyOf({ question, at }: SelfTest): string {
  return `${at} ${question}`;
}
