import { lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '../domain/diagnostic.ts';

/** Endings of files that hold notes or diagrams; everything else in the folder is left alone. */
const READ = /\.(md|markdown|txt|mmd)$/i;

/** A file that was found: where it is on disk, and its path below the root with forward slashes. */
export interface FoundFile {
  readonly disk: string;
  readonly below: string;
}

/**
 * Lists every readable file below a folder, in the order of the names in each folder.
 *
 * Symbolic links are never followed: what they show inside the folder is read at its own place, and what is outside is
 * not ours to publish. Pipes, sockets and devices are never opened. Names that begin with a dot are passed over.
 *
 * @param root Folder on disk; it must exist.
 * @param show How a path below the root is written in messages.
 * @returns The files, and diagnostics: `link-leaves-folder`, `broken-symlink`, `not-a-file`, `names-differ-by-case`,
 *     `names-look-alike`.
 */
export function walkFolder(root: string, show: (below: string) => string): { files: FoundFile[]; diagnostics: Diagnostic[] } {
  const files: FoundFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const visit = (folder: string) => {
    for (const name of readdirSync(folder).toSorted()) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      const disk = join(folder, name);
      const below = relative(root, disk).split(sep).join('/');
      const found = lstatSync(disk);
      const problem = problemWith(found, disk, below, root);
      if (problem) diagnostics.push({ at: { file: show(below), line: 1 }, ...problem });
      if (found.isDirectory()) visit(disk);
      else if (found.isFile() && READ.test(name)) files.push({ disk, below });
    }
  };
  visit(root);
  diagnostics.push(...twins(files, show));
  return { files, diagnostics };
}

function problemWith(found: Stats, disk: string, below: string, root: string): Omit<Diagnostic, 'at'> | undefined {
  if (found.isSymbolicLink()) return problemWithLink(disk, below, root);
  if (found.isFile()) return undefined;
  if (!found.isDirectory()) return { rule: 'not-a-file', severity: 'warning', what: `“${below}” is a pipe, socket or device and was not opened.`, fix: 'move it out of the content folder.' };
  return READ.test(below) ? { rule: 'not-a-file', severity: 'warning', what: `“${below}” is a folder named like a note.`, fix: 'rename the folder.' } : undefined;
}

function problemWithLink(disk: string, below: string, root: string): Omit<Diagnostic, 'at'> | undefined {
  const [home, real] = [realpathSync(root), realPath(disk)];
  if (real === undefined) return { rule: 'broken-symlink', severity: 'warning', what: `“${below}” links to nothing.`, fix: 'remove the link or restore its target.' };
  if (real === home || real.startsWith(home + sep)) return undefined;
  return { rule: 'link-leaves-folder', severity: 'error', what: `“${below}” links to a place outside the content folder.`, fix: 'put the file itself here instead of a link.' };
}

/** `undefined` for a link whose target is gone, or that leads in a circle. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** Two names that one disk keeps apart and another makes one would lose a file on somebody's machine. */
function twins(files: readonly FoundFile[], show: (below: string) => string): Diagnostic[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ below }): Diagnostic[] => {
    const key = below.normalize('NFC').toLowerCase();
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, below);
      return [];
    }
    const lookAlike = first.toLowerCase() !== below.toLowerCase();
    return [
      {
        rule: lookAlike ? 'names-look-alike' : 'names-differ-by-case',
        severity: 'error',
        at: { file: show(below), line: 1 },
        what: `“${below}” and “${first}” are one name on many disks.`,
        fix: 'rename one of the two.',
      },
    ];
  });
}
