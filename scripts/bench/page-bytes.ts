import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What a reader's browser fetches for one page before anything is clicked. */
export interface PageWeight {
  /** Path of the page below the site: `reference/sqs/`. */
  readonly page: string;
  /** Page, styles, scripts and icon together, brotli-compressed, in bytes. */
  readonly bytes: number;
  readonly requests: number;
  readonly diagrams: number;
}

/** Weighs every page of a built site. */
export function pageWeights(site: string): PageWeight[] {
  const sizes = new Map<string, number>();
  const sizeOf = (path: string) => {
    const known = sizes.get(path);
    if (known !== undefined) return known;
    const size = brotliCompressSync(readFileSync(path)).length;
    sizes.set(path, size);
    return size;
  };
  return pagesIn(site).map((path) => {
    const text = readFileSync(path, 'utf8');
    const linked = [...text.matchAll(/<(?:link|script)\b[^>]*?\s(?:href|src)="?([^"\s>]+)/g)].map(([, address]) => address!);
    const fetched = [...new Set(linked)].filter((address) => /\.(css|js|svg|png|ico|webmanifest)$/.test(address)).map((address) => join(site, address));
    return {
      page: path.slice(site.length + 1).replace(/index\.html$/, ''),
      bytes: sizeOf(path) + fetched.reduce((sum, file) => sum + sizeOf(file), 0),
      requests: 1 + fetched.length,
      diagrams: (text.match(/<figure/g) ?? []).length,
    };
  });
}

/** Every page of a built site, by path. */
export function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).map((name) => join(folder, name)).toSorted();
}
