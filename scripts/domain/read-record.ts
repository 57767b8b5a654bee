import { ATTEMPT_SCHEMA, type AttemptEvent, type AttemptRecord } from './attempt-event.ts';
import { EVENT_SHAPE, RECORD_SHAPE } from './record-shape.ts';

/** A stored attempt after it was looked at. */
export type ReadRecord =
  /** `migratedFrom`: the older form that it had; the old record is kept until the new one was written and read back. */
  | { readonly kind: 'good'; readonly record: AttemptRecord; readonly migratedFrom: number | undefined }
  /** Made by a newer version: leave it untouched, offer it for download. */
  | { readonly kind: 'newer'; readonly schema: number; readonly raw: unknown }
  /** Set aside and offer for download; `salvaged` is the log up to the first mistake, where it has a beginning. */
  | { readonly kind: 'corrupt'; readonly reason: string; readonly salvaged: AttemptRecord | undefined; readonly raw: unknown };

/** Changes a record of one schema into the next; must not change its argument. */
export type Migration = (raw: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** Migrations by the schema that they start from. Empty while there is only the first form. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {};

/**
 * Reads an attempt from storage or from a file, whatever is in it. Never throws, changes nothing.
 *
 * @param raw What was found.
 * @param current The newest schema that is known, and {@link MIGRATIONS} that lead to it; arguments for tests.
 */
export function readRecord(raw: unknown, current = ATTEMPT_SCHEMA, migrations = MIGRATIONS): ReadRecord {
  const schema = schemaOf(raw);
  if (schema === undefined) return corrupt(raw, 'it has no version');
  if (schema > current) return { kind: 'newer', schema, raw };
  let record: unknown = raw;
  try {
    for (let from = schema; from < current; from++) record = { ...migrations[from]!(record as Record<string, unknown>), schema: from + 1 };
  } catch {
    return corrupt(raw, `it could not be brought from version ${schema} to ${current}`);
  }
  const outside = RECORD_SHAPE(record);
  if (outside) return corrupt(raw, outside);
  const { id, events: found } = record as { id: string; events: readonly unknown[] };
  const { events, mistake } = readEvents(id, found);
  const sound: AttemptRecord | undefined = events.length > 0 ? { schema: current, id, events } : undefined;
  if (mistake || !sound) return corrupt(raw, mistake ?? 'it has no beginning', sound);
  return { kind: 'good', record: sound, migratedFrom: schema === current ? undefined : schema };
}

function schemaOf(raw: unknown): number | undefined {
  const schema = typeof raw === 'object' && raw !== null && Object.hasOwn(raw, 'schema') ? (raw as { schema: unknown }).schema : undefined;
  return typeof schema === 'number' && Number.isInteger(schema) && schema > 0 ? schema : undefined;
}

function corrupt(raw: unknown, reason: string, salvaged?: AttemptRecord): ReadRecord {
  return { kind: 'corrupt', reason, salvaged, raw };
}

/** The events up to the first that cannot be, and what is wrong with that one. */
function readEvents(id: string, raw: readonly unknown[]): { events: AttemptEvent[]; mistake: string | undefined } {
  const events: AttemptEvent[] = [];
  for (const [seq, one] of raw.entries()) {
    const wrong = EVENT_SHAPE(one);
    if (wrong) return { events, mistake: `event ${seq}: ${wrong}` };
    const event = one as AttemptEvent;
    const misplaced = event.seq !== seq || (event.type === 'started') !== (seq === 0) || (event.type === 'started' && event.attempt !== id);
    if (misplaced) return { events, mistake: `event ${seq} is out of place` };
    events.push(event);
  }
  return { events, mistake: undefined };
}
