import { mkdirSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import type { Options } from '../cli.ts';
import { counted, type Diagnostic, formatReport } from '../domain/diagnostic.ts';
import type { DrawnDiagram } from '../domain/diagram.ts';
import { EXIT } from '../domain/problem.ts';
import { prepareSite } from '../build-site.ts';
import type { Site, SiteFile } from '../domain/site.ts';
import { readContent } from '../pipeline/read-content.ts';
import { bundle } from '../publish/bundle.ts';
import { drawDiagrams } from '../publish/draw-diagrams.ts';
import { drawingFile } from '../publish/drawing-file.ts';
import { hostFiles } from '../publish/host-files.ts';
import { indexPages } from '../publish/index-pages.ts';
import { offlineWorker } from '../publish/offline-worker.ts';
import { Workshop } from '../publish/put-in-place.ts';
import { writeFiles } from '../publish/write-files.ts';
import { writePages } from '../publish/write-pages.ts';

/** Folder of the project's own content, whose topics and vocabulary serve folders that have none. */
export const SHIPPED = 'content';

/**
 * Builds the site beside the old one and puts it in place when it is whole and checked.
 *
 * @returns 0, or 1 where the content has a mistake; then the old site stays as it was.
 */
export async function build(options: Options): Promise<number> {
  const workshop = new Workshop(options.output);
  const stop = (signal: NodeJS.Signals) => {
    workshop.abandon();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await buildIn(workshop, options);
  } catch (error) {
    workshop.abandon();
    throw error;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

async function buildIn(workshop: Workshop, options: Options): Promise<number> {
  // Collects garbage early: with this, and the --max-semi-space-size and --optimize-for-size of package.json, a build takes
  // three fifths of the memory and is a tenth slower. A V8 that does not know the word goes on without it.
  setFlagsFromString('--heap-growing-percent=40');
  const started = performance.now();
  const { site, others, diagnostics, files } = await makeSite(workshop, options);
  if (!site) return fail(workshop, diagnostics, files);
  writeFiles(workshop.folder, others);
  writeFiles(workshop.folder, [...site.bankExports(), ...hostFiles(options.prefix)]);
  const pages = await writePages(site, workshop.folder);
  const found = options.search ? await indexPages(workshop.folder) : undefined;
  if (pages === 0 || found === 0) return fail(workshop, [...diagnostics, nothingBuilt(options.content, pages)], files);

  writeFiles(workshop.folder, [await offlineWorker(workshop.folder, options.offline)]);
  workshop.putInPlace();
  console.error(formatReport(diagnostics, files));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.error(`${counted(pages, 'page')} in ${options.output}/, ${found === undefined ? 'without search' : `${counted(found, 'page')} to search`}, in ${seconds} s.`);
  return EXIT.good;
}

/** What is written, and what was found on the way to it. */
interface Made {
  /** `undefined` where the content has a mistake. */
  readonly site: Site | undefined;
  /** What is no page. */
  readonly others: Iterable<SiteFile>;
  readonly diagnostics: readonly Diagnostic[];
  /** How many files were read. */
  readonly files: number;
}

/** Reads, checks, draws and assembles. A function of its own, so that what it needed is free again when pages are written. */
async function makeSite(workshop: Workshop, options: Options): Promise<Made> {
  const content = readContent(options.content, SHIPPED);
  const prepared = prepareSite(content.value, options.today);
  const diagnostics: Diagnostic[] = [...content.diagnostics, ...prepared.diagnostics];
  const files = content.value.paths.size;
  const stopped = { site: undefined, others: [], diagnostics, files };
  if (hasErrors(diagnostics)) return stopped;

  const drawn = await drawDiagrams(prepared.value.diagrams, { folder: `${options.content}/diagrams/drawn`, draw: options.diagrams ? 'needed' : 'never' });
  diagnostics.push(...drawn.diagnostics);
  if (hasErrors(diagnostics)) return stopped;

  mkdirSync(workshop.folder, { recursive: true });
  const bundles = await bundle(workshop.folder, options.prefix);
  const assets = options.offline ? bundles : { ...bundles, offline: '' };
  const { exports, ...site } = prepared.value.assembleSite({ prefix: options.prefix, assets, drawings: drawn.value });
  return { site: { ...site, exports: [] }, others: [...exports, ...drawingFiles(drawn.value)], diagnostics, files };
}

function drawingFiles(drawings: ReadonlyMap<string, DrawnDiagram>): { path: string; text: string }[] {
  return [...drawings.values()].map((drawing) => ({ path: `diagrams/${drawing.name}.svg`, text: drawingFile(drawing) }));
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function fail(workshop: Workshop, diagnostics: readonly Diagnostic[], files: number): number {
  workshop.abandon();
  console.error(formatReport(diagnostics, files));
  console.error('The site was not built; the last one stays as it was.');
  return EXIT.content;
}

function nothingBuilt(folder: string, pages: number): Diagnostic {
  return {
    rule: 'nothing-to-show',
    severity: 'error',
    at: { file: folder, line: 1 },
    what: pages === 0 ? 'No page came of this content.' : 'No page of this site can be searched.',
    fix: 'write notes whose headings name services, and set “language” in site.md.',
  };
}

