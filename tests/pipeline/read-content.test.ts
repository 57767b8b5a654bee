import { describe, expect, test } from 'vitest';
import { UsageError } from '../../scripts/domain/problem.ts';
import { readContent } from '../../scripts/pipeline/read-content.ts';
import { type Files, tempFolder } from '../support/temp-folder.ts';

/** Reads a folder of files, with its path cut off so that a test sees only what is below. */
function read(files: Files, shipped: Files = {}) {
  const root = tempFolder(files);
  const { value, diagnostics } = readContent(root, tempFolder(shipped));
  const below = ({ path }: { path: string }) => path.slice(root.length + 1);
  return {
    kind: value.kind,
    sets: value.sets.map(({ id, about, notes }) => ({ id, about: about && below(about), notes: notes.map(below) })),
    parts: { services: value.services.map(below), rulings: value.rulings.map(below), exams: value.exams.map(below), diagrams: value.diagrams.map(below) },
    topics: value.topics?.text,
    rules: diagnostics.map(({ rule }) => rule),
  };
}

describe('readContent', () => {
  test('tells by its folder which part a file plays', () => {
    const { kind, sets, parts } = read({
      'README.md': 'For authors', 'notes/ada/set.md': '', 'notes/ada/b.md': '', 'notes/ada/deep/a.md': '', 'notes/ben.md': '',
      'services/sqs.md': '', 'rulings/sqs.md': '', 'exams/dva.md': '', 'diagrams/life.mmd': '', 'diagrams/drawn/x.svg': '',
    });
    expect(kind).toBe('edited');
    expect(sets).toEqual([
      { id: 'ada', about: 'notes/ada/set.md', notes: ['notes/ada/b.md', 'notes/ada/deep/a.md'] },
      { id: 'ben', about: undefined, notes: ['notes/ben.md'] },
    ]);
    expect(parts).toEqual({ services: ['services/sqs.md'], rulings: ['rulings/sqs.md'], exams: ['exams/dva.md'], diagrams: ['diagrams/life.mmd'] });
  });

  test('C-16: says of a file that it plays no part where it stands', () => {
    const { rules } = read({ 'notes/ada/a.md': '', 'services/ELB/ALB.md': '', 'services/sqs.txt': '', 'diagrams/README.md': '', 'todo.md': '', 'README.md': '' });
    expect(rules).toEqual(['not-read', 'not-read', 'not-read']);
  });

  test('takes each file and sub-folder of somebody’s raw notes as a set of its own', () => {
    const { kind, sets } = read({ 'README.md': '', 'ada/1.md': '', 'ada/2.txt': '', 'cara.markdown': '' });
    expect(kind).toBe('raw');
    expect(sets.map(({ id, notes }) => [id, notes.length])).toEqual([['README', 1], ['ada', 2], ['cara', 1]]);
  });

  test('lends its topics to a folder that has none', () => {
    expect(read({ 'a.md': '' }, { 'topics.md': 'lent' }).topics).toBe('lent');
    expect(read({ 'a.md': '', 'topics.md': 'own' }, { 'topics.md': 'lent' }).topics).toBe('own');
  });

  test('reports every file that cannot be read, and reads the others', () => {
    const { sets, rules } = read({ 'notes/ada/good.md': '- one', 'notes/ada/latin.md': Uint8Array.of(0xe9), 'notes/ada/nul.md': '\0' });
    expect(rules).toEqual(['not-utf-8', 'nul-byte']);
    expect(sets).toEqual([{ id: 'ada', about: undefined, notes: ['notes/ada/good.md'] }]);
  });

  test.each([
    { name: 'an empty folder', files: {} },
    { name: 'a folder of pictures', files: { 'a.png': '' } },
    { name: 'a content folder whose notes/ is empty', files: { 'notes/.keep': '', 'services/sqs.md': '' } },
  ])('C-23: refuses $name', ({ files }) => {
    expect(() => read(files)).toThrow(UsageError);
    expect(() => read(files)).toThrow(/^No notes found in /);
  });

  test('C-23: refuses a folder that is not there', () => {
    expect(() => readContent('/no/such/folder', '/')).toThrow('No notes found in “/no/such/folder”: there is no such folder.');
  });
});
