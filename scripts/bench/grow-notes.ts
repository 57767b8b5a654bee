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

/** What ends a passage: the source of the editors', if it is theirs, and the block id. */
const END = /(^|[^\n])((?:\(\[[^\]]*\]\([^)]*\), checked [0-9-]+\) )?)\^([a-z0-9-]+)(\s*\|?\s*)$/gm;

/** Marks each passage before its end, and gives it an id of its own. Where the end stands on a line of its own, below code, the id is enough. */
function variant(text: string, copy: number): string {
  return text.replaceAll(END, (_end, before: string, source: string, id: string, rest: string) => {
    const mark = before ? `variant${copy} ` : '';
    return `${before}${mark}${source}^${id}-variant${copy}${rest}`;
  });
}
