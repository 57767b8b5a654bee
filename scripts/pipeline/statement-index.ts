import type { PlacedPassage } from '../domain/note.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { TermReader, type Terms } from './terms.ts';

/** How much a term of the heading path counts against one of the statement's own words. */
export const CONTEXT_WEIGHT = 0.5;

/** Among fewer statements than these, how rare a term is says little: it is weighed as if there were so many. */
const FEW = 400;
const FEW_ON_PAGE = 40;

/** A statement ready to be compared: its terms and their weights summed once. */
export interface Compared extends Terms {
  readonly passage: PlacedPassage;
  /** Sum of the weights of its own terms, and of their squares. */
  readonly weight: number;
  readonly squares: number;
  /** Square sum of its context, and length of own terms and context together. */
  readonly contextSquares: number;
  readonly length: number;
  /** Weights of its own terms and its context's, in their order: rare in all notes and rare on its service's page. */
  readonly ownWeights: Float64Array;
  readonly contextWeights: Float64Array;
  /** Own terms and context in one sorted list, and their weights, the context's lowered by {@link CONTEXT_WEIGHT}. */
  readonly all: Int32Array;
  readonly allWeights: Float64Array;
}

/** All statements of a run, and how telling each term is. */
export interface StatementIndex {
  readonly statements: readonly Compared[];
  /** By term: the rarer among all statements, the more. */
  readonly weights: Float64Array;
  /** By term: how many statements have it, in their own words or above them. */
  readonly frequency: Int32Array;
  /** By term: its text. */
  readonly names: readonly string[];
  /** Numbers of the statements of each service, in order. */
  readonly pages: readonly Int32Array[];
}

/** Reads all statements; what is rare among them weighs most. */
export function indexStatements(passages: readonly PlacedPassage[], vocabulary: Vocabulary): StatementIndex {
  const reader = new TermReader(vocabulary, passages.map(({ text }) => text));
  const terms = passages.map((passage) => reader.read(passage));
  const frequency = new Int32Array(reader.size);
  for (const read of terms) countTerms(read, frequency);
  const weights = Float64Array.from(frequency, (count) => Math.log((Math.max(FEW, passages.length) + 1) / (count + 0.5)));
  const pages = pagesOf(passages);
  const onPage = new Int32Array(reader.size);
  const statements = new Array<Compared>(passages.length);
  for (const page of pages) {
    for (const number of page) countTerms(terms[number]!, onPage);
    const weigh = (list: Int32Array) => weighTerms(list, weights, onPage, page.length);
    const weighContext = keepLast(weigh);
    for (const number of page) statements[number] = compared(passages[number]!, terms[number]!, weigh(terms[number]!.own), weighContext(terms[number]!.context));
    for (const number of page) forgetTerms(terms[number]!, onPage);
  }
  return { statements, weights, frequency, names: reader.names(), pages };
}

/** Weighs a list once that comes again: statements under one heading share their context. */
function keepLast(weigh: (list: Int32Array) => Float64Array): (list: Int32Array) => Float64Array {
  const known = new Map<Int32Array, Float64Array>();
  return (list) => {
    const weights = known.get(list) ?? weigh(list);
    known.set(list, weights);
    return weights;
  };
}

function countTerms({ own, context }: Terms, counts: Int32Array): void {
  for (let at = 0; at < own.length; at++) counts[own[at]!]!++;
  for (let at = 0; at < context.length; at++) counts[context[at]!]!++;
}

function forgetTerms({ own, context }: Terms, counts: Int32Array): void {
  for (let at = 0; at < own.length; at++) counts[own[at]!] = 0;
  for (let at = 0; at < context.length; at++) counts[context[at]!] = 0;
}

/** Numbers of the statements of each service, in their order. */
function pagesOf(passages: readonly PlacedPassage[]): Int32Array[] {
  const pages = new Map<string, number[]>();
  for (let number = 0; number < passages.length; number++) {
    const service = passages[number]!.service ?? '';
    const page = pages.get(service);
    if (page) page.push(number);
    else pages.set(service, [number]);
  }
  return [...pages.values()].map((page) => Int32Array.from(page));
}

/** Weights by how rare a term is in all notes and on its page: what every line on queues has tells no two of them apart. */
function weighTerms(list: Int32Array, weights: Float64Array, onPage: Int32Array, size: number): Float64Array {
  const out = new Float64Array(list.length);
  for (let at = 0; at < list.length; at++) {
    const term = list[at]!;
    out[at] = Math.max(LEAST, (weights[term]! + Math.log((Math.max(FEW_ON_PAGE, size) + 1) / (onPage[term]! + 0.5))) / 2);
  }
  return out;
}

function compared(passage: PlacedPassage, terms: Terms, ownWeights: Float64Array, contextWeights: Float64Array): Compared {
  const { own, context } = terms;
  const [squares, contextSquares] = [sumOfSquares(ownWeights), sumOfSquares(contextWeights)];
  let weight = 0;
  for (let at = 0; at < ownWeights.length; at++) weight += ownWeights[at]!;
  const length = Math.sqrt(squares + CONTEXT_WEIGHT ** 2 * contextSquares);
  const [all, allWeights] = inOneList(own, ownWeights, context, contextWeights);
  return { ...terms, passage, ownWeights, contextWeights, all, allWeights, squares, contextSquares, weight, length };
}

/** Merges two sorted lists that have no term in common. */
function inOneList(own: Int32Array, ownWeights: Float64Array, context: Int32Array, contextWeights: Float64Array): [Int32Array, Float64Array] {
  const [all, weights] = [new Int32Array(own.length + context.length), new Float64Array(own.length + context.length)];
  for (let i = 0, j = 0, at = 0; at < all.length; at++) {
    if (j === context.length || (i < own.length && own[i]! < context[j]!)) {
      weights[at] = ownWeights[i]!;
      all[at] = own[i++]!;
    } else {
      weights[at] = CONTEXT_WEIGHT * contextWeights[j]!;
      all[at] = context[j++]!;
    }
  }
  return [all, weights];
}

/** Weight of a term that everything has: little, not nothing. */
const LEAST = 0.05;

function sumOfSquares(weights: Float64Array): number {
  let total = 0;
  for (let at = 0; at < weights.length; at++) total += weights[at]! * weights[at]!;
  return total;
}
