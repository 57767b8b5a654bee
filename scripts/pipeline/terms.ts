import type { Passage } from '../domain/note.ts';
import { type Quantity, quantitiesIn } from '../domain/quantity.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { denies } from './negation.ts';
import { mendSpelling } from './mend-spelling.ts';
import { stem } from './stem.ts';

/** What a statement is compared by. Terms are small whole numbers, sorted, each once. */
export interface Terms {
  /** Own terms of each clause, where a long statement has several. */
  readonly clauses: readonly Int32Array[];
  /** Terms of the statement's own words. */
  readonly own: Int32Array;
  /** Terms of the headings and items that it stands under and that it does not have itself. */
  readonly context: Int32Array;
  /** Quantities of its own words, as terms. */
  readonly quantities: readonly Quantity[];
  readonly denies: boolean;
  /** Names among its own terms: what stands in code spans, has inner capitals, or is an address. */
  readonly names: Int32Array;
}

const STOP = new Set(
  'a an the this that these those it its is are was were be been being am has have had having do does did doing will would shall should can could may might must of to in on at by for from with as into onto and or but if then than so such also too very just there here when while where which who whom whose what how why all any each every some another own most least even still already again about over under up down out off through between per via second seconds sec secs minute minutes hour hours day days ms kb mb gb tb kib mib gib not no nor never i you he she we they your our their his her my me us them etc e.g eg ie i.e vs e g s t re ll ve don doesn isn aren get gets got use uses used using via like make makes made thing things one within'.split(' '),
);

/** Own terms from which a statement is long enough to say several things. */
const LONG = 7;
const MOST_CLAUSES = 24;
const NONE: readonly Int32Array[] = [];
/** Where one clause ends and another begins. */
const CLAUSE = /(?<=[.;!?])\s+|\n|;\s|\s[-–]\s|\s?->\s?|,\s|\s\(|\)\s?|:\s/;

const WORD = /[\p{L}\p{N}]+(?:[’'](?:s|t|re|ll|ve)\b)?/gu;
const NAME = /[\p{L}\p{N}]*\p{Ll}\p{Lu}[\p{L}\p{N}]*/gu;
const ADDRESS = /\bhttps?:\/\/[^\s<>()\]"]+/g;

/** Rows of the vocabulary by the first stem of each wording, longest wording first. */
type Phrases = ReadonlyMap<string, readonly { readonly stems: readonly string[]; readonly concept: string }[]>;

/** Reads statements into terms; keeps the number of each term and what it has read before. */
export class TermReader {
  private readonly numbers = new Map<string, number>();
  private readonly stems = new Map<string, string>();
  private readonly phrases: Phrases;
  private readonly contexts = new Map<string, Int32Array>();

  /**
   * @param spelling All texts that will be read: the more common of two spellings is taken for both.
   */
  constructor(vocabulary: Vocabulary, spelling: readonly string[] = []) {
    this.phrases = phrasesOf(vocabulary, (word) => this.stemOf(word));
    this.mendStems(spelling);
  }

  /** Counts every stem, and gives misspelt words the stem that was meant. */
  private mendStems(texts: readonly string[]): void {
    const known = new Set(this.stems.values());
    const counts = new Map<string, number>();
    for (const text of texts) {
      for (const word of text.match(WORD) ?? []) {
        const stem = this.stemOf(word);
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
      }
    }
    const mended = mendSpelling(counts, known);
    for (const [word, stem] of this.stems) {
      const meant = mended.get(stem);
      if (meant !== undefined) this.stems.set(word, meant);
    }
  }

  /** How many different terms were read so far. */
  get size(): number {
    return this.numbers.size;
  }

  read({ text, headings, parents }: Pick<Passage, 'text' | 'headings' | 'parents'>): Terms {
    const quantities = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|one)\b/i.test(text) ? quantitiesIn(text) : [];
    const names = new Set<number>();
    const own = this.termsOf(withoutQuantities(text, quantities), names);
    for (const quantity of quantities) own.add(this.numberOf(quantityTerm(quantity)));
    const context = this.contextOf(headings, parents);
    const clauses = own.size >= LONG ? this.clausesOf(text) : NONE;
    return { clauses, own: sorted(own), context: context.filter((term) => !own.has(term)), quantities, denies: denies(text), names: sorted(names) };
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
        return name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
      });
    }
    if (plain.includes('`')) for (const [, code] of plain.matchAll(/`([^`\n]{2,60})`/g)) names.add(this.numberOf(`#${code!.toLowerCase().replace(/[^a-z0-9]+/g, '')}`));
    this.addWords(plain, terms);
    return terms;
  }

  private addWords(text: string, terms: Set<number>): void {
    const stems: string[] = [];
    for (const word of text.match(WORD) ?? []) stems.push(this.stemOf(word));
    for (let index = 0; index < stems.length; index++) {
      const phrase = this.phrases.get(stems[index]!)?.find(({ stems: wanted }) => wanted.every((stem, offset) => stems[index + offset] === stem));
      if (phrase) {
        terms.add(this.numberOf(phrase.concept));
        index += phrase.stems.length - 1;
      } else if (stems[index] !== '' && !/^\d/.test(stems[index]!)) terms.add(this.numberOf(stems[index]!));
    }
  }

  /** The stem of a word; empty for words that say nothing. */
  private stemOf(word: string): string {
    let known = this.stems.get(word);
    if (known === undefined) {
      const lower = word.toLowerCase().replace(/[’'].*$/, '');
      known = STOP.has(lower) ? '' : stem(lower);
      this.stems.set(word, known);
    }
    return known;
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

function phrasesOf(vocabulary: Vocabulary, stemOf: (word: string) => string): Phrases {
  const phrases = new Map<string, { stems: readonly string[]; concept: string }[]>();
  for (const row of vocabulary.rows) {
    const all = row.map((phrase) => (phrase.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').match(WORD) ?? []).map(stemOf));
    const concept = `~${row[0]!.toLowerCase()}`;
    for (const stems of all) {
      const first = stems[0];
      if (first === undefined || stems.every((stem) => stem === '')) continue;
      const list = phrases.get(first) ?? [];
      list.push({ stems, concept });
      phrases.set(first, list.sort((a, b) => b.stems.length - a.stems.length));
    }
  }
  return phrases;
}

function sorted(terms: ReadonlySet<number>): Int32Array {
  return Int32Array.from(terms).sort();
}
