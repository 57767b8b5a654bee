import { parseArgs } from 'node:util';
import { EnvironmentError, EXIT, UsageError } from './domain/problem.ts';

/** Every command, by the module that runs it. A command is loaded only when it is asked for. */
const COMMANDS = {
  start: async (options: Options) => (await import('./commands/start.ts')).start(options),
  build: async (options: Options) => (await import('./commands/build.ts')).build(options),
  check: async (options: Options) => (await import('./commands/check.ts')).check(options),
  collate: async (options: Options) => (await import('./commands/collate.ts')).collateFolder(options),
  new: async (options: Options) => (await import('./commands/new.ts')).createFile(options),
  draw: async (options: Options) => (await import('./commands/draw.ts')).draw(options),
  bench: async (options: Options) => (await import('./commands/bench.ts')).bench(options),
} as const;

const USAGE = `Usage: npm run COMMAND -- [options]

  start     build the site and serve it, again at each change   --content --prefix --port
  build     build the site into _site/                          --content --prefix --output --no-search --no-diagrams --no-offline
  check     report every mistake in the content                 --content --stale --strict
  collate   find statements of notes that say the same          [FOLDER] --json
  new       make a file: set|service|question|diagram|element NAME
  draw      draw the diagrams that changed                      --content
  bench     measure time, memory and bytes

  --content FOLDER   somebody else's notes in place of content/
  --prefix /PATH/    serve the site below this path
`;

/** What the command line said. */
export interface Options {
  readonly words: readonly string[];
  readonly content: string;
  readonly prefix: string;
  readonly output: string;
  readonly port: number;
  readonly json: boolean;
  readonly search: boolean;
  readonly diagrams: boolean;
  readonly offline: boolean;
  readonly stale: boolean;
  /** Warnings end a check as errors do. */
  readonly strict: boolean;
  /** ISO date of the run. */
  readonly today: string;
}

/**
 * Runs one command.
 *
 * @param args The words after the script's name.
 * @returns The exit code: 0 good, 1 content errors, 2 usage, 3 environment.
 */
export async function main(args: readonly string[]): Promise<number> {
  // A reader that closes the pipe early (`| head -1`) has seen enough; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? EXIT.good : EXIT.environment));
  try {
    const [name = '', ...rest] = args;
    if (!Object.hasOwn(COMMANDS, name)) throw new UsageError(USAGE);
    return await COMMANDS[name as keyof typeof COMMANDS](readOptions(rest));
  } catch (error) {
    return report(error);
  }
}

function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    allowNegative: true,
    options: {
      content: { type: 'string', default: 'content' },
      prefix: { type: 'string', default: '/' },
      output: { type: 'string', default: '_site' },
      port: { type: 'string', default: '8080' },
      json: { type: 'boolean', default: false },
      search: { type: 'boolean', default: true },
      diagrams: { type: 'boolean', default: true },
      offline: { type: 'boolean', default: true },
      stale: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
    },
  });
  const prefix = `/${values.prefix}/`.replaceAll(/\/+/g, '/');
  if (!/^\/([\w.~-]+\/)*$/.test(prefix)) throw new UsageError(`“${values.prefix}” is no path. Write it like --prefix /docs/aws/.`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`“${values.port}” is no port. Write a number up to 65535.`);
  return { ...values, words: positionals, prefix, port, today: new Date().toISOString().slice(0, 10) };
}

/** Says what went wrong in words for the one at the keyboard; a stack only where the program itself is at fault. */
function report(error: unknown): number {
  const { code = '', path: place = '' } = rootOf(error);
  if (error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS')) {
    console.error((error as Error).message);
    return EXIT.usage;
  }
  if (error instanceof EnvironmentError) {
    console.error(error.message);
    return EXIT.environment;
  }
  const plain = SYSTEM_PROBLEMS[code];
  if (plain) {
    console.error(`${plain}${place ? `: ${place}` : '.'}`);
    return EXIT.environment;
  }
  throw error;
}

/** What Eleventy wraps in its own errors. */
function rootOf(error: unknown): NodeJS.ErrnoException {
  const inner = (error as { originalError?: unknown }).originalError ?? (error as Error).cause;
  return inner instanceof Error ? rootOf(inner) : (error as NodeJS.ErrnoException);
}

/** What the operating system's refusals mean. */
const SYSTEM_PROBLEMS: Readonly<Record<string, string>> = {
  ENOSPC: 'There is no space left on the disk',
  EFBIG: 'There is no space left: a file grew over the limit',
  EDQUOT: 'There is no space left in the disk quota',
  EACCES: 'Not allowed to read or write',
  EPERM: 'Not allowed to read or write',
  EROFS: 'The disk is read-only',
  EMFILE: 'Too many open files; raise the limit with “ulimit -n”',
  EIO: 'The disk reported a read error',
  ENOTDIR: 'A file stands where a folder should be',
  EADDRINUSE: 'The port is taken; choose another with --port',
};
