import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ATTEMPT_SCHEMA, type AttemptRecord } from '../../scripts/domain/attempt-event.ts';
import { foldLog } from '../../scripts/domain/attempt-log.ts';
import { readRecord } from '../../scripts/domain/read-record.ts';
import { anyBody, logOf } from '../support/attempt.ts';

const record: AttemptRecord = { schema: ATTEMPT_SCHEMA, id: 'a1', events: logOf([{ type: 'flagged', question: 'sqs-q-1', on: true }, { type: 'submitted' }]) };

/** The record with one place of it changed. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(record) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop()!;
  const holder = keys.reduce<Record<string, unknown>>((inside, key) => inside[key] as Record<string, unknown>, copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

describe('readRecord', () => {
  test('takes whatever the rules can write, also after a way through a file', () => {
    fc.assert(
      fc.property(fc.array(anyBody(), { maxLength: 40 }), (bodies) => {
        const written = { schema: ATTEMPT_SCHEMA, id: 'a1', events: logOf(bodies) };
        expect(readRecord(JSON.parse(JSON.stringify(written)))).toEqual({ kind: 'good', record: written, migratedFrom: undefined });
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    { path: 'events.1.wall', value: Number.NaN, because: 'no moment is no number' },
    { path: 'events.1.wall', value: -5, because: 'time does not run before its beginning' },
    { path: 'events.1.mono', value: Number.POSITIVE_INFINITY, because: 'nor for ever' },
    { path: 'events.1.wall', value: '12', because: 'a text is no moment' },
    { path: 'events.1.on', value: undefined, because: 'a field is missing' },
    { path: 'events.1.extra', value: 1, because: 'a field is unknown' },
    { path: 'events.1.type', value: 'exploded', because: 'there is no such event' },
    { path: 'events.1.seq', value: 7, because: 'the log has a gap' },
    { path: 'events.1.question', value: '<img src=x>', because: 'an id is plain' },
    { path: 'events.1.question', value: '__proto__', because: 'an id reaches into nothing' },
    { path: 'events.2', value: null, because: 'an event is something' },
  ])('E-19: sets aside a record with $path $value, and saves the log before it: $because', ({ path, value }) => {
    const raw = changed(path, value);
    const read = readRecord(raw);
    expect(read).toMatchObject({ kind: 'corrupt', raw });
    const kept = Number(/events\.(\d)/.exec(path)?.[1]);
    expect(read.kind === 'corrupt' && read.salvaged?.events).toEqual(record.events.slice(0, kept));
    expect(foldLog(read.kind === 'corrupt' ? read.salvaged!.events : [])).toBeDefined();
  });

  test.each([
    { raw: undefined }, { raw: null }, { raw: 'text' }, { raw: 3 }, { raw: [] }, { raw: {} }, { raw: { schema: 0 } }, { raw: { schema: 1.5 } }, { raw: { schema: ATTEMPT_SCHEMA } },
    { raw: changed('events', []) }, { raw: changed('events', 'x') }, { raw: changed('id', 'other') }, { raw: changed('id', undefined) }, { raw: changed('events.0.paper.seats.0.question.options', 'x') },
    { raw: changed('events.0.paper.seats', []) }, { raw: changed('events.0.settings.full', -1) }, { raw: changed('events.0.exam.cut', 100) }, { raw: changed('events.0.paper.seats.0.question.source', 'javascript:alert(1)') },
  ])('sets aside what has no sound beginning: case %#', ({ raw }) => {
    expect(readRecord(raw)).toMatchObject({ kind: 'corrupt', salvaged: undefined });
  });

  test('says in words what is wrong', () => {
    const reasons = [changed('events.1.on', undefined), changed('events.1.extra', 1), changed('events.1.seq', 9), changed('events', 'x'), {}].map((raw) => {
      const read = readRecord(raw);
      return read.kind === 'corrupt' && read.reason;
    });
    expect(reasons).toEqual(['event 1: “on” is not a boolean', 'event 1: “the whole” has the unknown key “extra”', 'event 1 is out of place', '“events” is not an array', 'it has no version']);
  });

  test('E-21: leaves a record of a newer version untouched', () => {
    const raw = Object.freeze({ schema: ATTEMPT_SCHEMA + 1, anything: 'else' });
    expect(readRecord(raw)).toEqual({ kind: 'newer', schema: ATTEMPT_SCHEMA + 1, raw });
  });

  test('E-20: brings an older record to today’s form step by step, and changes nothing of the old one', () => {
    const raw = Object.freeze({ schema: 1, name: 'a1', log: record.events });
    const steps = { 1: ({ name, ...rest }: Record<string, unknown>) => ({ ...rest, id: name }), 2: ({ log, ...rest }: Record<string, unknown>) => ({ ...rest, events: log }) };
    expect(readRecord(raw, 3, steps)).toEqual({ kind: 'good', record: { ...record, schema: 3 }, migratedFrom: 1 });
    expect(raw).toEqual({ schema: 1, name: 'a1', log: record.events });
  });

  test('sets aside a record that a migration cannot read', () => {
    expect(readRecord({ schema: 1 }, 2, { 1: () => { throw new TypeError(); } })).toMatchObject({ kind: 'corrupt', reason: 'it could not be brought from version 1 to 2' });
    expect(readRecord({ schema: 1 }, 2, {})).toMatchObject({ kind: 'corrupt' });
  });

  test.each(['attempt-v1.json'])('E-20: still reads %s, which stays as it is for ever', (name) => {
    const read = readRecord(JSON.parse(readFileSync(new URL(`../fixtures/attempts/${name}`, import.meta.url), 'utf8')));
    expect(read.kind).toBe('good');
    const state = foldLog(read.kind === 'good' ? read.record.events : [])!;
    expect([state.status, state.answers.size, [...state.flagged], state.end?.reason]).toEqual(['ended', 3, ['q-2'], 'submitted']);
  });

  test('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (raw) => ['good', 'newer', 'corrupt'].includes(readRecord(raw).kind)));
    fc.assert(fc.property(fc.array(fc.anything()), (events) => readRecord({ schema: 1, id: 'a1', events }).kind === 'corrupt'));
  });
});
