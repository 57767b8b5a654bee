import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATTEMPT_SCHEMA, type AttemptRecord } from '../../scripts/domain/attempt-event.ts';
import { mergeProgress } from '../../scripts/domain/merge-progress.ts';
import { LARGEST_FILE, type Progress, readProgressFile, writeProgressFile } from '../../scripts/domain/progress-file.ts';
import type { SelfTest } from '../../scripts/domain/self-test.ts';
import { anyBody, logOf, START, startedSmall } from '../support/attempt.ts';

const selfTests: SelfTest[] = [{ question: 'sqs-q-1', at: START, options: ['b'], right: true }, { question: 'sqs-q-1', at: START + 5, options: [], right: false }];

function attempt(id: string, ...bodies: Parameters<typeof logOf>[0]): AttemptRecord {
  return { schema: ATTEMPT_SCHEMA, id, events: logOf(bodies, startedSmall(id)) };
}

const flag = (on: boolean) => ({ type: 'flagged', question: 'sqs-q-5', on }) as const;
const own: Progress = { attempts: [attempt('a1', flag(true)), attempt('a2')], selfTests };
const file = writeProgressFile(own, START);

/** The file with one text in place of another. */
function spoilt(from: string | RegExp, to: string): string {
  const text = file.replace(from, to);
  if (text === file) throw new Error('nothing was spoilt');
  return text;
}

