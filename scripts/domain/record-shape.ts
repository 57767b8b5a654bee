import { OPTION_IDS } from './question.ts';
import { keyed, list, nullable, object, oneOf, plain, type Shape, tagged } from './shape.ts';

/** The last moment that a date can name, in milliseconds. */
const LAST_MOMENT = 8.64e15;

const yesOrNo = plain('boolean');
const short = plain('string', ({ length }) => length > 0 && length <= 200);
const prose = plain('string', ({ length }) => length <= 20_000);
/** Ids go into addresses and element ids: ASCII only, and none of the names that reach into objects. */
const id = plain('string', (text) => /^(?!__proto__$|constructor$|prototype$)[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/.test(text));
const moment = plain('number', (value) => value >= 0 && value <= LAST_MOMENT);
const full = nullable(plain('number', (value) => value > 0 && value <= LAST_MOMENT));
const shift = plain('number', (value) => value <= 0 && value >= -LAST_MOMENT);
const whole = plain('number', (value) => Number.isSafeInteger(value) && value >= 0);
const count = plain('number', (value) => Number.isInteger(value) && value >= 0 && value <= 10_000);
const option = oneOf(...OPTION_IDS);
const options = list(option, { most: OPTION_IDS.length });

const QUESTION = object({
  id,
  stem: prose,
  options: list(object({ id: option, text: prose, right: yesOrNo, reason: prose }), { most: OPTION_IDS.length }),
  skills: keyed(id, list(id, { most: 50 })),
  service: id,
  topic: id,
  difficulty: oneOf(1, 2, 3),
  cites: list(id, { most: 50 }),
  source: plain('string', (text) => /^https:\/\/\S{1,2000}$/.test(text)),
  checked: plain('string', (text) => /^\d{4}-\d{2}-\d{2}$/.test(text)),
});

const CHOICE = tagged('kind', {
  full: object({ kind: oneOf('full') }),
  short: object({ kind: oneOf('short') }),
  domain: object({ kind: oneOf('domain'), domain: count }),
  list: object({ kind: oneOf('list'), questions: list(id, { most: 10_000 }) }),
});

const SEAT = object({ question: QUESTION, domain: count, scored: yesOrNo, order: options }, { task: id });
const PAPER = object({ exam: id, seed: short, choice: CHOICE, seats: list(SEAT, { least: 1, most: 1_000 }), wanted: count, minutes: plain('number', (value) => value >= 0 && value <= 100_000) });

const EXAM = object({
  id,
  code: short,
  title: short,
  pass: plain('number'),
  scale: list(plain('number'), { least: 2, most: 2 }),
  cut: plain('number', (value) => value > 0 && value < 100),
  domains: list(object({ number: count, title: short }), { most: 50 }),
});

const SETTINGS = object({ mode: oneOf('exam', 'study'), accommodation: nullable(id), full });

/** Keys of each event beside its type, place and clocks. */
const EVENTS: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  started: { attempt: id, build: short, exam: EXAM, paper: PAPER, settings: SETTINGS },
  answered: { question: id, options },
  flagged: { question: id, on: yesOrNo },
  struck: { question: id, option, on: yesOrNo },
  noted: { question: id, text: prose },
  moved: { question: id },
  checked: { question: id },
  warned: { minutes: list(count, { most: 50 }) },
  resumed: { shift },
  'clock-corrected': { shift },
  extended: { accommodation: nullable(id), full },
  submitted: {},
  'timed-out': {},
  continued: {},
};

/** One event of an attempt's log, from a source that is not trusted. */
export const EVENT_SHAPE = tagged('type', Object.fromEntries(Object.entries(EVENTS).map(([type, keys]) => [type, object({ type: oneOf(type), seq: whole, wall: moment, mono: moment, ...keys })])));

/** A self-test that was answered, from a source that is not trusted. */
export const SELF_TEST_SHAPE = object({ question: id, at: moment, options, right: yesOrNo });

/** The outside of a record: its events are looked at one by one. */
export const RECORD_SHAPE = object({ schema: plain('number', (value) => Number.isSafeInteger(value) && value > 0), id, events: list(() => undefined, { least: 1, most: 100_000 }) });
