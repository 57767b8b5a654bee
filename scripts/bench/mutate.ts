/**
 * Breaks the rules that must not break, one place at a time, and sees whether a test notices.
 *
 *     npm run mutate              # all of them
 *     npm run mutate -- clock     # one group
 *
 * Prints the score of each file: mutants found in per cent of all. Ends with 1 where the whole is below {@link LEAST}.
 */
import { Stryker } from '@stryker-mutator/core';

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** Least score in per cent. */
const LEAST = 85;

/** Files that are broken together, and the tests that have to see it. The database is proved in a browser, and not here. */
const GROUPS: Readonly<Record<string, { readonly files: readonly string[]; readonly tests: readonly string[] }>> = {
  random: { files: domain('random', 'apportion'), tests: tests('domain/random', 'domain/apportion') },
  draw: { files: domain('draw-paper', 'fill-domain', 'paper-seats'), tests: tests('domain/draw-paper') },
  question: { files: domain('question', 'question-place', 'choose-option', 'near-duplicate'), tests: tests('domain/question', 'domain/near-duplicate') },
  score: { files: domain('score-attempt', 'scale-score'), tests: tests('domain/score-attempt') },
  clock: { files: domain('exam-clock', 'time-allowed', 'time-warnings'), tests: tests('domain/exam-clock') },
  log: { files: domain('attempt-log', 'start-attempt', 'changed-questions'), tests: tests('domain/attempt-log') },
  progress: { files: domain('progress', 'choose-practice', 'review-queue'), tests: tests('domain/progress', 'domain/review-queue') },
  shape: { files: domain('shape'), tests: tests('domain/shape') },
  record: { files: domain('read-record', 'record-shape'), tests: tests('domain/read-record', 'domain/record-shape') },
  file: { files: domain('progress-file', 'merge-progress', 'same-json', 'find-hostile'), tests: tests('domain/progress-file', 'domain/same-json', 'domain/find-hostile') },
  write: { files: store('attempt-session', 'attempt-writer', 'write-right'), tests: tests('exam-store/attempt-session', 'exam-store/attempt-writer', 'exam-store/write-right') },
  store: { files: store('carry-progress', 'keep-storage', 'list-attempts', 'memory-store', 'open-store', 'store-migrated'), tests: tests('exam-store/carry-progress', 'exam-store/memory-store') },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(GROUPS, name));
if (unknown.length > 0) throw new RangeError(`There is no group “${unknown[0]}”. There are: ${Object.keys(GROUPS).join(', ')}.`);
const results: MutantResult[] = [];
for (const name of asked.length > 0 ? asked : Object.keys(GROUPS)) results.push(...(await mutate(GROUPS[name]!)));
for (const [file, own] of Map.groupBy(results, ({ fileName }) => fileName)) console.log(`${file}: ${describe(own)}`);
console.log(`all: ${describe(results)}`);
process.exitCode = score(results) >= LEAST ? 0 : 1;

async function mutate({ files, tests: own }: (typeof GROUPS)[string]): Promise<MutantResult[]> {
  // Read by tests/support/mutants.config.ts in the process that runs the tests.
  process.env.TESTS_OF_MUTANTS = own.join();
  const stryker = new Stryker({
    mutate: [...files],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'tests/support/mutants.config.ts' },
    concurrency: 1,
    timeoutMS: 20_000,
    // Only sources, tests and exam versions: the compiler's settings would be rewritten, by a compiler of another time.
    ignorePatterns: ['/.*', '/_site*', '/content/[!e]*', 'tsconfig.json'],
    tempDirName: '.cache/mutants',
    reporters: ['clear-text'],
    clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false, reportScoreTable: false },
  });
  return stryker.runMutationTest();
}

/** Mutants found in per cent. A mutant that never ends is found; one that cannot run says nothing. */
function score(mutants: readonly MutantResult[]): number {
  const found = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const missed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').length;
  return (100 * found) / (found + missed);
}

function describe(mutants: readonly MutantResult[]): string {
  const endless = mutants.filter(({ status }) => status === 'Timeout').length;
  return `${score(mutants).toFixed(1)} % of ${mutants.length}${endless > 0 ? `, ${endless} of them by never ending` : ''}`;
}

function domain(...names: string[]): string[] {
  return names.map((name) => `scripts/domain/${name}.ts`);
}

function store(...names: string[]): string[] {
  return names.map((name) => `components/elements/exam-store/${name}.ts`);
}

function tests(...names: string[]): string[] {
  return names.map((name) => `tests/${name}.test.ts`);
}
