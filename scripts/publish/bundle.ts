import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import type { Frame } from '../domain/site.ts';
import { writeFiles } from './write-files.ts';

/** What is bundled, by the name that templates know it by. */
const ENTRIES = {
  style: 'components/styles/index.css',
  rooms: 'components/styles/rooms.css',
  boot: 'components/elements/theme-boot.ts',
  script: 'components/elements/main.ts',
  search: 'components/elements/search.ts',
  sheets: 'components/elements/sheets.ts',
  question: 'components/elements/question.ts',
  questionStyle: 'components/styles/question.css',
  exam: 'components/elements/exam.ts',
  examStyle: 'components/styles/exam.css',
  progress: 'components/elements/progress.ts',
  offline: 'components/elements/offline.ts',
} as const;

/**
 * Bundles styles and scripts into `assets/`, each under a name that holds a digest of its content.
 *
 * @param output Folder of the site.
 * @param prefix Path under which the site is served.
 * @returns The address of each bundle, prefix included.
 */
export async function bundle(output: string, prefix: string): Promise<Frame['assets']> {
  const entryPoints = Object.values(ENTRIES).filter((path) => existsSync(path));
  const { metafile, outputFiles } = await build({
    entryPoints,
    bundle: true,
    format: 'esm',
    // No shared chunks: `boot` is not a module, and each chunk would be a request more before the page is whole.
    minify: true,
    target: 'es2022',
    outdir: join(output, 'assets'),
    entryNames: '[name]-[hash]',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  writeFiles(output, outputFiles.map(({ path, contents }) => ({ path: `assets/${basename(path)}`, text: contents })));
  const addressOf = (entry: string) => {
    const [path] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry) ?? [];
    return path ? `${prefix}assets/${basename(path)}` : '';
  };
  return { style: addressOf(ENTRIES.style), rooms: addressOf(ENTRIES.rooms), boot: addressOf(ENTRIES.boot), script: addressOf(ENTRIES.script), search: addressOf(ENTRIES.search), sheets: addressOf(ENTRIES.sheets), question: addressOf(ENTRIES.question), questionStyle: addressOf(ENTRIES.questionStyle), exam: addressOf(ENTRIES.exam), examStyle: addressOf(ENTRIES.examStyle), progress: addressOf(ENTRIES.progress), offline: addressOf(ENTRIES.offline) };
}
