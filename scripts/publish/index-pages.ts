import { EnvironmentError } from '../domain/problem.ts';
import { writeFiles } from './write-files.ts';

/** Files of Pagefind's own interface, which we do not use. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)/;

/**
 * Makes the search index of a built site in its folder `pagefind/`.
 *
 * @returns How many pages can be found.
 * @throws {EnvironmentError} When the indexer cannot be run on this machine.
 */
export async function indexPages(output: string): Promise<number> {
  const pagefind = await load();
  const { index, errors } = await pagefind.createIndex({ verbose: false }).catch(unusable);
  if (!index) unusable(errors.join(' '));
  try {
    const { page_count } = await index!.addDirectory({ path: output });
    const { files } = await index!.getFiles();
    writeFiles(output, files.filter(({ path }) => !UNUSED.test(path)).map(({ path, content }) => ({ path: `pagefind/${path}`, text: content })));
    return page_count;
  } finally {
    await pagefind.close();
  }
}

async function load() {
  try {
    return await import('pagefind');
  } catch (error) {
    return unusable(error);
  }
}

function unusable(reason: unknown): never {
  const words = reason instanceof Error ? reason.message : String(reason);
  throw new EnvironmentError(`The search index cannot be made: ${words}\nRun “npm ci” again, or build with --no-search.`);
}
