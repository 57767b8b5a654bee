import { z } from 'zod';
import type { NoteFolder } from '../domain/content.ts';
import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { NoteSet } from '../domain/note.ts';
import { readFrontMatter } from './read-front-matter.ts';

/** Siglum of the editors' own set, which leads over the others. */
export const EDITORS = 'Ed';

const SHAPE = z.strictObject({
  siglum: z.string().regex(/^[A-Z][A-Za-z0-9]?$/, 'write one capital letter, or a capital and one more sign').optional(),
  title: z.string().optional(),
  kind: z.string().optional(),
  year: z.int().min(1990).max(2100).optional(),
  exam: z.string().optional(),
  licence: z.string().optional(),
  leftOut: z.array(z.string()).default([]),
});

/**
 * Reads the `set.md` of every note set and gives each its siglum: its own, or the next free letter.
 *
 * A set without `set.md` is called by its folder's name. Rules: `siglum-twice`, and those of the front matter.
 *
 * @returns The sets in the order of their sigla, the editors' last.
 */
export function parseSets(folders: readonly NoteFolder[]): Staged<NoteSet[]> {
  const diagnostics: Diagnostic[] = [];
  const taken = new Map<string, string>();
  const read = folders.map((folder) => {
    const parsed = folder.about ? readFrontMatter(folder.about, SHAPE) : { value: undefined, diagnostics: [] };
    diagnostics.push(...parsed.diagnostics);
    const front = parsed.value?.front;
    const siglum = front?.data.siglum;
    if (front && siglum) {
      const other = taken.get(siglum);
      if (other) diagnostics.push(siglumTwice(folder, siglum, other, front.lineOf('siglum')));
      taken.set(siglum, folder.id);
    }
    return { folder, data: front?.data, description: parsed.value?.body.text.trim() ?? '', siglum };
  });

  const free = freeSigla(new Set(taken.keys()));
  const sets = read.map(({ folder, data, description, siglum }): NoteSet => ({
    id: folder.id,
    siglum: siglum ?? (folder.id === 'editors' && !taken.has(EDITORS) ? EDITORS : free.next().value),
    title: data?.title ?? folder.id,
    kind: data?.kind,
    year: data?.year,
    exam: data?.exam,
    licence: data?.licence,
    leftOut: data?.leftOut ?? [],
    description,
    files: folder.notes.map(({ path }) => path),
  }));
  return { value: sets.toSorted(bySiglum), diagnostics };
}

function bySiglum(a: NoteSet, b: NoteSet): number {
  const rank = ({ siglum }: NoteSet) => (siglum === EDITORS ? `~` : siglum.length === 1 ? `1${siglum}` : `2${siglum}`);
  return rank(a) < rank(b) ? -1 : 1;
}

/** A, B … Z, A2, B2 …, without those already taken. */
function* freeSigla(taken: ReadonlySet<string>): Generator<string, never> {
  for (let round = 1; ; round++) {
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      const siglum = round === 1 ? letter : `${letter}${round}`;
      if (!taken.has(siglum)) yield siglum;
    }
  }
}

function siglumTwice(folder: NoteFolder, siglum: string, other: string, line: number): Diagnostic {
  return {
    rule: 'siglum-twice',
    severity: 'error',
    at: { file: folder.about!.path, line },
    what: `The siglum “${siglum}” stands for “${other}” already.`,
    fix: 'choose a letter that no other set has.',
  };
}
