/**
 * Labels raw notes by the ids that authors gave to the same notes carried over into `content/`:
 * `node scripts/bench/label-by-ids.ts FOLDER RAW=SET [RAW=SET …] > labels.jsonl`, where `RAW` is the beginning of a raw
 * file's name and `SET` the folder of the set in `content/notes/` that it became.
 *
 * A set keeps the order of its notes, so each carried-over passage is matched with the raw one that it is most like, in
 * order. What shares all ids says the same, what shares some contains the other.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PlacedPassage } from '../domain/note.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { PAIR_FEATURES, pairFeatures } from '../pipeline/pair-features.ts';
import { parseNote } from '../pipeline/parse-note.ts';
import { indexStatements } from '../pipeline/statement-index.ts';
import { type Label, readRawNotes } from './labelled-notes.ts';

/** Share of the ids of the one with fewer, and of both together, from which two passages count as the same. */
const SAME_OF_FEWER = 0.5;
const SAME_OF_BOTH = 0.34;

/**
 * For each raw passage, the ids of the carried-over ones that were made from it: the matching in order that is most alike
 * as a whole.
 */
export function matchInOrder(raw: readonly PlacedPassage[], carried: readonly PlacedPassage[], vocabulary: Vocabulary): string[][] {
  const { statements } = indexStatements([...raw, ...carried].map((passage) => ({ ...passage, service: 'one' })), vocabulary);
  const features = new Float64Array(PAIR_FEATURES.length);
  const alike = (from: number, to: number) => {
    pairFeatures(statements[from]!, statements[raw.length + to]!, features);
    const of = (name: (typeof PAIR_FEATURES)[number]) => features[PAIR_FEATURES.indexOf(name)]!;
    return of('full') + of('jaccard') + (of('coveredMore') + of('commonAmount') - of('otherAmounts')) / 2;
  };
  let scores = new Float64Array(raw.length);
  const steps = carried.map((_, to) => {
    const [next, came] = [new Float64Array(raw.length), new Int32Array(raw.length)];
    let best = 0;
    for (let from = 0; from < raw.length; from++) {
      if (scores[from]! > scores[best]!) best = from;
      next[from] = scores[best]! + alike(from, to);
      came[from] = best;
    }
    scores = next;
    return came;
  });
  const ids: string[][] = raw.map(() => []);
  let at = scores.indexOf(Math.max(...scores));
  for (let to = carried.length - 1; to >= 0; to--) {
    if (carried[to]!.id !== undefined) ids[at]!.push(carried[to]!.id!);
    at = steps[to]![at]!;
  }
  return ids;
}

/** Labels for all pairs of passages of different sets that share an id. */
export function labelByIds(passages: readonly PlacedPassage[], ids: readonly (readonly string[])[]): Label[] {
  const place = ({ at }: PlacedPassage) => `${basename(at.file)}:${at.line}`;
  return passages.flatMap((second, b) =>
    passages.slice(0, b).flatMap((first, a): Label[] => {
      const shared = ids[a]!.filter((id) => ids[b]!.includes(id)).length;
      if (shared === 0 || first.set === second.set) return [];
      const [fewer, both] = [Math.min(ids[a]!.length, ids[b]!.length), ids[a]!.length + ids[b]!.length - shared];
      const same = shared / fewer >= SAME_OF_FEWER && shared / both >= SAME_OF_BOTH;
      return [{ service: first.service ?? '', relation: same ? 'same' : 'contains', lines: [place(first), place(second)] }];
    }),
  );
}

function carriedOver(set: string): PlacedPassage[] {
  const folder = join('content/notes', set);
  const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'set.md').sort();
  const passages = files.flatMap((name) => parseNote({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }, set).value.passages);
  return passages.map((passage) => ({ ...passage, service: undefined, topic: '' }));
}

if (import.meta.main) {
  const [folder, ...became] = process.argv.slice(2);
  if (!folder || became.length === 0) throw new TypeError('Say where the notes are and what became of each: node scripts/bench/label-by-ids.ts FOLDER RAW=SET …');
  const { passages, vocabulary } = readRawNotes(folder);
  const ids = new Map<PlacedPassage, string[]>();
  for (const [raw = '', set = ''] of became.map((pair) => pair.split('='))) {
    const own = passages.filter(({ at }) => basename(at.file).startsWith(raw)).sort((a, b) => a.at.line - b.at.line);
    for (const [number, list] of matchInOrder(own, carriedOver(set), vocabulary).entries()) ids.set(own[number]!, list);
  }
  for (const label of labelByIds(passages, passages.map((passage) => ids.get(passage) ?? []))) console.log(JSON.stringify(label));
}
