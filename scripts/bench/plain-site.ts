import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger } from '../domain/fact.ts';
import type { Frame } from '../domain/site.ts';

/**
 * Writes the same facts and wordings as a plain Eleventy project: Markdown pages and one Nunjucks layout with the same
 * navigation. It is what our build is measured against.
 */
export function writePlainSite(folder: string, frame: Frame, { facts, leftOut }: Ledger): void {
  const pages = Map.groupBy(facts, ({ service }) => service ?? 'not-placed');
  mkdirSync(join(folder, '_includes'), { recursive: true });
  const links = frame.byDomain.map(({ title, services }) => `<h2>${title}</h2><ul>${services.map(({ slug, short }) => `<li><a href="/reference/${slug}/">${short}</a></li>`).join('')}</ul>`);
  writeFileSync(join(folder, '_includes', 'page.njk'), `<!doctype html><html lang="en"><head><title>{{ title }}</title></head><body><nav>${links.join('')}</nav><main data-pagefind-body>{{ content | safe }}</main></body></html>`);
  const write = (path: string, title: string, body: string) => writeFileSync(join(folder, path), `---\ntitle: ${JSON.stringify(title)}\nlayout: page.njk\n---\n# ${title}\n\n{% raw %}\n${body}\n{% endraw %}\n`);
  for (const name of ['reference', 'sources', 'cheat-sheet']) mkdirSync(join(folder, name), { recursive: true });
  for (const [slug, own] of pages) {
    write(`reference/${slug}.md`, slug, own.map(({ text, passages }) => [`- ${text}`, ...passages.map((passage) => `  - ${passage.set}: ${passage.text} (${passage.at.file}:${passage.at.line})`)].join('\n')).join('\n'));
    write(`sources/${slug}.md`, slug, own.flatMap(({ id, passages, why }) => passages.map((passage, index) => `- ${passage.text} (${id}: ${why[index]})`)).join('\n'));
    write(`cheat-sheet/${slug}.md`, slug, own.slice(0, 36).map(({ text }) => `- ${text}`).join('\n'));
  }
  write('sources/left-out.md', 'Left out', leftOut.map(({ passage, reason }) => `- ${passage.text} (${reason})`).join('\n'));
  write('index.md', 'Home', links.join('\n'));
}
