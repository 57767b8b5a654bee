import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import type { SiteFile } from '../domain/site.ts';

/** Files that every visit may need: kept at the first one. Home, lists, the exam with its bank, scripts, styles, search. */
const CORE = /^((reference|exam|exam\/[^/]+|progress|practice|offline)\/)?index\.html$|^icon\.svg$|^(assets|pagefind)\/|^api\/(questions|exams|citations|services|vocabulary)\.json$/;

/** Files that are kept when they are visited, or when there is time. What is for other programs is never kept. */
const REST = /\/index\.html$|^diagrams\//;

/**
 * Makes `sw.js`, the worker that keeps the site in the browser: the code of it with the digest of each file that belongs
 * to this build. Must be called when everything else is written.
 *
 * @param output Folder of the site.
 * @param keeps `false`: a worker that takes away what an earlier one kept, and itself.
 */
export async function offlineWorker(output: string, keeps: boolean): Promise<SiteFile> {
  const entries = readdirSync(output, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => relative(output, join(parentPath, name)).replaceAll(sep, '/')).toSorted();
  const core = JSON.stringify(digests(output, paths.filter((path) => CORE.test(path))));
  const rest = JSON.stringify(digests(output, paths.filter((path) => REST.test(path) && !CORE.test(path))));
  const { outputFiles } = await build({
    entryPoints: [`components/elements/offline-worker/${keeps ? 'offline-worker' : 'end-worker'}.ts`],
    define: { CORE: core, REST: rest, BUILD: JSON.stringify(digest(core + rest)) },
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return { path: 'sw.js', text: outputFiles[0]!.contents };
}

/** Digest of each file by the address that a reader asks for, below the site: `exam/` for `exam/index.html`. */
function digests(output: string, paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path.replace(/(^|\/)index\.html$/, '$1'), digest(readFileSync(join(output, path)))]));
}

/** SHA-256 as browsers compare it: base64. */
function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}
