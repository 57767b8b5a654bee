import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files by their path below a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Makes a folder with some files that is gone when the test is over. */
export function tempFolder(files: Files = {}): string {
  const folder = keptFolder(files);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The same for a folder that several tests share; the file that makes it removes it. */
export function keptFolder(files: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'concord-test-'));
  writeFilesTo(folder, files);
  return folder;
}

/** Writes files below a folder. */
export function writeFilesTo(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
