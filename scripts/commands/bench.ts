import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import project from '../../package.json' with { type: 'json' };
import { answerTimes } from '../bench/answer-times.ts';
import { collationTimes } from '../bench/collation-times.ts';
import { growNotes } from '../bench/grow-notes.ts';
import { measureRun, type Run } from '../bench/measure-run.ts';
import { pageWeights } from '../bench/page-bytes.ts';
import { writePlainSite } from '../bench/plain-site.ts';
import type { Options } from '../cli.ts';
import { EXIT } from '../domain/problem.ts';

/** How many times a build is repeated; the middle one counts, because machines are noisy. */
const REPEATS = 3;

/** The words after `node` by which `npm run build` builds. */
const BUILD = project.scripts.build.split(' ').slice(1);

/** A budget and what was measured against it. */
interface Row {
  readonly what: string;
  readonly figure: string;
  readonly budget: string;
  readonly holds: boolean;
}

/**
 * Measures time, memory and bytes against the budgets and prints a table, a row as soon as it is known.
 *
 * Words after the command choose the parts: `build`, `bytes`, `growth`, `answers`, `collate`; all without any.
 *
 * @returns 0 where every budget holds, 1 otherwise.
 */
export async function bench({ words, content }: Options): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'concord-bench-'));
  const rows: Row[] = [];
  const show = (row: Row) => {
    rows.push(row);
    console.log(`${row.holds ? 'holds  ' : 'MISSED '} ${row.what.padEnd(52)} ${row.figure.padStart(22)}   ${row.budget}`);
  };
  const wanted = (part: string) => words.length === 0 || words.includes(part);
  try {
    const site = join(folder, 'site');
    const build = () => measureRun([...BUILD, '--content', content, '--output', site]);
    if (['build', 'bytes', 'growth', 'answers'].some(wanted)) {
      const own = await middle(build);
      if (wanted('build')) await compareBuild(own, site, folder, show);
      if (wanted('bytes')) compareBytes(site, show);
      if (wanted('answers')) await compareAnswers(site, show);
      if (wanted('growth')) await compareGrowth(own, content, folder, show);
    }
    // Last: Linux counts the memory of this process into the peak of every process that it starts.
    if (wanted('collate')) compareCollation(show);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows.every(({ holds }) => holds) ? EXIT.good : EXIT.content;
}

async function compareAnswers(site: string, show: (row: Row) => void): Promise<void> {
  const { script, layout, whole } = await answerTimes(site);
  show({ what: 'an answer in the exam, key to frame, 4 × slower', figure: `${whole.toFixed(0)} ms`, budget: `under 50 ms (script ${script.toFixed(0)}, layout ${layout.toFixed(0)})`, holds: whole < 50 });
}

/** Most milliseconds that so many passages may take to collate. */
const COLLATION_BUDGET: Readonly<Record<number, number>> = { 2000: 50, 20000: 500, 200000: 10_000 };

function compareCollation(show: (row: Row) => void): void {
  for (const { passages, milliseconds } of collationTimes()) {
    const most = COLLATION_BUDGET[passages] ?? Number.POSITIVE_INFINITY;
    show({ what: `collate ${passages.toLocaleString('en-US')} passages`, figure: `${milliseconds} ms`, budget: `under ${most} ms`, holds: milliseconds < most });
  }
}

async function middle(run: () => Promise<Run>): Promise<Run> {
  const runs: Run[] = [];
  for (let round = 0; round < REPEATS; round++) runs.push(await run());
  return runs.toSorted((a, b) => a.seconds - b.seconds)[REPEATS >> 1]!;
}

async function compareBuild(own: Run, site: string, folder: string, show: (row: Row) => void): Promise<void> {
  const plain = join(folder, 'plain');
  writePlainSite(plain, site);
  const script = join(folder, 'plain.mjs');
  writeFileSync(script, plainBuild(plain, join(folder, 'plain-site')));
  const other = await middle(() => measureRun([script]));
  const ratio = own.seconds / other.seconds;
  show({ what: 'build against plain Eleventy with Pagefind, same pages', figure: `${ratio.toFixed(2)} × (${own.seconds.toFixed(1)} s / ${other.seconds.toFixed(1)} s)`, budget: 'at most 3 ×', holds: ratio <= 3 });
  show({ what: 'peak memory of the build', figure: `${own.megabytes.toFixed(0)} MB`, budget: 'under 250 MB', holds: own.megabytes < 250 });
}

/** A build script that uses the packages of this project and nothing of its code. */
function plainBuild(input: string, output: string): string {
  const resolve = (name: string) => JSON.stringify(import.meta.resolve(name));
  return `import Eleventy from ${resolve('@11ty/eleventy')};
import { createIndex, close } from ${resolve('pagefind')};
process.chdir(${JSON.stringify(input)});
const eleventy = new Eleventy('.', ${JSON.stringify(output)}, { quietMode: true });
await eleventy.init();
await eleventy.write();
const { index } = await createIndex();
await index.addDirectory({ path: ${JSON.stringify(output)} });
await index.writeFiles({ outputPath: ${JSON.stringify(join(output, 'pagefind'))} });
await close();
`;
}

function compareBytes(site: string, show: (row: Row) => void): void {
  const pages = pageWeights(site).filter(({ page }) => /^reference\/[^/]+\/$/.test(page));
  const heaviest = (list: typeof pages) => list.toSorted((a, b) => b.bytes - a.bytes)[0];
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const median = (list: typeof pages) => list.toSorted((a, b) => a.bytes - b.bytes)[list.length >> 1]!;
  const row = (what: string, page: (typeof pages)[number] | undefined, most: number) =>
    page && show({ what: `${what} (${page.page})`, figure: kilobytes(page.bytes), budget: `at most ${most} kB`, holds: page.bytes <= most * 1000 });
  row('page without diagrams, middle', median(pages.filter(({ diagrams }) => diagrams === 0)), 14);
  row('page with diagrams, middle', median(pages.filter(({ diagrams }) => diagrams > 0)), 26);
  row('longest page', heaviest(pages), 60);
  const requests = Math.max(...pages.map((page) => page.requests));
  show({ what: 'requests of a page before a click', figure: String(requests), budget: 'at most 5', holds: requests <= 5 });
}

async function compareGrowth(own: Run, content: string, folder: string, show: (row: Row) => void): Promise<void> {
  for (const [times, most] of [[10, 6], [100, 70]] as const) {
    const grown = join(folder, `notes-${times}`);
    growNotes(content, grown, times);
    const run = await measureRun(['--max-old-space-size=16000', ...BUILD, '--content', grown, '--output', join(folder, `site-${times}`)]);
    const ratio = run.seconds / own.seconds;
    show({ what: `build with ${times} × the notes`, figure: `${ratio.toFixed(1)} × (${run.seconds.toFixed(0)} s)`, budget: `at most ${most} × the time`, holds: ratio <= most });
    for (const name of [`notes-${times}`, `site-${times}`]) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
