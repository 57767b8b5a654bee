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
