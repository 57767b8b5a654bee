import { watch } from 'node:fs';
import EleventyDevServer from '@11ty/eleventy-dev-server';
import type { Options } from '../cli.ts';
import { EXIT, UsageError } from '../domain/problem.ts';
import { build } from './build.ts';

/** How long the disk must be quiet before a change is built, in milliseconds: editors save in several steps. */
const QUIET = 120;

/** Code that is loaded once; a change in it needs a new start. */
const LOOKS = ['components'];

/**
 * Builds the site, serves it and builds it whole again at each change of the content or the looks.
 *
 * A page whose note is deleted is gone with the next build; after a mistake the last good site stays.
 */
export async function start(given: Options): Promise<number> {
  // A browser that keeps the site would show the last build but one.
  const options = { ...given, offline: false };
  const first = await build(options);
  if (first !== EXIT.good) return first;
  const server = EleventyDevServer.getServer('concord', options.output, { port: options.port, pathPrefix: options.prefix, showVersion: false, messageOnStart: () => {} });
  // Asked before it listens: the answer comes with the next time that it begins to.
  const port = server.getPort();
  server.serve(options.port);
  console.error(`\n  http://localhost:${await port}${options.prefix}\n\n  Changes in ${options.content}/ show at once. Ctrl-C ends it.\n`);

  let busy = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const rebuild = () => {
    busy = busy.then(() => buildAgain(options, server)).catch((error: unknown) => console.error(error instanceof UsageError ? error.message : error));
  };
  const watchers = [options.content, ...LOOKS].map((folder) =>
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(rebuild, QUIET);
    }),
  );
  await new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  for (const watcher of watchers) watcher.close();
  await server.close();
  return EXIT.good;
}

async function buildAgain(options: Options, server: EleventyDevServer): Promise<void> {
  const code = await build(options);
  if (code === EXIT.good) server.reload({ files: [], build: { templates: [] } });
}
