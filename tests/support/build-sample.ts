import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { createIndex } from 'pagefind';
import type { Site } from '../../scripts/domain/site.ts';
import { renderSite } from './render-site.ts';

/** Writes a whole site with its bundles and search index into a folder, as a host would serve it. */
export async function buildSample(site: Site, folder: string): Promise<void> {
  const root = join(folder, site.frame.prefix);
  rmSync(folder, { recursive: true, force: true });
  for (const [url, markup] of await renderSite(site)) {
    const file = join(root, url.endsWith('/') ? `${url}index.html` : url);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, markup);
  }
  await bundle(join(root, 'assets'));
  const { index } = await createIndex({});
  await index!.addDirectory({ path: root });
  await index!.writeFiles({ outputPath: join(root, 'pagefind') });
}

async function bundle(outdir: string): Promise<void> {
  const common = { bundle: true, minify: true, outdir, target: 'es2022' } as const;
  const entries = ['main', 'search', 'sheets', 'theme-boot', 'question'].map((name) => `components/elements/${name}.ts`);
  await build({ ...common, entryPoints: entries, format: 'esm' });
  await build({ ...common, entryPoints: ['components/styles/index.css', 'components/styles/rooms.css', 'components/styles/question.css'], target: ['chrome123', 'firefox121', 'safari17.5'] });
}
