import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
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
 * Lists every readable file below a folder, sorted by path.
 *
 * Symbolic links are followed only where they stay inside the folder and close no loop. Pipes, sockets and devices are
 * never opened. Names that begin with a dot are passed over.
 *
 * @param root Folder on disk; it must exist.
 * @param show How a path below the root is written in messages.
 * @returns The files, and diagnostics: `link-leaves-folder`, `broken-symlink`, `not-a-file`, `names-differ-by-case`,
 *     `names-look-alike`.
 */
export function walkFolder(root: string, show: (below: string) => string): { files: FoundFile[]; diagnostics: Diagnostic[] } {
  const home = realpathSync(root);
  const files: FoundFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const visited = new Set<string>([home]);

  const report = (rule: string, below: string, severity: Diagnostic['severity'], what: string, fix: string) =>
    diagnostics.push({ rule, severity, at: { file: show(below), line: 1 }, what, fix });

  const visit = (folder: string) => {
    for (const name of readdirSync(folder).toSorted()) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      const disk = join(folder, name);
      const below = relative(root, disk).split(sep).join('/');
      const found = lstatSync(disk);
      let target = found;
      if (found.isSymbolicLink()) {
        const real = realPath(disk);
        if (real === undefined) {
          report('broken-symlink', below, 'warning', `“${below}” links to nothing.`, 'remove the link or restore its target.');
          continue;
        }
        if (real !== home && !real.startsWith(home + sep)) {
          report('link-leaves-folder', below, 'error', `“${below}” links to a place outside the content folder.`, 'put the file itself here instead of a link.');
          continue;
        }
        target = statSync(disk);
        // A link inside the folder shows the same files again; each is read once, at its own place.
        if (target.isDirectory() || visited.has(real)) continue;
      }
      if (target.isDirectory()) {
        const real = realpathSync(disk);
        if (visited.has(real)) continue;
        visited.add(real);
        if (READ.test(name)) report('not-a-file', below, 'warning', `“${below}” is a folder named like a note.`, 'rename the folder.');
        visit(disk);
      } else if (!target.isFile()) {
        report('not-a-file', below, 'warning', `“${below}” is a pipe, socket or device and was not opened.`, 'move it out of the content folder.');
      } else if (READ.test(name)) files.push({ disk, below });
    }
  };
  visit(root);
  diagnostics.push(...twins(files, show));
  return { files, diagnostics };
}

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
