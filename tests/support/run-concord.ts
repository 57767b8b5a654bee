import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a command did. */
export interface Ran {
  /** Exit code; 128 and the signal's number where a signal ended it, as shells say it. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

/** How a command is run; everything has a default. */
export interface Run {
  /** Words after the command. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Words before the script: `['--import', 'x.mjs']`. */
  readonly node?: readonly string[];
  /** Words before Node, to run it under another program: `['unshare', '-n']`. */
  readonly under?: readonly string[];
  /** Project folder to run in; ours unless a test made a copy. */
  readonly project?: string;
  /** What stands in the standard input. */
  readonly input?: string;
  /** Sees the process as soon as it runs. */
  readonly whileRunning?: (child: ChildProcess) => void | Promise<void>;
}

/** Compiled sources that all runs share, so that each begins at once. */
const COMPILED = join(tmpdir(), 'concord-test-compiled');

const SIGNALS: Readonly<Record<string, number>> = { SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/** Runs one command of the project as a process of its own, with this test's Node, and waits for its end. */
export async function runConcord(command: string, { args = [], env = {}, node = [], under = [], project = '.', input = '', whileRunning }: Run = {}): Promise<Ran> {
  const started = performance.now();
  const [program = '', ...words] = [...under, process.execPath, ...node, 'scripts/run.mjs', command, ...args];
  const child = spawn(program, words, { cwd: project, env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NODE_COMPILE_CACHE: COMPILED, ...env } });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
    });
  }
  child.stdin.on('error', () => {}).end(input);
  const ended = new Promise<number>((done) => child.once('close', (code, signal) => done(code ?? 128 + (SIGNALS[signal ?? ''] ?? 0))));
  await whileRunning?.(child);
  return { code: await ended, ...said, seconds: (performance.now() - started) / 1000 };
}

/** Builds the content of a folder into the `_site` beside it. */
export function build(folder: string, { args = [], ...rest }: Run = {}): Promise<Ran> {
  return runConcord('build', { args: ['--content', join(folder, 'content'), '--output', join(folder, '_site'), ...args], ...rest });
}

/** Every file below a folder by its path, as text or, where `digest` is set, as a digest of its bytes. */
export function tree(folder: string, { digest = false } = {}): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const files = names.filter((name) => !lstatSync(join(folder, name)).isDirectory());
  const read = (name: string) => readFileSync(join(folder, name));
  return new Map(files.map((name) => [name, digest ? createHash('sha256').update(read(name)).digest('hex') : read(name).toString('utf8')]));
}

/** Names of the pages of a built site with their text. */
export function pages(folder: string): [name: string, html: string][] {
  return [...tree(join(folder, '_site'))].filter(([name]) => name.endsWith('.html'));
}

/**
 * Makes a project like ours in another folder: the same sources, other content, the packages linked.
 *
 * @param without Packages that this machine is to lack.
 */
export function copyProject(folder: string, { without = [] as readonly string[] } = {}): string {
  for (const name of ['scripts', 'components', '.eleventy.ts', 'package.json']) cpSync(name, join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules')) if (!without.includes(name)) symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  for (const name of ['topics.md', 'vocabulary.md']) if (existsSync(`content/${name}`)) cpSync(`content/${name}`, join(folder, 'content', name));
  return folder;
}
