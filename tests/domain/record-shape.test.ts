import { describe, expect, test } from 'vitest';
import { EVENT_SHAPE, RECORD_SHAPE, SELF_TEST_SHAPE } from '../../scripts/domain/record-shape.ts';
import { startedSmall } from '../support/attempt.ts';

const place = { seq: 1, wall: 0, mono: 0 };
const LAST = 8.64e15;
const started = JSON.parse(JSON.stringify({ ...startedSmall(), seq: 0, wall: 5, mono: 0 }));

/** One event of each type, as the rules write it. */
const EVENTS: readonly Record<string, unknown>[] = [
  started,
  { type: 'answered', question: 'q-1', options: ['a', 'f'] }, { type: 'flagged', question: 'q-1', on: true }, { type: 'struck', question: 'q-1', option: 'c', on: false },
  { type: 'noted', question: 'q-1', text: '' }, { type: 'moved', question: 'q-1' }, { type: 'checked', question: 'q-1' }, { type: 'warned', minutes: [30, 0] },
  { type: 'resumed', shift: 0 }, { type: 'clock-corrected', shift: -LAST }, { type: 'extended', accommodation: null, full: null }, { type: 'submitted' }, { type: 'timed-out' }, { type: 'continued' },
].map((event) => ({ ...place, ...event }));

