import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file of the site: its path below the site's folder and what it holds. */
export interface SiteFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/** Writes files that are no pages, such as the exports for programs. Everything is written here, so that a full disk is noticed. */
export function writeFiles(output: string, files: Iterable<SiteFile>): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    writeFileSync(join(output, path), text);
  }
}
