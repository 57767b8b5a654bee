/**
 * Stage 1: **read** → parse. The only stage that touches the disk.
 *
 * It tells which file plays which part by its place: `notes/<set>/…`, `services/…`, `rulings/…`. A folder without a
 * `notes/` folder is somebody's raw notes: there every file and every sub-folder is a note set of its own.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Content, NoteFolder } from '../domain/content.ts';
import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import { UsageError } from '../domain/problem.ts';
import type { SourceFile } from '../domain/source.ts';
import { decodeText } from './decode-text.ts';
import { walkFolder } from './walk-folder.ts';

/** A note, as opposed to a diagram. */
const NOTE = /\.(md|markdown|txt)$/i;

/** Where a file of an edited folder must stand to play a part. */
const PART = /^(notes\/.+\.(md|markdown|txt)|(services|rulings|exams|questions)\/[^/]+\.md|diagrams\/[^/]+\.mmd|(site|topics|vocabulary|unverified|dead-links|comparisons)\.md|(.+\/)?README\.md)$/i;

/**
 * Reads a content folder whole, so that everything after sees one state of it.
 *
 * @param folder Path of the folder, relative to the working directory or absolute.
 * @param shipped Folder whose `topics.md` and `vocabulary.md` serve where this one has none.
 * Rules: `not-read`, and those of {@link walkFolder} and {@link decodeText}.
 *
 * @throws {UsageError} When the folder is missing or holds no notes.
 */
export function readContent(folder: string, shipped: string): Staged<Content> {
  const root = folder.replaceAll('\\', '/').replace(/\/+$/, '') || '/';
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`No notes found in “${folder}”: there is no such folder. Name one with --content FOLDER.`);

  const diagnostics: Diagnostic[] = [];
  const show = (below: string) => `${root}/${below}`;
  const walked = walkFolder(folder, show);
  diagnostics.push(...walked.diagnostics);
  const files = new Map<string, SourceFile>();
  for (const { disk, below } of walked.files) {
    const decoded = decodeText(show(below), readFileSync(disk));
    if ('problem' in decoded) diagnostics.push(decoded.problem);
    else files.set(below, decoded.file);
  }

  const edited = existsSync(join(folder, 'notes'));
  const sets = edited ? setsIn(files, 'notes/') : setsIn(files, '');
  if (sets.length === 0 && !diagnostics.some(({ severity }) => severity === 'error'))
    throw new UsageError(`No notes found in “${folder}”. Put Markdown files there, or in ${show('notes/<set>/')}.`);

  if (edited) diagnostics.push(...[...files.keys()].filter((below) => !PART.test(below)).map((below) => notRead(show(below), below)));

  const inFolder = (name: string, ending: RegExp) =>
    edited ? [...files].filter(([below]) => below.startsWith(`${name}/`) && !below.slice(name.length + 1).includes('/') && ending.test(below)).map(([, file]) => file) : [];
  const ofEditors = (name: string) => (edited ? files.get(name) : undefined);
  const own = (name: string) => files.get(name) ?? shippedFile(join(shipped, name));
  return {
    value: {
      root,
      kind: edited ? 'edited' : 'raw',
      sets,
      services: inFolder('services', /\.md$/),
      rulings: inFolder('rulings', /\.md$/),
      exams: inFolder('exams', /\.md$/),
      questions: inFolder('questions', /\.md$/),
      diagrams: inFolder('diagrams', /\.mmd$/),
      site: files.get('site.md'),
      topics: own('topics.md'),
      vocabulary: own('vocabulary.md'),
      unverified: ofEditors('unverified.md'),
      deadLinks: ofEditors('dead-links.md'),
      comparisons: ofEditors('comparisons.md'),
      paths: new Set([...files.keys()].map(show)),
    },
    diagnostics,
  };
}

/** One sub-folder = one set; a file that stands alone is a set by itself. */
function setsIn(files: ReadonlyMap<string, SourceFile>, below: string): NoteFolder[] {
  const sets = new Map<string, SourceFile[]>();
  for (const [path, file] of files) {
    if (!path.startsWith(below) || !NOTE.test(path) || isOfTheSite(path)) continue;
    const [first = '', ...rest] = path.slice(below.length).split('/');
    const id = rest.length > 0 ? first : basename(first).replace(NOTE, '');
    const set = sets.get(id);
    if (set) set.push(file);
    else sets.set(id, [file]);
  }
  return [...sets].map(([id, all]) => {
    const about = all.find(({ path }) => basename(path) === 'set.md');
    return { id, about, notes: all.filter((file) => file !== about) };
  });
}

function notRead(file: string, below: string): Diagnostic {
  return { rule: 'not-read', severity: 'warning', at: { file, line: 1 }, what: `“${below}” plays no part where it stands and was not read.`, fix: 'move it to the folder of its kind: notes/<set>/, services/, rulings/, exams/, questions/ or diagrams/.' };
}

function isOfTheSite(path: string): boolean {
  return /^(site|topics|vocabulary)\.md$/.test(path);
}

function shippedFile(path: string): SourceFile | undefined {
  if (!existsSync(path)) return undefined;
  const decoded = decodeText(path.replaceAll('\\', '/'), readFileSync(path));
  return 'file' in decoded ? decoded.file : undefined;
}
