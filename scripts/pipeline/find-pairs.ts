import type { StatementIndex } from './statement-index.ts';

/** How many of a statement's rarest terms are looked up. */
const RAREST = 12;
/** A term that more statements of one service have is looked up only together with another. */
const COMMON = 64;
/** How many partners of each statement are looked at more closely. */
const PARTNERS = 40;
/** How many partners are taken in any case, and what share of the strongest's weight the others need. */
const ALWAYS = 4;
const NEARLY = 0.4;
/** In services with more statements than this the near-linear search takes fewer partners. */
const LARGE = 450;
const PARTNERS_OF_LARGE = 4;

/** Pairs of statements: the numbers of both, side by side. */
export interface Pairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/**
 * Finds the pairs of statements of one service that are worth comparing: those that share rare terms.
 *
 * An inverted index on each statement's rarest terms; terms that many have count only as pairs with each other, so that
 * the work grows with the number of statements, not with its square.
 */
export function findPairs(index: StatementIndex): Pairs {
  const byService = new Map<string, number[]>();
  for (const [number, { passage }] of index.statements.entries()) {
    const service = passage.service ?? '';
    const bucket = byService.get(service);
    if (bucket) bucket.push(number);
    else byService.set(service, [number]);
  }
  const first: number[] = [];
  const second: number[] = [];
  const scratch = new Float64Array(index.statements.length);
  for (const bucket of byService.values()) pairsOfService(index, bucket, scratch, first, second);
  return { first: Int32Array.from(first), second: Int32Array.from(second) };
}

function pairsOfService(index: StatementIndex, bucket: readonly number[], scratch: Float64Array, first: number[], second: number[]): void {
  const frequency = frequencies(index, bucket);
  const keys = bucket.map((number) => keysOf(index, number, frequency));
  const postings = new Map<number, number[]>();
  for (const [position, number] of bucket.entries()) {
    for (const key of keys[position]!.keys) {
      const list = postings.get(key);
      if (list) list.push(number);
      else postings.set(key, [number]);
    }
  }
  const most = bucket.length > LARGE ? PARTNERS_OF_LARGE : PARTNERS;
  const seen = new Set<number>();
  const touched: number[] = [];
  for (const [position, number] of bucket.entries()) {
    const own = keys[position]!;
    touched.length = 0;
    for (const [at, key] of own.keys.entries()) {
      const list = postings.get(key)!;
      if (list.length > COMMON * 2) continue;
      for (const other of list) {
        if (other === number) continue;
        if (scratch[other] === 0) touched.push(other);
        scratch[other]! += own.weights[at]!;
      }
    }
    for (const other of strongest(touched, scratch, most)) {
      const [low, high] = number < other ? [number, other] : [other, number];
      const pair = low * index.statements.length + high;
      if (seen.has(pair)) continue;
      seen.add(pair);
      first.push(low);
      second.push(high);
    }
    for (const other of touched) scratch[other] = 0;
  }
}

function frequencies({ statements }: StatementIndex, bucket: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const number of bucket) {
    for (const term of statements[number]!.own) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const term of statements[number]!.context) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** Single rare terms, and pairs of common ones, by which a statement is looked up; with their weights. */
function keysOf({ statements, weights, names }: StatementIndex, number: number, frequency: ReadonlyMap<number, number>) {
  const { own, context } = statements[number]!;
  const terms = [...own, ...context].filter((term) => frequency.get(term)! > 1).sort((a, b) => frequency.get(a)! - frequency.get(b)! || a - b);
  const keys: number[] = [];
  const keyWeights: number[] = [];
  const common: number[] = [];
  for (const term of terms) {
    if (frequency.get(term)! > COMMON) {
      common.push(term);
      if (common.length === 5) break;
    } else if (keys.length < RAREST) {
      keys.push(term);
      keyWeights.push(weights[term]!);
    }
  }
  for (let i = 0; i < common.length; i++) {
    for (let j = i + 1; j < common.length; j++) {
      keys.push(names.length * (Math.min(common[i]!, common[j]!) + 1) + Math.max(common[i]!, common[j]!));
      keyWeights.push((weights[common[i]!]! + weights[common[j]!]!) / 2);
    }
  }
  return { keys, weights: keyWeights };
}

/** The partners that share most: some always, more only where they share nearly as much. */
function strongest(touched: number[], scratch: Float64Array, most: number): readonly number[] {
  if (touched.length <= ALWAYS) return touched;
  touched.sort((a, b) => scratch[b]! - scratch[a]! || a - b);
  const enough = scratch[touched[0]!]! * NEARLY;
  const end = touched.findIndex((other, rank) => rank >= ALWAYS && (rank >= most || scratch[other]! < enough));
  return end < 0 ? touched : touched.slice(0, end);
}
