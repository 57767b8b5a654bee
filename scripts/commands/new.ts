import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Options } from '../cli.ts';
import { EXIT, UsageError } from '../domain/problem.ts';
import { SLUG } from '../pipeline/parse-service.ts';
import { fileFor, KINDS } from './new-files.ts';

/**
 * Makes a file that is right from the start: a note set, a service or an element.
 *
 * @throws {UsageError} When the kind is unknown, the name is no slug, or the file is there already.
 */
export function createFile({ words: [kind = '', name = ''], content }: Options): number {
  if (!(KINDS as readonly string[]).includes(kind)) throw new UsageError(`Usage: npm run new -- ${KINDS.join('|')} NAME`);
  if (!SLUG.test(name)) throw new UsageError(`“${name}” is no name for a file: write lower-case letters, digits and hyphens, like “step-functions”.`);
  const files = fileFor(kind as (typeof KINDS)[number], name, content);
  const taken = files.find(({ path }) => existsSync(path));
  if (taken) throw new UsageError(`${taken.path} is there already.`);
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(path);
  }
  return EXIT.good;
}
