import * as z from 'zod/mini';
import { OPTION_IDS } from './question.ts';

// Without this zod tries whether it may compile code, which the site's policy reports as a breach.
z.config({ jitless: true });

/** The last moment that a date can name, in milliseconds. */
const LAST_MOMENT = 8.64e15;

const short = z.string().check(z.minLength(1), z.maxLength(200));
const prose = z.string().check(z.maxLength(20_000));
/** Ids go into addresses and element ids: ASCII only, and none of the names that reach into objects. */
const id = z.string().check(z.regex(/^(?!__proto__$|constructor$|prototype$)[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/));
const wall = z.number().check(z.nonnegative(), z.maximum(LAST_MOMENT));
const mono = z.number().check(z.nonnegative(), z.maximum(LAST_MOMENT));
const full = z.nullable(z.number().check(z.positive(), z.maximum(LAST_MOMENT)));
const shift = z.number().check(z.maximum(0), z.minimum(-LAST_MOMENT));
const option = z.enum(OPTION_IDS);
const options = z.array(option).check(z.maxLength(OPTION_IDS.length));
const count = z.int().check(z.nonnegative(), z.maximum(10_000));
const list = <T extends z.core.$ZodType>(shape: T, most: number) => z.array(shape).check(z.maxLength(most));

const QUESTION = z.strictObject({
  id,
  stem: prose,
  options: list(z.strictObject({ id: option, text: prose, right: z.boolean(), reason: prose }), OPTION_IDS.length),
  skills: z.record(id, list(id, 50)),
  service: id,
  topic: id,
  difficulty: z.literal([1, 2, 3]),
  cites: list(id, 50),
  source: z.string().check(z.regex(/^https:\/\/\S{1,2000}$/)),
  checked: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
});

const CHOICE = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('full') }),
  z.strictObject({ kind: z.literal('short') }),
  z.strictObject({ kind: z.literal('domain'), domain: count }),
  z.strictObject({ kind: z.literal('list'), questions: list(id, 10_000) }),
]);

const SEAT = z.strictObject({ question: QUESTION, domain: count, task: z.optional(id), scored: z.boolean(), order: options });
const PAPER = z.strictObject({ exam: id, seed: short, choice: CHOICE, seats: list(SEAT, 1_000).check(z.minLength(1)), wanted: count, minutes: z.number().check(z.nonnegative(), z.maximum(100_000)) });

const EXAM = z.strictObject({
  id,
  code: short,
  title: short,
  pass: z.number(),
  // As small as it comes: a tuple's own check would be 1 kB of script more.
  scale: z.array(z.number()).check(z.minLength(2), z.maxLength(2)),
  cut: z.number().check(z.gt(0), z.lt(100)),
  domains: list(z.strictObject({ number: count, title: short }), 50),
});

const SETTINGS = z.strictObject({ mode: z.enum(['exam', 'study']), accommodation: z.nullable(id), full });
const place = { seq: z.int().check(z.nonnegative()), wall, mono };

/** One event of an attempt's log, from a source that is not trusted. */
export const EVENT_SHAPE = z.discriminatedUnion('type', [
  z.strictObject({ ...place, type: z.literal('started'), attempt: id, build: short, exam: EXAM, paper: PAPER, settings: SETTINGS }),
  z.strictObject({ ...place, type: z.literal('answered'), question: id, options }),
  z.strictObject({ ...place, type: z.literal('flagged'), question: id, on: z.boolean() }),
  z.strictObject({ ...place, type: z.literal('struck'), question: id, option, on: z.boolean() }),
  z.strictObject({ ...place, type: z.literal('noted'), question: id, text: prose }),
  z.strictObject({ ...place, type: z.literal('moved'), question: id }),
  z.strictObject({ ...place, type: z.literal('checked'), question: id }),
  z.strictObject({ ...place, type: z.literal('warned'), minutes: list(count, 50) }),
  z.strictObject({ ...place, type: z.literal('resumed'), shift }),
  z.strictObject({ ...place, type: z.literal('clock-corrected'), shift }),
  z.strictObject({ ...place, type: z.literal('extended'), accommodation: z.nullable(id), full }),
  z.strictObject({ ...place, type: z.literal('submitted') }),
  z.strictObject({ ...place, type: z.literal('timed-out') }),
  z.strictObject({ ...place, type: z.literal('continued') }),
]);

/** A self-test that was answered, from a source that is not trusted. */
export const SELF_TEST_SHAPE = z.strictObject({ question: id, at: wall, options, right: z.boolean() });

/** The outside of a record: its events are looked at one by one. */
export const RECORD_SHAPE = z.strictObject({ schema: z.int().check(z.positive()), id, events: list(z.unknown(), 100_000).check(z.minLength(1)) });

/** The first mistake as a clause with its place: `events.3.wall: expected number`. */
export function firstMistake(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  const what = issue?.code === 'invalid_type' ? `is not ${issue.expected === 'array' || issue.expected === 'object' ? 'an' : 'a'} ${issue.expected}` : issue?.code === 'unrecognized_keys' ? `has the unknown key “${issue.keys[0]}”` : 'cannot be so';
  return `“${issue?.path.map(String).join('.') || 'the whole'}” ${what}`;
}