/** The event that starts an attempt, with one place of it changed; `undefined` takes it away. */
function startedWith(path: string, value: unknown): unknown {
  const copy = structuredClone(started);
  const keys = path.split('.');
  const last = keys.pop()!;
  const holder = keys.reduce((inside, key) => inside[key], copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

describe('an event', () => {
  test.each(EVENTS)('of type $type is taken, and without any of its keys it is not', (event) => {
    expect(EVENT_SHAPE(event)).toBeUndefined();
    for (const key of Object.keys(event)) expect(EVENT_SHAPE({ ...event, [key]: undefined }), key).toMatch(`“${key}” `);
    expect(EVENT_SHAPE({ ...event, more: 1 })).toBe('“the whole” has the unknown key “more”');
  });

  test.each([
    ['exam', 'paper', 'settings', ...['id', 'code', 'title', 'pass', 'scale', 'cut', 'domains', 'domains.0.number', 'domains.0.title'].map((key) => `exam.${key}`)],
    ['exam', 'seed', 'choice', 'choice.kind', 'choice.questions', 'seats', 'wanted', 'minutes'].map((key) => `paper.${key}`),
    ['question', 'domain', 'scored', 'order'].map((key) => `paper.seats.0.${key}`),
    ['id', 'stem', 'options', 'skills', 'service', 'topic', 'difficulty', 'cites', 'source', 'checked', 'options.0.id', 'options.0.text', 'options.0.right', 'options.0.reason'].map((key) => `paper.seats.0.question.${key}`),
    ['mode', 'accommodation', 'full'].map((key) => `settings.${key}`),
  ].flat())('that starts an attempt is not taken without %s', (path) => {
    expect(EVENT_SHAPE(startedWith(path, undefined))).toMatch(`“${path}” `);
  });

  const Q = 'paper.seats.0.question';
  test.each<{ path: string; good?: readonly unknown[]; bad: readonly unknown[] }>([
    { path: 'wall', good: [0, LAST, 0.5], bad: [-1, LAST * 1.01] },
    { path: 'mono', good: [0, LAST], bad: [-0.001, LAST * 1.01] },
    { path: 'seq', good: [0, 9_000_000], bad: [-1, 0.5] },
    { path: 'attempt', good: ['a', 'A1._:-', 'a'.repeat(128)], bad: ['', '-a', 'a b', 'ä', '__proto__', 'constructor', 'prototype', 'a'.repeat(129), 'a\n'] },
    { path: 'build', good: ['x', 'x'.repeat(200)], bad: ['', 'x'.repeat(201)] },
    { path: 'exam.cut', good: [0.1, 99.9], bad: [0, 100] },
    { path: 'exam.pass', good: [-5, 720], bad: ['720'] },
    { path: 'exam.scale', bad: [[100], [100, 500, 1000], ['a', 1]] },
    { path: 'exam.domains', good: [[]], bad: [Array(51).fill({ number: 1, title: 'x' })] },
    { path: 'paper.wanted', good: [0, 10_000], bad: [-1, 10_001, 1.5] },
    { path: 'paper.minutes', good: [0, 0.5, 100_000], bad: [-1, 100_001] },
    { path: 'paper.seats', bad: [[]] },
    { path: 'paper.choice', good: [{ kind: 'full' }, { kind: 'short' }, { kind: 'domain', domain: 2 }, { kind: 'list', questions: [] }], bad: [{ kind: 'all' }, { kind: 'domain' }, { kind: 'full', domain: 1 }, { kind: 'list', questions: ['<b>'] }, {}] },
    { path: 'paper.seats.0.task', good: ['1.1', undefined], bad: [1, '', null] },
    { path: 'paper.seats.0.order', good: [['a', 'f']], bad: [['g'], ['a', 'b', 'c', 'd', 'e', 'f', 'a']] },
    { path: `${Q}.stem`, good: ['', 'x'.repeat(20_000)], bad: ['x'.repeat(20_001)] },
    { path: `${Q}.difficulty`, good: [1, 2, 3], bad: [0, 4, '1'] },
    { path: `${Q}.skills`, good: [{}, { 'dva-c02': ['1.1'] }], bad: [{ '<': [] }, { a: [1] }, { a: Array(51).fill('x') }, []] },
    { path: `${Q}.cites`, good: [[], Array(50).fill('x')], bad: [Array(51).fill('x')] },
    { path: `${Q}.options`, good: [[]], bad: [Array(7).fill({ id: 'a', text: '', right: true, reason: '' })] },
    { path: `${Q}.source`, good: ['https://a', `https://${'x'.repeat(2000)}`], bad: ['http://a', 'https://', 'https://a b', ' https://a', `https://${'x'.repeat(2001)}`] },
    { path: `${Q}.checked`, good: ['2026-11-25'], bad: ['2026-1-25', '2026-11-25T', 'x2026-11-25', '226-11-25', '2026-11-5', '2026-1a-25'] },
    { path: 'settings.mode', good: ['exam', 'study'], bad: ['other'] },
    { path: 'settings.full', good: [null, 0.1, LAST], bad: [0, -1, LAST * 1.01] },
    { path: 'settings.accommodation', good: [null, 'plus-30'], bad: ['', 5] },
  ])('that starts an attempt is looked at in $path', ({ path, good = [], bad }) => {
    for (const value of good) expect(EVENT_SHAPE(startedWith(path, value)), JSON.stringify(value)).toBeUndefined();
    for (const value of bad) expect(EVENT_SHAPE(startedWith(path, value)), JSON.stringify(value)?.slice(0, 80)).toMatch(`“${path}`);
  });

  test.each([
    { event: { type: 'resumed', shift: 1 } }, { event: { type: 'clock-corrected', shift: -LAST * 1.01 } }, { event: { type: 'warned', minutes: [-1] } }, { event: { type: 'warned', minutes: Array(51).fill(1) } },
    { event: { type: 'answered', question: 'q-1', options: ['x'] } }, { event: { type: 'struck', question: 'q-1', option: 'x', on: true } }, { event: { type: 'noted', question: 'q-1', text: 'x'.repeat(20_001) } }, { event: { type: 'extended', accommodation: 'x', full: 0 } },
  ])('cannot be so: $event', ({ event }) => {
    expect(EVENT_SHAPE({ ...place, ...event })).toMatch(/ cannot be so$/);
  });
});

test('a record has a schema from 1, an id and at least one event', () => {
  expect(RECORD_SHAPE({ schema: 1, id: 'a1', events: [null] })).toBeUndefined();
  for (const part of [{ schema: 0 }, { schema: 1.5 }, { id: '<' }, { events: [] }, { events: {} }, { more: 1 }, { events: Array(100_001).fill(0) }]) expect(RECORD_SHAPE({ schema: 1, id: 'a1', events: [null], ...part })).toMatch(/^“/);
});

test('a self-test has a question, a moment, options and whether they were right', () => {
  const sound = { question: 'q-1', at: 0, options: ['a'], right: true };
  expect(SELF_TEST_SHAPE(sound)).toBeUndefined();
  for (const key of Object.keys(sound)) expect(SELF_TEST_SHAPE({ ...sound, [key]: undefined })).toMatch(`“${key}” `);
});
