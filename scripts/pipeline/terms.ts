import type { Passage } from '../domain/note.ts';
import { type Quantity, quantitiesIn } from '../domain/quantity.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { denies } from './negation.ts';
import { type Phrases, phrasesOf } from './phrases.ts';
import { stem } from './stem.ts';
import { WordStems } from './word-stems.ts';

/** What a statement is compared by. Terms are small whole numbers, sorted, each once. */
export interface Terms {
  /** Own terms of each clause, where a long statement has several. */
  readonly clauses: readonly Int32Array[];
  /** Terms of the statement's own words. */
  readonly own: Int32Array;
  /** Terms of the headings and items that it stands under and that it does not have itself. */
  readonly context: Int32Array;
  readonly quantities: readonly Quantity[];
  /** Its quantities among its own terms. */
  readonly amounts: Int32Array;
  readonly denies: boolean;
  /** Names among its own terms: what stands in code spans, has inner capitals, or is an address. */
  readonly names: Int32Array;
}

/** Own terms from which a statement is long enough to say several things. */
const LONG = 7;
const MOST_CLAUSES = 24;
const NONE: readonly Int32Array[] = [];
const NO_TERMS = new Int32Array(0);
/** Of words that say nothing. */
const NO_TERM = -1;
/** Where one clause ends and another begins. */
const CLAUSE = /(?<=[.;!?])\s+|\n|;\s|\s[-–]\s|\s?->\s?|,\s|\s\(|\)\s?|:\s/;

const NAME = /[\p{L}\p{N}]*\p{Ll}\p{Lu}[\p{L}\p{N}]*/gu;
const ADDRESS = /\bhttps?:\/\/[^\s<>()\]"]+/g;

/** Reads statements into terms; keeps the number of each term and what it has read before. */
export class TermReader {
  private readonly numbers = new Map<string, number>();
  private readonly words = new WordStems();
  /** Term of each word by its number, where the word is no part of a phrase. */
  private readonly termOfWord: number[] = [];
  private readonly phrases: Phrases;
  private readonly contexts = new Map<string, Int32Array>();

  /**
   * @param spelling All texts that will be read: the more common of two spellings is taken for both.
   */
  constructor(vocabulary: Vocabulary, spelling: readonly string[] = []) {
    this.phrases = phrasesOf(vocabulary, (phrase) => this.stemsOf(phrase));
    this.words.mend(spelling);
  }

  private stemsOf(text: string): string[] {
    return [...this.words.wordsOf(text)].map((word) => this.words.exactAt(word));
  }

  /** How many different terms were read so far. */
  get size(): number {
    return this.numbers.size;
  }

