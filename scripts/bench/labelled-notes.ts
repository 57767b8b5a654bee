import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Passage, PlacedPassage } from '../domain/note.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { classify } from '../pipeline/classify.ts';
import { discoverServices } from '../pipeline/discover-services.ts';
import { parseNote } from '../pipeline/parse-note.ts';
import { parseTopics } from '../pipeline/parse-topics.ts';
import { parseVocabulary } from '../pipeline/parse-vocabulary.ts';

/** Two lines of different sets that a person called the same, and the passages that cover them. */
export interface SamePair {
  readonly service: string;
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** Notes of which a person said which lines are the same. Passages are named by their number. */
export interface LabelledNotes {
  readonly passages: readonly PlacedPassage[];
  readonly vocabulary: Vocabulary;
  readonly same: readonly SamePair[];
  /** Services that have labels; pairs of others are neither right nor wrong. */
  readonly services: ReadonlySet<string>;
  /** Services of the first file of labels. */
  readonly first: ReadonlySet<string>;
  /** `undefined` for pairs that count neither way. */
  readonly verdict: (a: number, b: number) => 'same' | 'other' | undefined;
}

/** One row of a file of labels. */
export interface Label {
  readonly service: string;
  readonly relation: string;
  readonly lines: readonly string[];
}

/**
 * Reads a folder of raw notes, one file a set, and files of labels, one JSON object a line:
 * `{"service":"sqs","relation":"same","lines":["a:12","b:40"]}`. `a` is the beginning of a file's name; `contains` pairs
 * count neither way. A later file counts only for services that no earlier one has.
 */
export function readLabelledNotes(folder: string, ...labels: readonly string[]): LabelledNotes {
  const notes = readRawNotes(folder);
  const known = new Set<string>();
  let first: ReadonlySet<string> | undefined;
  const rows = labels.flatMap((path) => {
    const own = readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line): Label => JSON.parse(line)).filter(({ service }) => !known.has(service));
    for (const { service } of own) known.add(service);
    first ??= new Set(known);
    return own;
  });
  return { ...notes, ...judge(notes.passages, rows), first: first ?? known };
}

/**
 * Reads and places raw notes as the site would.
 *
 * @param words Folder with `topics.md` and `vocabulary.md`.
 */
export function readRawNotes(folder: string, words = 'content'): Pick<LabelledNotes, 'passages' | 'vocabulary'> {
  const read = (path: string) => ({ path, text: readFileSync(path, 'utf8').replace(/\r\n?/g, '\n') });
  const files = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name)).sort();
  const parsed: Passage[] = files.flatMap((name) => parseNote(read(join(folder, name)), name.replace(/\.\w+$/, '')).value.passages);
  const passages = classify(parsed, discoverServices(parsed, []), parseTopics(read(join(words, 'topics.md'))).value).value;
  return { passages, vocabulary: parseVocabulary(read(join(words, 'vocabulary.md'))).value };
}

function judge(passages: readonly PlacedPassage[], rows: readonly Label[]): Pick<LabelledNotes, 'same' | 'services' | 'verdict'> {
  const count = passages.length;
  const verdicts = new Map<number, 'same' | undefined>();
  const same: SamePair[] = [];
  for (const { service, relation, lines } of rows) {
    for (const [index, line] of lines.entries()) {
      for (const other of lines.slice(0, index)) {
        if (line.split(':')[0] === other.split(':')[0]) continue;
        const [first, second] = [covering(passages, other), covering(passages, line)];
        if (relation === 'same') same.push({ service, first, second });
        for (const a of first)
          for (const b of second) {
            const key = Math.min(a, b) * count + Math.max(a, b);
            if (relation === 'same') verdicts.set(key, 'same');
            else if (!verdicts.has(key)) verdicts.set(key, undefined);
          }
      }
    }
  }
  const services = new Set(rows.map(({ service }) => service));
  const verdict = (a: number, b: number) => {
    const key = Math.min(a, b) * count + Math.max(a, b);
    if (verdicts.has(key)) return verdicts.get(key);
    const [one, two] = [passages[a]!, passages[b]!];
    return one.set !== two.set && services.has(one.service ?? '') && services.has(two.service ?? '') ? 'other' : undefined;
  };
  return { same, services, verdict };
}

/** The passages that cover a line like `002:432`. */
function covering(passages: readonly PlacedPassage[], place: string): number[] {
  const [file = '', digits = ''] = place.split(':');
  const line = Number(digits);
  return passages.flatMap(({ at }, number) => (basename(at.file).startsWith(file) && at.line <= line && (at.endLine ?? at.line) >= line ? [number] : []));
}
