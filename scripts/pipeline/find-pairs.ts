import { PageTerms } from './page-terms.ts';
import type { Compared, StatementIndex } from './statement-index.ts';

/** How many partners of each statement are looked at more closely. */
const PARTNERS = 40;
/** How many partners are taken in any case, and what share of the strongest's weight the others need. */
const ALWAYS = 12;
const NEARLY = 0.25;
/** How alike two statements are at least, with what they stand under: below it hardly anybody has called two the same. */
const ALIKE = 0.08;
/** In services with more statements than this the near-linear search takes fewer partners, and none that is less alike. */
const LARGE = 450;
const PARTNERS_OF_LARGE = 4;
const ALIKE_OF_LARGE = 0.16;
/** Keys that more statements share than this tell nothing and cost most. */
const CROWDED = 128;

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
  const first: number[] = [];
  const second: number[] = [];
  const strength = new Float64Array(index.statements.length);
  const page = new PageTerms(index);
  for (const bucket of index.pages) pairsOfPage(index, bucket, page, strength, first, second);
  return { first: Int32Array.from(first), second: Int32Array.from(second) };
}

/** @param strength One number a statement, all 0 before and after. */
function pairsOfPage({ statements }: StatementIndex, bucket: Int32Array, page: PageTerms, strength: Float64Array, first: number[], second: number[]): void {
  page.read(bucket);
  const isLarge = bucket.length > LARGE;
  const best = new Strongest(isLarge ? PARTNERS_OF_LARGE : PARTNERS);
  const least = isLarge ? ALIKE_OF_LARGE : ALIKE;
  /** Pairs of each statement of the page so far, to see from the second one whether the first one had it. */
  const began = new Int32Array(bucket.length + 1);
  const chosen: number[] = [];
  const touched = new Int32Array(bucket.length);
  for (let place = 0; place < bucket.length; place++) {
    const count = addUp(page, place, strength, touched);
    for (let at = 0; at < count; at++) best.offer(touched[at]!, strength[touched[at]!]!);
    for (let at = 0; at < count; at++) strength[touched[at]!] = 0;
    for (let rank = 0, end = best.enough(); rank < end; rank++) {
      const other = best.places[rank]!;
      chosen.push(other);
      if (other < place && has(chosen, began[other]!, began[other + 1]!, place)) continue;
      if (!alike(statements[bucket[place]!]!, statements[bucket[other]!]!, least)) continue;
      first.push(bucket[Math.min(place, other)]!);
      second.push(bucket[Math.max(place, other)]!);
    }
    best.clear();
    began[place + 1] = chosen.length;
  }
}

/** Adds up what a statement shares with each other of its page; returns how many share anything. */
function addUp(page: PageTerms, place: number, strength: Float64Array, touched: Int32Array): number {
  let count = 0;
  for (let at = page.starts[place]!; at < page.starts[place + 1]!; at++) {
    const key = page.keys[at]!;
    const [from, to] = [page.postingStarts[key]!, page.postingStarts[key + 1]!];
    if (to - from > CROWDED) continue;
    const weight = page.keyWeights[at]!;
    for (let posting = from; posting < to; posting++) {
      const other = page.postings[posting]!;
      if (other === place) continue;
      if (strength[other] === 0) touched[count++] = other;
      strength[other]! += weight;
    }
  }
  return count;
}

/** The cosine of both, with what they stand under, against the least that is worth a closer look. */
function alike(a: Compared, b: Compared, least: number): boolean {
  let product = 0;
  for (let i = 0, j = 0; i < a.all.length && j < b.all.length; ) {
    const difference = a.all[i]! - b.all[j]!;
    if (difference === 0) product += a.allWeights[i]! * b.allWeights[j]!;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return product >= least * a.length * b.length;
}

function has(list: readonly number[], from: number, to: number, wanted: number): boolean {
  for (let at = from; at < to; at++) if (list[at] === wanted) return true;
  return false;
}

/** The partners that share most, strongest first, and of equal ones the earlier. */
class Strongest {
  readonly places: Int32Array;
  private readonly weights: Float64Array;
  private count = 0;

  constructor(most: number) {
    this.places = new Int32Array(most);
    this.weights = new Float64Array(most);
  }

  offer(place: number, weight: number): void {
    const { places, weights } = this;
    let at = this.count;
    if (at === places.length && !this.beats(place, weight, --at)) return;
    if (this.count < places.length) this.count++;
    for (; at > 0 && this.beats(place, weight, at - 1); at--) {
      places[at] = places[at - 1]!;
      weights[at] = weights[at - 1]!;
    }
    places[at] = place;
    weights[at] = weight;
  }

  private beats(place: number, weight: number, at: number): boolean {
    return weight > this.weights[at]! || (weight === this.weights[at]! && place < this.places[at]!);
  }

  /** How many are taken: some always, more only where they share nearly as much as the strongest. */
  enough(): number {
    let end = Math.min(ALWAYS, this.count);
    while (end < this.count && this.weights[end]! >= this.weights[0]! * NEARLY) end++;
    return end;
  }

  clear(): void {
    this.count = 0;
  }
}
