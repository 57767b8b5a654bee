import { mendSpelling } from './mend-spelling.ts';
import { stem } from './stem.ts';

const STOP = new Set(
  'a an the this that these those it its is are was were be been being am has have had having do does did doing will would shall should can could may might must of to in on at by for from with as into onto and or but if then than so such also too very just there here when while where which who whom whose what how why all any each every some another own most least even still already again about over under up down out off through between per via second seconds sec secs minute minutes hour hours day days ms kb mb gb tb kib mib gib not no nor never i you he she we they your our their his her my me us them etc e.g eg ie i.e vs e g s t re ll ve don doesn isn aren get gets got use uses used using via like make makes made thing things one within'.split(' '),
);

const WORD = /[\p{L}\p{N}]+(?:[’'](?:s|t|re|ll|ve)\b)?/gu;

/** The words of all texts as small whole numbers, each stemmed once: notes say the same words again and again. */
export class WordStems {
  private readonly words = new Map<string, number>();
  private readonly stems: string[] = [];
  /** Words that say nothing, as they are written, by their number. */
  private readonly stops: (string | undefined)[] = [];
  private readonly texts = new Map<string, Int32Array>();

  /** Numbers of a text's words, in order. */
  wordsOf(text: string): Int32Array {
    return this.texts.get(text) ?? this.read(text);
  }

  /** The stem of a word by its number; empty for words that say nothing. */
  stemAt(word: number): string {
    return this.stems[word]!;
  }

  /** The same, but a word that says nothing is itself: in a phrase, “at once” is not “least once”. */
  exactAt(word: number): string {
    return this.stops[word] ?? this.stems[word]!;
  }

  /**
   * Reads all texts, and gives misspelt words the stem that was meant. Stems of words that were read before are right,
   * however rare.
   */
  mend(texts: readonly string[]): void {
    const known = new Set(this.stems);
    const perWord: number[] = [];
    for (const text of texts) {
      const words = this.wordsOf(text);
      this.texts.set(text, words);
      while (perWord.length < this.stems.length) perWord.push(0);
      for (let at = 0; at < words.length; at++) perWord[words[at]!]!++;
    }
    this.mendWords(perWord, known);
    const counts = new Map<string, number>();
    for (const [word, count] of perWord.entries()) if (count > 0) counts.set(this.stems[word]!, (counts.get(this.stems[word]!) ?? 0) + count);
    const mended = mendSpelling(counts, known);
    for (const [word, written] of this.stems.entries()) this.stems[word] = mended.get(written) ?? written;
  }

  /** Misspelt words first: an ending that is misspelt would not be cut off. */
  private mendWords(perWord: readonly number[], known: ReadonlySet<string>): void {
    const counts = new Map<string, number>();
    const numbers = new Map<string, number>();
    const right = new Set<string>();
    for (const [word, number] of this.words) {
      const lower = word.toLowerCase();
      if (this.stems[number] === '') continue;
      counts.set(lower, (counts.get(lower) ?? 0) + (perWord[number] ?? 0));
      numbers.set(lower, number);
      if (known.has(this.stems[number]!)) right.add(lower);
    }
    const mended = mendSpelling(counts, right);
    for (const [word, number] of this.words) {
      const meant = mended.get(word.toLowerCase());
      if (meant !== undefined) this.stems[number] = this.stems[numbers.get(meant)!]!;
    }
  }

  private read(text: string): Int32Array {
    const found = text.match(WORD) ?? [];
    const words = new Int32Array(found.length);
    for (let at = 0; at < found.length; at++) words[at] = this.numberOf(found[at]!);
    return words;
  }

  private numberOf(word: string): number {
    let number = this.words.get(word);
    if (number === undefined) {
      const lower = word.toLowerCase().replace(/[’'].*$/, '');
      const says = !STOP.has(lower);
      number = this.stems.push(says ? stem(lower) : '') - 1;
      this.stops.push(says ? undefined : lower);
      this.words.set(word, number);
    }
    return number;
  }
}
