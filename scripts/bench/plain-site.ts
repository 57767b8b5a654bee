import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { pagesIn } from './page-bytes.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Elements whose text is a block of its own in Markdown, and what stands before it. */
const BLOCKS: Readonly<Record<string, string>> = { h1: '# ', h2: '## ', h3: '### ', h4: '#### ', p: '', li: '- ', dt: '', dd: '', td: '', th: '', caption: '', figcaption: '', summary: '', label: '- ', legend: '', pre: '' };

/**
 * Writes the pages of a built site, with all their words, as a plain Eleventy project: a Markdown file a page and one
 * Nunjucks layout whose navigation leads to all of them. It is what our build is measured against.
 *
 * @param site Folder of the built site.
 */
export function writePlainSite(folder: string, site: string): void {
  const pages = pagesIn(site).map((path) => ({ path: path.slice(site.length + 1), main: find(parse(readFileSync(path, 'utf8')), 'main') }));
  const services = pages.filter(({ path }) => /^reference\/[^/]+\/index\.html$/.test(path)).map(({ path }) => path.split('/')[1]!);
  const links = services.map((slug) => `<li><a href="/reference/${slug}/">${slug}</a></li>`).join('');
  write(join(folder, '_includes', 'page.njk'), `<!doctype html><html lang="en"><head><title>{{ title }}</title></head><body><nav><ul>${links}</ul></nav><main data-pagefind-body>{{ content | safe }}</main></body></html>`);
  for (const { path, main } of pages)
    if (main) write(join(folder, path.replace(/html$/, 'md')), `---\ntitle: ${JSON.stringify(path)}\nlayout: page.njk\npermalink: ${JSON.stringify(path)}\n---\n{% raw %}\n${blocksOf(main).join('\n\n')}\n{% endraw %}\n`);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function find(node: Node, name: string): Node | undefined {
  if (node.nodeName === name) return node;
  return 'childNodes' in node ? node.childNodes.values().map((child) => find(child, name)).find((found) => found !== undefined) : undefined;
}

/** What a node says, a block of Markdown each; a block inside another is one of its own. */
function blocksOf(node: Node): string[] {
  const blocks: string[] = [];
  let line = '';
  const end = (mark: string) => {
    const text = line.replaceAll(/\s+/g, ' ').trim();
    if (text) blocks.push(mark + text);
    line = '';
  };
  const walk = (inner: Node, mark: string) => {
    if (inner.nodeName === '#text') line += (inner as DefaultTreeAdapterTypes.TextNode).value;
    if (!('childNodes' in inner)) return;
    const own = BLOCKS[inner.nodeName];
    if (own !== undefined) end(mark);
    for (const child of inner.childNodes) walk(child, own ?? mark);
    if (own !== undefined) end(own);
  };
  walk(node, '');
  end('');
  return blocks;
}
