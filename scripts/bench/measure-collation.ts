/**
 * Measures the collator on hand-labelled notes: `node scripts/bench/measure-collation.ts FOLDER LABELS`.
 *
 * Prints how many of the pairs that a person called the same are found at the deepest cut of the ranked list (merged
 * pairs first, then candidates by score) at which half of what is listed is right; and what merges by itself, with every
 * pair that the labels do not know.
 */
import { type LabelledNotes, readLabelledNotes } from './labelled-notes.ts';
import { collate } from '../pipeline/collate.ts';

/** A pair in the order of its likelihood. */
export interface RankedPair {
  readonly first: number;
  readonly second: number;
  readonly score: number;
}

/**
 * The share of labelled pairs found at the deepest cut where precision is still as asked.
 *
 * @param within Count only the labels of one service.
 */
export function recallAtPrecision(notes: LabelledNotes, pairs: readonly RankedPair[], precision: number, within?: string) {
  const same = notes.same.filter(({ service }) => within === undefined || service === within);
  const found = new Set<number>();
  let [right, wrong] = [0, 0];
  let deepest = { recall: 0, right: 0, wrong: 0, labels: same.length };
  for (const { first, second } of pairs.toSorted((a, b) => b.score - a.score || a.first - b.first || a.second - b.second)) {
    const verdict = notes.verdict(first, second);
    if (within !== undefined && notes.passages[first]!.service !== within) continue;
    if (verdict === undefined) continue;
    if (verdict === 'other') {
      wrong++;
      continue;
    }
    right++;
    for (const [number, label] of same.entries())
      if ((label.first.includes(first) && label.second.includes(second)) || (label.first.includes(second) && label.second.includes(first))) found.add(number);
    if (right / (right + wrong) >= precision) deepest = { recall: found.size / same.length, right, wrong, labels: same.length };
  }
  return deepest;
}

/** Everything that the collator says of labelled notes, as ranked pairs; merged ones have scores above 1. */
export function rankedPairs({ passages, vocabulary }: LabelledNotes): RankedPair[] {
  const { groups, candidates } = collate(passages, vocabulary);
  const numbers = new Map(passages.map((passage, number) => [passage, number]));
  const merged = groups.flatMap((group) =>
    group.passages.flatMap((second, index) => group.passages.slice(0, index).map((first) => ({ first: numbers.get(first)!, second: numbers.get(second)!, score: 2 }))),
  );
  return [...merged, ...candidates.map((candidate) => ({ first: numbers.get(candidate.passages[0])!, second: numbers.get(candidate.passages[1])!, score: candidate.score }))];
}

function report(notes: LabelledNotes): string[] {
  const pairs = rankedPairs(notes);
  const { recall, right, wrong, labels } = recallAtPrecision(notes, pairs, 0.5);
  const lines = [`recall at 50 % precision: ${(recall * 100).toFixed(1)} % of ${labels} pairs (${right} right, ${wrong} wrong)`];
  for (const service of [...notes.services].sort()) {
    const own = recallAtPrecision(notes, pairs, 0.5, service);
    lines.push(`  ${service}: ${(own.recall * 100).toFixed(0)} % of ${own.labels}`);
  }
  const merged = pairs.filter(({ score }) => score > 1);
  const judged = merged.map((pair) => ({ ...pair, verdict: notes.verdict(pair.first, pair.second) }));
  const good = judged.filter(({ verdict }) => verdict === 'same').length;
  const bad = judged.filter(({ verdict }) => verdict === 'other');
  lines.push(`merged by itself: ${merged.length} pairs; in labelled services and different sets ${good} right, ${bad.length} not labelled as the same:`);
  const show = (number: number) => {
    const { at, text, parents } = notes.passages[number]!;
    return `${at.file.split('/').at(-1)!.slice(0, 3)}:${at.line} “${[...parents, text].join(' › ').replaceAll('\n', ' ').slice(0, 160)}”`;
  };
  for (const { first, second } of bad) lines.push(`  ${show(first)}\n    ${show(second)}`);
  const others = judged.filter(({ verdict }) => verdict === undefined);
  lines.push(`merged outside the labels (other services, same set, or one that contains the other): ${others.length}`);
  for (const { first, second } of others) lines.push(`  ${show(first)}\n    ${show(second)}`);
  return lines;
}

if (import.meta.main) {
  const [folder, labels] = process.argv.slice(2);
  if (!folder || !labels) throw new TypeError('Say where the notes and the labels are: node scripts/bench/measure-collation.ts FOLDER LABELS');
  console.log(report(readLabelledNotes(folder, labels)).join('\n'));
}
