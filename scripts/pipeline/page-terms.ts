import type { StatementIndex } from './statement-index.ts';

/** How many of a statement's rarest terms are looked up. */
const RAREST = 12;
/** A term that more statements of one service have is looked up only together with another. */
const COMMON = 64;
/** How many common terms of a statement are looked up with each other. */
const MOST_COMMON = 5;
const MOST_KEYS = RAREST + (MOST_COMMON * (MOST_COMMON - 1)) / 2;
/** Up to so many pairs of common terms each have a key of their own; on larger pages some share one. */
const MOST_PAIRS = 1 << 20;

/**
 * The keys by which the statements of one service find each other, and which statements have each key: single rare terms,
 * and pairs of common ones. Arrays of numbers, used again for each service: this is where most of the time would go.
 */
export class PageTerms {
  /** Keys of the statement at a place: `keys` and `keyWeights` from `starts[place]` to `starts[place + 1]`. */
  starts = new Int32Array(1);
  keys = new Int32Array(0);
  keyWeights = new Float64Array(0);
  /** Places that have a key: `postings` from `postingStarts[key]` to `postingStarts[key + 1]`. */
  postingStarts = new Int32Array(1);
  postings = new Int32Array(0);

  private readonly index: StatementIndex;
  private readonly frequency: Int32Array;
  /** Number of a term among the rare ones or the common ones of this page. */
  private readonly local: Int32Array;
  private readonly sorted = new Int32Array(MOST_KEYS);
  private rareTerms = 0;
  private commonTerms = 0;

  constructor(index: StatementIndex) {
    this.index = index;
    this.frequency = new Int32Array(index.names.length);
    this.local = new Int32Array(index.names.length);
  }

  /** Reads the statements of a service. */
  read(bucket: Int32Array): void {
    this.count(bucket);
    this.starts = new Int32Array(bucket.length + 1);
    this.keys = new Int32Array(bucket.length * MOST_KEYS);
    this.keyWeights = new Float64Array(bucket.length * MOST_KEYS);
    for (let place = 0; place < bucket.length; place++) this.starts[place + 1] = this.addKeys(bucket[place]!, this.starts[place]!);
    this.post(bucket.length);
    this.forget(bucket);
  }

  private count(bucket: Int32Array): void {
    const { frequency, local } = this;
    for (const number of bucket) {
      const { own, context } = this.index.statements[number]!;
      for (let at = 0; at < own.length; at++) frequency[own[at]!]!++;
      for (let at = 0; at < context.length; at++) frequency[context[at]!]!++;
    }
    this.rareTerms = 0;
    this.commonTerms = 0;
    const name = (term: number) => {
      if (local[term]! >= 0) return;
      local[term] = frequency[term]! > COMMON ? this.commonTerms++ : this.rareTerms++;
    };
    for (const number of bucket) {
      const { own, context } = this.index.statements[number]!;
      for (let at = 0; at < own.length; at++) local[own[at]!] = -1;
      for (let at = 0; at < context.length; at++) local[context[at]!] = -1;
    }
    for (const number of bucket) {
      const { own, context } = this.index.statements[number]!;
      for (let at = 0; at < own.length; at++) name(own[at]!);
      for (let at = 0; at < context.length; at++) name(context[at]!);
    }
  }

  /** Writes the keys of a statement; returns where they end. */
  private addKeys(number: number, from: number): number {
    const { own, context } = this.index.statements[number]!;
    const rare = this.rarest(own, context, 1, COMMON, RAREST);
    let end = from;
    for (let at = 0; at < rare; at++) {
      this.keys[end] = this.local[this.sorted[at]!]!;
      this.keyWeights[end++] = this.index.weights[this.sorted[at]!]!;
    }
    const common = this.rarest(own, context, COMMON, Number.MAX_SAFE_INTEGER, MOST_COMMON);
    for (let i = 0; i < common; i++) {
      for (let j = i + 1; j < common; j++) {
        const [a, b] = [this.sorted[i]!, this.sorted[j]!];
        this.keys[end] = this.rareTerms + this.pairKey(this.local[a]!, this.local[b]!);
        this.keyWeights[end++] = (this.index.weights[a]! + this.index.weights[b]!) / 2;
      }
    }
    return end;
  }

  private pairKey(a: number, b: number): number {
    const key = Math.min(a, b) * this.commonTerms + Math.max(a, b);
    return this.commonTerms ** 2 <= MOST_PAIRS ? key : key % MOST_PAIRS;
  }

  /** Puts the rarest terms, of those with a frequency above `least` and up to `most`, in `sorted`; returns how many. */
  private rarest(own: Int32Array, context: Int32Array, least: number, most: number, limit: number): number {
    let count = 0;
    for (let at = 0; at < own.length + context.length; at++) {
      const term = at < own.length ? own[at]! : context[at - own.length]!;
      const frequency = this.frequency[term]!;
      if (frequency > least && frequency <= most) count = this.insert(term, frequency, count, limit);
    }
    return count;
  }

  private insert(term: number, frequency: number, count: number, limit: number): number {
    const { sorted } = this;
    let at = count;
    for (; at > 0; at--) {
      const before = sorted[at - 1]!;
      const difference = this.frequency[before]! - frequency;
      if (difference < 0 || (difference === 0 && before < term)) break;
      if (at < limit) sorted[at] = before;
    }
    if (at < limit) sorted[at] = term;
    return Math.min(limit, count + 1);
  }

  /** Lists the places of each key. */
  private post(places: number): void {
    const keys = this.rareTerms + Math.min(MOST_PAIRS, this.commonTerms ** 2);
    const starts = new Int32Array(keys + 2);
    const end = this.starts[places]!;
    for (let at = 0; at < end; at++) starts[this.keys[at]! + 2]!++;
    for (let key = 2; key < starts.length; key++) starts[key]! += starts[key - 1]!;
    this.postings = new Int32Array(end);
    for (let place = 0; place < places; place++)
      for (let at = this.starts[place]!; at < this.starts[place + 1]!; at++) this.postings[starts[this.keys[at]! + 1]!++] = place;
    this.postingStarts = starts;
  }

  private forget(bucket: Int32Array): void {
    for (const number of bucket) {
      const { own, context } = this.index.statements[number]!;
      for (let at = 0; at < own.length; at++) this.frequency[own[at]!] = 0;
      for (let at = 0; at < context.length; at++) this.frequency[context[at]!] = 0;
    }
  }
}
