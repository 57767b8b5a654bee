/**
 * Fits the collator's weights to labelled notes: `node scripts/bench/fit-weights.ts FOLDER LABELS [LABELS …]`.
 *
 * Two logistic regressions with a little ridge, solved by Newton's method: no chance, the same labels give the same
 * weights. Prints the leave-one-service-out figures and writes `scripts/pipeline/collator-weights.json`.
 */
import { writeFileSync } from 'node:fs';
import { type LabelledNotes, readLabelledNotes } from './labelled-notes.ts';
import { type RankedPair, recallAtPrecision } from './measure-collation.ts';
import { findPairs, type Pairs } from '../pipeline/find-pairs.ts';
import { PAIR_FEATURES } from '../pipeline/pair-features.ts';
import { RANK_FEATURES, rankPairs } from '../pipeline/rank-pairs.ts';
import { type CollatorWeights, HOPELESS, type ScoredPairs, scorePairs, type Weights, weigh, WIDTH } from '../pipeline/score-pairs.ts';
import { indexStatements, type StatementIndex } from '../pipeline/statement-index.ts';

/** Strength of the ridge, on features brought to unit spread. */
const RIDGE = 1;
const NO_WEIGHTS: Weights = { factors: [], constant: 0 };

/** A pair that a person has judged. */
interface Example {
  readonly pair: number;
  readonly service: string;
  readonly right: boolean;
}

/** Labelled notes with their pairs measured, before any fitting. */
interface Measured {
  readonly notes: LabelledNotes;
  readonly index: StatementIndex;
  readonly pairs: Pairs;
  /** As in {@link ScoredPairs.features}, with nothing known of ranks. */
  readonly features: Float64Array;
  readonly examples: readonly Example[];
}

/** Finds and measures the pairs of labelled notes. */
export function measurePairs(notes: LabelledNotes): Measured {
  const index = indexStatements(notes.passages, notes.vocabulary);
  const pairs = findPairs(index);
  const { features } = scorePairs(index, pairs, { alone: NO_WEIGHTS, among: NO_WEIGHTS });
  return { notes, index, pairs, features, examples: examplesOf(notes, pairs.first, pairs.second) };
}

/**
 * Fits both steps on the pairs of all services but one. The second step learns from first scores that each service got
 * from the others, as it will meet them in notes that nobody has labelled.
 */
export function fitWeights({ notes, index, pairs, features, examples }: Measured, without?: string): CollatorWeights {
  const training = examples.filter(({ service }) => service !== without);
  const alone = regress(training, features, PAIR_FEATURES.length);
  const scores = Float64Array.from(pairs.first, (_, pair) => weigh(features, pair * WIDTH, alone));
  for (const service of new Set(training.map((example) => example.service))) {
    const others = regress(training.filter((example) => example.service !== service), features, PAIR_FEATURES.length);
    for (let pair = 0; pair < scores.length; pair++)
      if (notes.passages[pairs.first[pair]!]!.service === service) scores[pair] = weigh(features, pair * WIDTH, others);
  }
  const chosen = training.filter(({ pair }) => scores[pair]! >= HOPELESS);
  return { alone, among: regress(chosen, rankedFeatures(index, pairs, features, scores), WIDTH) };
}

/** The features of the second step, made with the given first scores; those of hopeless pairs are not filled in. */
function rankedFeatures(index: StatementIndex, { first, second }: Pairs, features: Float64Array, scores: Float64Array): Float64Array {
  const kept = [...scores.keys()].filter((pair) => scores[pair]! >= HOPELESS);
  const pick = (list: Int32Array) => Int32Array.from(kept, (pair) => list[pair]!);
  const ranks = rankPairs(index, { first: pick(first), second: pick(second) }, Float64Array.from(kept, (pair) => scores[pair]!));
  const all = Float64Array.from(features);
  for (const [place, pair] of kept.entries()) {
    all[pair * WIDTH + PAIR_FEATURES.length] = scores[pair]!;
    all.set(ranks.subarray(place * RANK_FEATURES.length, (place + 1) * RANK_FEATURES.length), pair * WIDTH + PAIR_FEATURES.length + 1);
  }
  return all;
}

/** Pairs with a verdict. Those of the first file count twice: it is labelled by hand, later ones may call more the same. */
function examplesOf({ passages, verdict, first: byHand }: LabelledNotes, first: Int32Array, second: Int32Array): Example[] {
  const examples: Example[] = [];
  for (let pair = 0; pair < first.length; pair++) {
    const judged = verdict(first[pair]!, second[pair]!);
    if (!judged) continue;
    const example = { pair, service: passages[first[pair]!]!.service ?? '', right: judged === 'same' };
    examples.push(example);
    if (byHand.has(example.service)) examples.push(example);
  }
  return examples;
}

