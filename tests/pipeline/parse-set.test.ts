import { describe, expect, test } from 'vitest';
import type { NoteFolder } from '../../scripts/domain/content.ts';
import { parseSets } from '../../scripts/pipeline/parse-set.ts';
import { sent } from '../support/sent.ts';
import { sourceFile } from '../support/source-file.ts';

/** A note set whose `set.md` says what a test wants it to say. */
function folder(id: string, ...front: string[]): NoteFolder {
  const about = front.length > 0 ? sourceFile(['---', ...front, '---', 'About.'], `content/notes/${id}/set.md`) : undefined;
  return { id, about, notes: [sourceFile('- one', `content/notes/${id}/1.md`)] };
}

const sigla = (folders: readonly NoteFolder[]) => parseSets(folders).value.map(({ id, siglum }) => `${siglum} ${id}`);

describe('parseSets', () => {
  test('reads what a set says of itself', () => {
    const [set] = parseSets([folder('ada', 'title: Notes', 'year: 2019', 'exam: DVA-C01', 'leftOut: [pictures]')]).value;
    expect(set).toEqual({ id: 'ada', siglum: 'A', title: 'Notes', kind: undefined, year: 2019, exam: 'DVA-C01', licence: undefined, leftOut: ['pictures'], description: 'About.', files: ['content/notes/ada/1.md'] });
  });

  test('gives the free letters to sets that name none, and puts the margin in order', () => {
    expect(sigla([folder('zoe', 'siglum: A'), folder('ada'), folder('ben', 'siglum: C'), folder('cara')])).toEqual(['A zoe', 'B ada', 'C ben', 'D cara']);
  });

  test('puts the editors last', () => {
    expect(sigla([folder('editors'), folder('zoe', 'siglum: Z')])).toEqual(['Z zoe', 'Ed editors']);
  });

  test('goes on after Z', () => {
    const many = sigla(Array.from({ length: 28 }, (_, index) => folder(`set-${String(index).padStart(2, '0')}`)));
    expect(many.slice(24)).toEqual(['Y set-24', 'Z set-25', 'A2 set-26', 'B2 set-27']);
  });

  test('reports a letter that two sets claim', () => {
    expect(sent(parseSets([folder('ada', 'siglum: A'), folder('ben', 'title: x', 'siglum: A')]).diagnostics)).toEqual(['siglum-twice 3']);
  });

  test('H-19: takes no siglum that only looks like a letter', () => {
    expect(sent(parseSets([folder('ada', 'siglum: "\u0410"')]).diagnostics)).toEqual(['wrong-value 2']);
  });
});
