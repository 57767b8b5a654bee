import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Eleventy from '@11ty/eleventy';
import type { Site } from '../domain/site.ts';

/**
 * Writes every page with Eleventy.
 *
 * @returns How many pages were written; the caller decides whether that is enough.
 */
export async function writePages(site: Site, output: string): Promise<number> {
  let written = 0;
  const eleventy = new Eleventy('components/templates', output, {
    quietMode: true,
    configPath: '.eleventy.ts',
    config: (cfg) => {
      cfg.addGlobalData('site', () => site);
      cfg.on('eleventy.after', ({ results }) => {
        written = results.length;
      });
    },
  });
  eleventy.disableLogger();
  await eleventy.init();
  await eleventy.write();
  return written;
}

/** Writes files that are no pages, such as the exports for programs. */
export function writeFiles(output: string, files: Iterable<{ readonly path: string; readonly text: string }>): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    writeFileSync(join(output, path), text);
  }
}
