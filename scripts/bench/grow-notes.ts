import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a copy of a content folder with many times its notes: every note file stands there `times` times.
 *
 * Each copy gets ids and figures of its own, so that nothing merges that is not merged in the original.
 *
 * @param from Content folder with `notes/`.
 * @param to Folder to make.
 */
export function growNotes(from: string, to: string, times: number): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) if (name !== 'notes' && name !== 'questions') cpSync(join(from, name), join(to, name), { recursive: true });
  for (const set of readdirSync(join(from, 'notes'))) {
    mkdirSync(join(to, 'notes', set), { recursive: true });
    for (const name of readdirSync(join(from, 'notes', set))) {
      const text = readFileSync(join(from, 'notes', set, name), 'utf8');
      writeFileSync(join(to, 'notes', set, name), text);
      if (name === 'set.md') continue;
      for (let copy = 2; copy <= times; copy++) writeFileSync(join(to, 'notes', set, `${name.replace(/\.md$/, '')}-${copy}.md`), variant(text, copy));
    }
  }
}

/** The mark stands before the source of an editors' passage, which must be the last thing before the block id. */
function variant(text: string, copy: number): string {
  return text.replaceAll(/((?:\(\[[^\]]*\]\([^)]*\), checked [0-9-]+\) )?)\^([a-z0-9-]+)(\s*\|?\s*)$/gm, `variant${copy} $1^$2-variant${copy}$3`);
}
