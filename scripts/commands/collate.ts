import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { Options } from '../cli.ts';
import { collateContent } from '../collate-content.ts';
import { counted, formatReport } from '../domain/diagnostic.ts';
import type { Candidate, Ledger } from '../domain/fact.ts';
import type { FactId, PlacedPassage } from '../domain/note.ts';
import { EXIT } from '../domain/problem.ts';
import { ledgerAsJson } from '../pipeline/assemble-exports.ts';
import { readContent } from '../pipeline/read-content.ts';
import { SLUG } from '../pipeline/parse-service.ts';
import { writeBlockId } from '../pipeline/write-block-id.ts';
import { hasErrors, SHIPPED } from './build.ts';

/**
 * Finds statements that say the same in a folder of notes.
 *
 * With `--json` it prints the ledger. Else it shows each candidate pair side by side with the reasons and writes the id
 * that the reader chooses into both files.
 */
export async function collateFolder(options: Options): Promise<number> {
  const content = readContent(options.words[0] ?? options.content, SHIPPED);
  const { value, diagnostics } = collateContent(content.value);
  const all = [...content.diagnostics, ...diagnostics];
  if (options.json) {
    console.log(JSON.stringify(ledgerAsJson(value.ledger), null, 1));
    if (hasErrors(all)) console.error(formatReport(all, content.value.paths.size));
  } else if (hasErrors(all)) console.error(formatReport(all, content.value.paths.size));
  else await choose(value.ledger);
  return hasErrors(all) ? EXIT.content : EXIT.good;
}

/** Asks about one candidate after another; what was chosen is written at once, so that stopping loses nothing. */
async function choose({ facts, candidates }: Ledger): Promise<void> {
  const merged = facts.filter(({ passages }) => passages.length > 1 && passages.some(({ id }) => id === undefined));
  console.log(`${counted(merged.length, 'fact')} merged without a doubt, ${counted(candidates.length, 'candidate')} to look at.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout, terminal: false });
  const answers = terminal[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    process.stdout.write(question);
    const { value, done } = await answers.next();
    return done ? 'q' : value.trim();
  };
  const named = new Map<PlacedPassage, FactId>();
  const suggested = new Map(facts.flatMap(({ id, passages }) => passages.map((passage) => [passage, id] as const)));
  for (const [index, candidate] of candidates.entries()) {
    console.log(`\n${index + 1} of ${candidates.length}\n${sideBySide(candidate)}`);
    const answer = await ask('Same fact? [s]ame, [d]ifferent, [q]uit: ');
    if (/^q/i.test(answer)) break;
    if (!/^s/i.test(answer)) continue;
    const id = await chooseId(candidate, named, suggested, ask);
    if (id === undefined) continue;
    for (const passage of candidate.passages) {
      if (idOf(passage, named) !== undefined) continue;
      writeFileSync(passage.at.file, writeBlockId(readFileSync(passage.at.file, 'utf8'), passage, id));
      named.set(passage, id);
    }
    console.log(`  Both are ^${id} now.`);
  }
  terminal.close();
}

function idOf(passage: PlacedPassage, named: ReadonlyMap<PlacedPassage, FactId>): FactId | undefined {
  return passage.id ?? named.get(passage);
}

/** The id that one of the two has, else the one that the reader types, else the one suggested. */
async function chooseId({ passages }: Candidate, named: ReadonlyMap<PlacedPassage, FactId>, suggested: ReadonlyMap<PlacedPassage, FactId>, ask: (question: string) => Promise<string>): Promise<FactId | undefined> {
  const [first, second] = passages.map((passage) => idOf(passage, named));
  if (first !== undefined && second !== undefined) {
    console.log(first === second ? `  Both are ^${first} already.` : `  They are ^${first} and ^${second}: make one of the two in the notes.`);
    return undefined;
  }
  if (first ?? second) return first ?? second;
  const proposal = suggested.get(passages[0])!;
  for (;;) {
    const answer = await ask(`Id [${proposal}]: `);
    if (answer === '' || answer === 'q') return answer === '' ? proposal : undefined;
    if (SLUG.test(answer)) return answer;
    console.log('  An id has only lower-case letters, digits and hyphens.');
  }
}

/** Two wordings in two columns with their places, and below them why they were paired. */
function sideBySide({ passages, score, parts }: Candidate): string {
  const width = Math.max(30, Math.floor(((process.stdout.columns ?? 100) - 5) / 2));
  const [left, right] = passages.map((passage) => [`${passage.at.file}:${passage.at.line}`, passage.headings.join(' › '), '', ...wrapped(passage.text, width)]);
  const rows = Math.max(left!.length, right!.length);
  const lines = Array.from({ length: rows }, (_, row) => `  ${(left![row] ?? '').slice(0, width).padEnd(width)}   ${(right![row] ?? '').slice(0, width)}`.trimEnd());
  const reasons = Object.entries(parts).map(([part, value]) => `${part} ${value.toFixed(2)}`);
  return [...lines, '', `  likely ${score.toFixed(2)}: ${reasons.join(', ')}`].join('\n');
}

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    if (`${lines.at(-1)} ${word}`.length > width && lines.at(-1) !== '') lines.push(word);
    else lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
  }
  return lines;
}
