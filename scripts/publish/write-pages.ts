import { readdirSync } from 'node:fs';
import Eleventy from '@11ty/eleventy';
import type { Site } from '../domain/site.ts';

const TEMPLATES = new URL('../../components/templates/', import.meta.url);
/** A folder in which Eleventy itself finds no template. */
const INPUT = 'components/templates/parts';

/** How often this process has written pages. */
let times = 0;

/**
 * Writes every page with Eleventy.
 *
 * The templates are imported here: Eleventy would import each under a new address at every build, and so compile it anew
 * and leave one more copy in the cache of compiled sources. Here only `npm start` does, which shows what was changed.
 *
 * @returns How many pages were written; the caller decides whether that is enough.
 */
export async function writePages(site: Site, output: string): Promise<number> {
  let written = 0;
  const names = readdirSync(TEMPLATES).filter((name) => name.endsWith('.11ty.ts'));
  const version = times++ === 0 ? '' : `?${times}`;
  const templates = await Promise.all(names.map(async (name) => [name, await import(`${new URL(name, TEMPLATES).href}${version}`)] as const));
  const eleventy = new Eleventy(INPUT, output, {
    quietMode: true,
    configPath: '.eleventy.ts',
    config: (cfg) => {
      cfg.addGlobalData('site', () => site);
      for (const [name, template] of templates) cfg.addTemplate(name, template);
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
