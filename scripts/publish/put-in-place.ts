import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../domain/problem.ts';

/**
 * A folder beside the site's own in which a build works, so that readers keep the old site until the new one is whole.
 *
 * Leftovers of builds that were killed are cleaned first; if one was killed in the instant between the two renames, the
 * old site is put back. A folder that is no site of ours is never replaced.
 */
export class Workshop {
  /** Folder to build in: `_site.tmp-<process id>`. */
  readonly folder: string;
  private readonly output: string;
  private readonly old: string;

  /** @throws {UsageError} Where something else stands in the site's place. */
  constructor(output: string) {
    this.output = output;
    this.folder = `${output}.tmp-${process.pid}`;
    this.old = `${output}.old-${process.pid}`;
    cleanUp(output);
    if (isForeign(output)) throw new UsageError(`“${output}” is there and is no site of ours. Name another folder with --output.`);
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Puts the finished site in the place of the old one. */
  putInPlace(): void {
    if (existsSync(this.output)) renameSync(this.output, this.old);
    renameSync(this.folder, this.output);
    rmSync(this.old, { recursive: true, force: true });
  }

  /** Removes what was built so far; the old site stays as it is. */
  abandon(): void {
    rmSync(this.folder, { recursive: true, force: true });
    if (!existsSync(this.output) && existsSync(this.old)) renameSync(this.old, this.output);
  }
}

/** A site of ours says to hosts how to serve it; an empty folder is anybody's. */
function isForeign(output: string): boolean {
  if (!existsSync(output)) return false;
  return !statSync(output).isDirectory() || !(existsSync(join(output, '_headers')) || readdirSync(output).every((name) => name.startsWith('.')));
}

function cleanUp(output: string): void {
  const parent = dirname(output);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const [, kind, pid] = new RegExp(`^${RegExp.escape(basename(output))}\\.(tmp|old)-(\\d+)$`).exec(name) ?? [];
    if (!kind || isRunning(Number(pid))) continue;
    if (kind === 'old' && !existsSync(output)) renameSync(join(parent, name), output);
    else rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/** Signal 0 asks whether a process is there without touching it. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