  read({ text, headings, parents }: Pick<Passage, 'text' | 'headings' | 'parents'>): Terms {
    const quantities = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|one)\b/i.test(text) ? quantitiesIn(text) : [];
    const names = new Set<number>();
    const own = this.termsOf(withoutQuantities(text, quantities), names);
    const amounts = quantities.length === 0 ? NO_TERMS : sorted(new Set(quantities.map((quantity) => this.numberOf(quantityTerm(quantity)))));
    for (const amount of amounts) own.add(amount);
    const context = this.contextOf(headings, parents);
    const clauses = own.size >= LONG ? this.clausesOf(text) : NONE;
    return { clauses, own: sorted(own), context: without(context, own), quantities, amounts, denies: denies(text), names: names.size === 0 ? NO_TERMS : sorted(names) };
  }

  private clausesOf(text: string): Int32Array[] {
    const parts = text.replace(/\]\(http[^)]*\)/g, ']').split(CLAUSE).filter((part) => part.trim().length > 2);
    if (parts.length < 2 || parts.length > MOST_CLAUSES) return [];
    return parts.map((part) => {
      const terms = this.termsOf(part, new Set());
      for (const quantity of quantitiesIn(part)) terms.add(this.numberOf(quantityTerm(quantity)));
      return sorted(terms);
    }).filter((terms) => terms.length > 1);
  }

  private contextOf(headings: readonly string[], parents: readonly string[]): Int32Array {
    const key = `${headings.join('\n')}\n\n${parents.join('\n')}`;
    let context = this.contexts.get(key);
    if (!context) {
      const terms = new Set<number>();
      for (const heading of headings) for (const term of this.termsOf(heading, new Set())) terms.add(term);
      for (const parent of parents) for (const term of this.termsOf(parent, new Set())) terms.add(term);
      context = sorted(terms);
      this.contexts.set(key, context);
    }
    return context;
  }

  private termsOf(text: string, names: Set<number>): Set<number> {
    const terms = new Set<number>();
    let plain = text;
    if (plain.includes('://')) {
      plain = plain.replace(ADDRESS, (address) => {
        const term = this.numberOf(`@${address.replace(/^https?:\/\/(?:www\.)?|[/.,]+$/g, '').toLowerCase()}`);
        terms.add(term);
        names.add(term);
        return ' ';
      });
    }
    if (/\p{Ll}\p{Lu}/u.test(plain)) {
      plain = plain.replace(NAME, (name) => {
        const term = this.numberOf(stem(name.toLowerCase()));
        terms.add(term);
        names.add(term);
        return this.begins(name) ? name : name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
      });
    }
    if (plain.includes('`')) for (const [, code] of plain.matchAll(/`([^`\n]{2,60})`/g)) names.add(this.numberOf(`#${code!.toLowerCase().replace(/[^a-z0-9]+/g, '')}`));
    this.addWords(plain, terms);
    return terms;
  }

  /** Whether some wording of the vocabulary begins with the word. */
  private begins(word: string): boolean {
    return this.stemsOf(word).some((stem) => this.phrases.has(stem));
  }

  private addWords(text: string, terms: Set<number>): void {
    const words = this.words.wordsOf(text);
    for (let index = 0; index < words.length; index++) {
      const word = words[index]!;
      const first = this.phrases.size === 0 ? undefined : this.phrases.get(this.words.exactAt(word));
      const phrase = first?.find(({ stems }) => stems.every((stem, offset) => index + offset < words.length && this.words.exactAt(words[index + offset]!) === stem));
      if (phrase) {
        terms.add(this.numberOf(phrase.concept));
        index += phrase.stems.length - 1;
        continue;
      }
      const term = this.termOf(word);
      if (term !== NO_TERM) terms.add(term);
    }
  }

  private termOf(word: number): number {
    let term = this.termOfWord[word];
    if (term === undefined) {
      const stem = this.words.stemAt(word);
      term = stem === '' || /^\d/.test(stem) ? NO_TERM : this.numberOf(stem);
      this.termOfWord[word] = term;
    }
    return term;
  }

  private numberOf(term: string): number {
    let number = this.numbers.get(term);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(term, number);
    }
    return number;
  }

  /** The terms by number, for ids and explanations. */
  names(): string[] {
    return [...this.numbers.keys()];
  }
}

/** A quantity as a term: equal for equal amounts; a rate of an unnamed thing is any rate. */
export function quantityTerm({ value, dimension }: Quantity): string {
  return `=${value}${dimension === 'time' || dimension === 'size' || dimension === 'percent' || dimension === 'money' ? dimension : dimension.endsWith('/s') ? '/s' : ''}`;
}

/** The text with each quantity taken out but for the noun that it counts. */
function withoutQuantities(text: string, quantities: readonly Quantity[]): string {
  let rest = text;
  for (const { text: written } of quantities) {
    const noun = /\p{L}{4,}/u.exec(written)?.[0] ?? '';
    rest = rest.replace(written, ` ${/^(?:second|minute|hour|days?|week|month|year)/i.test(noun) ? '' : noun} `);
  }
  return rest;
}

function sorted(terms: ReadonlySet<number>): Int32Array {
  const list = new Int32Array(terms.size);
  let at = 0;
  for (const term of terms) list[at++] = term;
  return list.sort();
}

function without(terms: Int32Array, some: ReadonlySet<number>): Int32Array {
  for (const term of terms) if (some.has(term)) return terms.filter((other) => !some.has(other));
  return terms;
}