describe('a file of progress', () => {
  test('comes back as it was, and is the same text each time', () => {
    expect(readProgressFile(file)).toEqual({ progress: own });
    expect(writeProgressFile({ attempts: own.attempts.toReversed(), selfTests: own.selfTests.toReversed() }, START)).toBe(file);
  });

  test.each([[0, 1, 2], [2, 0, 1], [1, 2, 0]])('holds self-tests by time, then by question, and two alike as they came: case %#', (...order) => {
    const tests = [{ question: 'q-1', at: 5, options: [], right: true }, { question: 'q-2', at: 5, options: [], right: true }, { question: 'q-3', at: 4, options: [], right: true }];
    const alike = { ...tests[0]!, right: false };
    const given = [...order.map((index) => tests[index]!), alike];
    expect(JSON.parse(writeProgressFile({ attempts: [], selfTests: given }, 0)).selfTests).toEqual([tests[2], tests[0], alike, tests[1]]);
  });

  test('may hold notes that say what they like', () => {
    const noted = { attempts: [attempt('a1', { type: 'noted', question: 'sqs-q-1', text: 'why <script>? constructor __proto__ \u2028 "]}' })], selfTests: [] };
    expect(readProgressFile(writeProgressFile(noted, START))).toEqual({ progress: noted });
  });

  test.each([
    { name: 'nothing', text: '', says: 'not JSON' },
    { name: 'a web page', text: '<!doctype html><script>alert(1)</script>', says: 'not JSON' },
    { name: 'a file that was cut off', text: file.slice(0, -200), says: 'not JSON' },
    { name: 'a list', text: '[]', says: 'no file of progress' },
    { name: 'a number', text: '1', says: 'no file of progress' },
    { name: 'another program’s file', text: '{"format":"anki"}', says: 'no file of progress' },
    { name: 'no version', text: '{"format":"concord-progress"}', says: 'version' },
    { name: 'version 0', text: spoilt('"version":1', '"version":0'), says: 'does not say its version' },
    { name: 'half a version', text: spoilt('"version":1', '"version":1.5'), says: 'does not say its version' },
    { name: 'a version in words', text: spoilt('"version":1', '"version":"1"'), says: 'does not say its version' },
    { name: 'a newer version', text: spoilt('"version":1', '"version":2'), says: 'newer version' },
    { name: 'a newer attempt', text: spoilt('"schema":1', '"schema":2'), says: 'Attempt 1 was made by a newer version' },
    { name: 'no attempts', text: '{"format":"concord-progress","version":1,"selfTests":[]}', says: 'missing' },
    { name: 'attempts that are no list', text: '{"format":"concord-progress","version":1,"attempts":{},"selfTests":[]}', says: 'missing' },
    { name: '__proto__', text: spoilt('"on":true', '"on":true,"__proto__":{"polluted":1}'), says: 'uses the name “__proto__”' },
    { name: '__proto__ in escapes', text: spoilt('"on":true', '"on":true,"\\u005f_proto__" : {"polluted":1}'), says: 'uses the name “__proto__”' },
    { name: 'constructor', text: spoilt('"on":true', '"on":true,"constructor":{"prototype":{"polluted":1}}'), says: 'uses the name “constructor”' },
    { name: '10,000 levels', text: `${'['.repeat(10_000)}${']'.repeat(10_000)}`, says: 'levels deep' },
    { name: '10,000 levels inside', text: spoilt('"on":true', `"on":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`), says: 'levels deep' },
    { name: 'markup in a stem', text: spoilt('"stem":"A team', '"stem":"<img src=x onerror=alert(1)>A team'), says: 'Attempt 1 carries markup' },
    { name: 'markup in a reason', text: spoilt('"reason":"', '"reason":"<svg/onload=alert(1)>'), says: 'Attempt 1 carries markup' },
    { name: 'markup in the exam’s title', text: spoilt('"title":"AWS', '"title":"<iframe srcdoc=x>AWS'), says: 'Attempt 1 carries markup' },
    { name: 'markup in an id', text: spoilt('"id":"a1"', '"id":"<b>"'), says: 'Attempt 1 is damaged' },
    { name: 'an answer of a wrong type', text: spoilt('"on":true', '"on":"yes"'), says: 'Attempt 1 is damaged: event 1: “on” is not a boolean.' },
    { name: 'negative time', text: spoilt(/"wall":\d+/, '"wall":-1'), says: 'Attempt 1 is damaged' },
    { name: 'a self-test of a wrong type', text: spoilt(/"selfTests":.*/, '"selfTests":[{"question":"q","at":1,"options":[],"right":1}]}'), says: 'Self-test 1 is damaged: “right” is not a boolean.' },
    { name: 'one attempt twice', text: file.replace('"id":"a2"', '"id":"a1"').replace('"attempt":"a2"', '"attempt":"a1"'), says: 'Attempt 2 stands in it twice' },
  ])('H-15: is refused for $name', ({ text, says }) => {
    const read = readProgressFile(text);
    expect('refused' in read && read.refused).toContain(says);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('H-15: is refused when it has 50 MB, before anything of it is read', () => {
    const begun = performance.now();
    expect(readProgressFile(`"${'x'.repeat(50_000_000)}"`)).toEqual({ refused: `It is larger than ${LARGEST_FILE / 1_000_000} MB.` });
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  test('never throws, whatever text it is', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => 'refused' in readProgressFile(text)));
  });
});

describe('mergeProgress', () => {
  const longer = attempt('a1', flag(true), flag(false));
  const other = attempt('a1', flag(false));

  test.each([
    { mine: attempt('a1'), theirs: longer, kept: longer, outcome: { carriedOn: ['a1'] }, because: 'the file carries it on' },
    { mine: longer, theirs: attempt('a1'), kept: longer, outcome: {}, because: 'an older copy changes nothing' },
    { mine: longer, theirs: longer, kept: longer, outcome: {}, because: 'they are the same' },
    { mine: longer, theirs: other, kept: longer, outcome: { conflicts: ['a1'] }, because: 'both went on: ask, and until then keep one’s own' },
    { mine: attempt('b1'), theirs: longer, kept: longer, outcome: { added: ['a1'] }, because: 'it is new' },
  ])('$because', ({ mine, theirs, kept, outcome }) => {
    const merged = mergeProgress({ attempts: [mine], selfTests: [] }, { attempts: [theirs], selfTests: [] });
    expect(merged).toMatchObject({ added: [], carriedOn: [], conflicts: [], ...outcome });
    expect(merged.progress.attempts.find(({ id }) => id === 'a1')).toEqual(kept);
  });

  test('puts what there is afterwards in the order of ids', () => {
    const of = (...ids: string[]) => ({ attempts: ids.map((id) => attempt(id)), selfTests: [] });
    for (const [mine, theirs] of [[of('b'), of('a', 'c')], [of('a', 'c'), of('b')], [of('c'), of('b', 'a')]] as const) expect(mergeProgress(mine, theirs).progress.attempts.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('lets the file hold where the reader says so', () => {
    expect(mergeProgress({ attempts: [longer], selfTests: [] }, { attempts: [other], selfTests: [] }, 'file').progress.attempts).toEqual([other]);
  });

  test('adds the self-tests that are new', () => {
    const merged = mergeProgress({ attempts: [], selfTests: [selfTests[0]!] }, { attempts: [], selfTests });
    expect([merged.selfTests, merged.progress.selfTests]).toEqual([1, selfTests]);
  });

  test('loses nothing of one’s own, and a second import changes nothing', () => {
    const anyProgress = fc.record({
      attempts: fc.uniqueArray(fc.tuple(fc.constantFrom('a1', 'a2', 'a3'), fc.array(anyBody(), { maxLength: 3 })), { selector: ([id]) => id }).map((list) => list.map(([id, bodies]) => attempt(id, ...bodies)).toSorted((a, b) => (a.id < b.id ? -1 : 1))),
      selfTests: fc.uniqueArray(fc.record({ question: fc.constantFrom('q-1', 'q-2'), at: fc.nat(5), options: fc.constant(['a' as const]), right: fc.boolean() }), { selector: ({ question, at }) => `${at} ${question}` }),
    });
    fc.assert(
      fc.property(anyProgress, anyProgress, (mine, theirs) => {
        const once = mergeProgress(mine, theirs);
        const twice = mergeProgress(once.progress, theirs);
        expect(twice.progress).toEqual(once.progress);
        expect([twice.added, twice.carriedOn, twice.selfTests]).toEqual([[], [], 0]);
        for (const { id, events } of mine.attempts) expect(once.progress.attempts.find((record) => record.id === id)!.events.slice(0, events.length)).toEqual(events);
        for (const test of mine.selfTests) expect(once.progress.selfTests).toContainEqual(test);
      }),
      { numRuns: 60 },
    );
  });
});