/** Logistic regression on the first `width` features of each example. */
function regress(examples: readonly Example[], features: Float64Array, width: number): Weights {
  const rows = examples.map(({ pair }) => features.subarray(pair * WIDTH, pair * WIDTH + width));
  const [means, spreads] = momentsOf(rows, width);
  const scaled = rows.map((row) => Float64Array.from([...row].map((value, column) => (value - means[column]!) / spreads[column]!).concat(1)));
  const solution = new Float64Array(width + 1);
  for (let round = 0; round < 30; round++) {
    const step = newtonStep(scaled, examples, solution);
    for (let column = 0; column <= width; column++) solution[column]! -= step[column]!;
    if (Math.max(...step.map(Math.abs)) < 1e-7) break;
  }
  const factors = [...spreads].map((spread, column) => Number((solution[column]! / spread).toPrecision(5)));
  const constant = solution[width]! - factors.reduce((sum, factor, column) => sum + factor * means[column]!, 0);
  return { factors, constant: Number(constant.toPrecision(6)) };
}

function momentsOf(rows: readonly Float64Array[], width: number): [number[], number[]] {
  const means = Array.from({ length: width }, (_, column) => rows.reduce((sum, row) => sum + row[column]!, 0) / rows.length);
  const spreads = means.map((mean, column) => Math.sqrt(rows.reduce((sum, row) => sum + (row[column]! - mean) ** 2, 0) / rows.length) || 1);
  return [means, spreads];
}

/** One step of Newton's method: gradient and curvature of the ridged likelihood, and their quotient. */
function newtonStep(rows: readonly Float64Array[], examples: readonly Example[], solution: Float64Array): number[] {
  const size = solution.length;
  const curvature = Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => (row === column ? (row === size - 1 ? 1e-6 : RIDGE) : 0)));
  const gradient = Array.from(solution, (value, column) => value * curvature[column]![column]!);
  for (const [number, row] of rows.entries()) {
    let score = 0;
    for (let column = 0; column < size; column++) score += row[column]! * solution[column]!;
    const chance = 1 / (1 + Math.exp(-score));
    const miss = chance - (examples[number]!.right ? 1 : 0);
    const weight = chance * (1 - chance);
    for (let i = 0; i < size; i++) {
      gradient[i]! += miss * row[i]!;
      for (let j = 0; j <= i; j++) curvature[i]![j]! += weight * row[i]! * row[j]!;
    }
  }
  for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) curvature[i]![j] = curvature[j]![i]!;
  return solve(curvature, gradient);
}

/** Gaussian elimination with pivoting. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = column + 1; row < size; row++) {
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let k = column; k <= size; k++) rows[row]![k]! -= factor * rows[column]![k]!;
    }
  }
  const out = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let value = rows[row]![size]!;
    for (let k = row + 1; k < size; k++) value -= rows[row]![k]! * out[k]!;
    out[row] = value / rows[row]![row]!;
  }
  return out;
}

/** Scores every labelled service with weights fitted on the others, and puts the pairs in one list. */
export function crossValidate(measured: Measured): RankedPair[] {
  const { notes, index, pairs } = measured;
  return [...notes.services].sort().flatMap((service) => {
    const scored = scorePairs(index, pairs, fitWeights(measured, service));
    return rowsOf(scored).filter(({ first }) => notes.passages[first]!.service === service);
  });
}

function rowsOf({ first, second, likelihood }: ScoredPairs): RankedPair[] {
  return [...likelihood].map((score, pair) => ({ first: first[pair]!, second: second[pair]!, score }));
}

if (import.meta.main) {
  const [folder, ...labels] = process.argv.slice(2);
  if (!folder || labels.length === 0) throw new TypeError('Say where the notes and the labels are: node scripts/bench/fit-weights.ts FOLDER LABELS [LABELS …]');
  const measured = measurePairs(readLabelledNotes(folder, ...labels));
  const held = crossValidate(measured);
  const { recall, right, wrong } = recallAtPrecision(measured.notes, held, 0.5);
  console.log(`leave one service out: recall ${(recall * 100).toFixed(1)} % at 50 % precision (${right} right, ${wrong} wrong)`);
  for (const service of [...measured.notes.services].sort()) {
    const own = recallAtPrecision(measured.notes, held, 0.5, service);
    console.log(`  ${service}: ${(own.recall * 100).toFixed(0)} % of ${own.labels}`);
  }
  writeFileSync(new URL('../pipeline/collator-weights.json', import.meta.url), `${JSON.stringify(fitWeights(measured), null, 2)}\n`);
}
