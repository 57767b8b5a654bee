import type { PlacedPassage } from '../domain/note.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { TermReader, type Terms, quantityTerm } from './terms.ts';

/** How much a term of the heading path counts against one of the statement's own words. */
export const CONTEXT_WEIGHT = 0.5;

/** A statement ready to be compared: its terms and their weights summed once. */
export interface Compared extends Terms {
  readonly passage: PlacedPassage;
  /** Sum of the weights of its own terms, and of their squares. */
  readonly weight: number;
  readonly squares: number;
  /** Square sum of its context, and length of own terms and context together. */
  readonly contextSquares: number;
  readonly length: number;
  /** Its quantities as terms, sorted. */
  readonly amounts: readonly string[];
  /** Weights of its own terms and its context's, in their order: rare in all notes and rare on its service's page. */
  readonly ownWeights: Float64Array;
  readonly contextWeights: Float64Array;
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
}

/** Reads all statements; what is rare among them weighs most. */
export function indexStatements(passages: readonly PlacedPassage[], vocabulary: Vocabulary): StatementIndex {
  const reader = new TermReader(vocabulary, passages.map(({ text }) => text));
  const terms = passages.map((passage) => reader.read(passage));
  const frequency = new Int32Array(reader.size);
  for (const { own, context } of terms) {
    for (const term of own) frequency[term]!++;
    for (const term of context) frequency[term]!++;
  }
  const weights = Float64Array.from(frequency, (count) => Math.log((passages.length + 1) / (count + 0.5)));
  const onPage = new PageFrequency(passages, terms);
  const statements = terms.map((read, index): Compared => {
    const passage = passages[index]!;
    const weigh = (term: number) => Math.max(LEAST, (weights[term]! + onPage.weight(passage.service, term)) / 2);
    const [ownWeights, contextWeights] = [Float64Array.from(read.own, weigh), Float64Array.from(read.context, weigh)];
    const [squares, contextSquares] = [sumOfSquares(ownWeights), sumOfSquares(contextWeights)];
    return {
      ...read, passage, ownWeights, contextWeights, squares, contextSquares,
      weight: ownWeights.reduce((total, weight) => total + weight, 0),
      length: Math.sqrt(squares + CONTEXT_WEIGHT ** 2 * contextSquares),
      amounts: read.quantities.length === 0 ? NONE : [...new Set(read.quantities.map(quantityTerm))].sort(),
    };
  });
  return { statements, weights, frequency, names: reader.names() };
}

/** How rare a term is among the statements of one service: what every line on queues has tells no two of them apart. */
class PageFrequency {
  private readonly counts = new Map<string | undefined, Map<number, number>>();
  private readonly sizes = new Map<string | undefined, number>();

  constructor(passages: readonly PlacedPassage[], terms: readonly Terms[]) {
    for (const [index, { service }] of passages.entries()) {
      const counts = this.counts.get(service) ?? new Map<number, number>();
      this.counts.set(service, counts);
      this.sizes.set(service, (this.sizes.get(service) ?? 0) + 1);
      for (const term of terms[index]!.own) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const term of terms[index]!.context) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }

  weight(service: string | undefined, term: number): number {
    return Math.log((this.sizes.get(service)! + 1) / (this.counts.get(service)!.get(term)! + 0.5));
  }
}

/** Weight of a term that everything has: little, not nothing. */
const LEAST = 0.05;

const NONE: readonly string[] = [];

function sumOfSquares(weights: Float64Array): number {
  let total = 0;
  for (const weight of weights) total += weight * weight;
  return total;
}
