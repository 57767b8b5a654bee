import { EnvironmentError } from '../domain/problem.ts';
import { writeFiles } from './write-files.ts';

/** Files of Pagefind's own interface, which we do not use. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)/;

/**
 * Makes the search index of a built site in its folder `pagefind/`.
 *
 * @param meanwhile What is done while the indexer, a process of its own, reads the pages.
 * @returns How many pages can be found.
 * @throws {EnvironmentError} When the indexer cannot be run on this machine.
 */
export async function indexPages(output: string, meanwhile = () => {}): Promise<number> {
  const pagefind = await load();
  const { index, errors } = await pagefind.createIndex({ verbose: false }).catch(unusable);
  if (!index) unusable(errors.join(' '));
  try {
    const reading = index!.addDirectory({ path: output });
    meanwhile();
    const { page_count } = await reading;
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
