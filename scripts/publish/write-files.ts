import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteFile } from '../domain/site.ts';

/** Writes files that are no pages, such as the exports for programs. Everything is written here, so that a full disk is noticed. */
export function writeFiles(output: string, files: Iterable<SiteFile>): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    if (typeof text === 'string' || text instanceof Uint8Array) writeFileSync(join(output, path), text);
    else writePieces(join(output, path), text);
  }
}

/** How many characters are written at once. */
const GULP = 1 << 20;

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    let waiting = '';
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < GULP) continue;
      writeFileSync(file, waiting);
      waiting = '';
    }
    writeFileSync(file, waiting);
  } finally {
    closeSync(file);
  }
}
