import type { PlacedPassage } from '../domain/note.ts';
import { collate } from '../pipeline/collate.ts';
import { NO_VOCABULARY } from '../domain/vocabulary.ts';

/** One measurement of the collator. */
export interface CollationTime {
  readonly passages: number;
  readonly milliseconds: number;
  readonly groups: number;
}

/** Services of the made-up notes, as many as a real reference has. */
const SERVICES = 40;
const RUNS = 3;
/** Runs on 1,000 passages before the first measurement. */
const WARM_UP = 20;

/**
 * Times the collator on made-up notes: words as frequent as in real language, some statements said twice.
 *
 * The best of three runs counts, after a warm-up: what is measured is the collator, not the compiler or the neighbours on
 * the machine. `npm run bench` gives it the room for new objects that `npm run collate` has: with less, a third of the
 * time goes into collecting them.
 *
 * @param now A clock in milliseconds.
 */
export function collationTimes(sizes: readonly number[] = [2_000, 20_000, 200_000], now: () => number = () => performance.now()): CollationTime[] {
  const warm = madeUpNotes(1_000);
  for (let run = 0; run < WARM_UP; run++) collate(warm, NO_VOCABULARY);
  return sizes.map((size) => {
    const notes = madeUpNotes(size);
    const runs = Array.from({ length: RUNS }, () => {
      const start = now();
      const { groups } = collate(notes, NO_VOCABULARY);
      return { passages: size, milliseconds: Math.round(now() - start), groups: groups.length };
    });
    return runs.toSorted((a, b) => a.milliseconds - b.milliseconds)[0]!;
  });
}

/** Notes from a seeded generator. One in eight statements is an earlier one in another order and another set. */
export function madeUpNotes(size: number): PlacedPassage[] {
  const random = seeded(size);
  const vocabulary = 3_000 + Math.round(30 * Math.sqrt(size));
  const word = () => `w${letters(Math.floor(vocabulary ** random()))}`;
  const texts: string[][] = [];
  return Array.from({ length: size }, (_, number): PlacedPassage => {
    const again = texts.length > 10 && random() < 0.125;
    const place = again ? Math.floor(random() * texts.length) : number;
    const words = again ? texts[place]!.toReversed() : Array.from({ length: 5 + Math.floor(random() * 10) }, word);
    texts.push(words);
    const service = `service-${place % SERVICES}`;
    return {
      set: `set-${number % 5}`, at: { file: `set-${number % 5}/${service}.md`, line: number + 1 }, kind: 'item', text: words.join(' '), language: undefined,
      headings: [service, `topic ${(place >> 6) % 9}`], parents: [], id: undefined, service, topic: 'overview',
    };
  });
}

/** A number as letters, so that it is a word. */
function letters(number: number): string {
  let [rest, text] = [number, ''];
  do {
    text = String.fromCharCode(97 + (rest % 26)) + text;
    rest = Math.floor(rest / 26);
  } while (rest > 0);
  return text;
}

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

if (import.meta.main) for (const { passages, milliseconds, groups } of collationTimes()) console.log(`${passages} passages: ${milliseconds} ms, ${groups} groups`);
