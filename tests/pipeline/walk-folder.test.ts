import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { walkFolder } from '../../scripts/pipeline/walk-folder.ts';
import { type Files, tempFolder } from '../support/temp-folder.ts';

function walk(root: string) {
  const { files, diagnostics } = walkFolder(root, (below) => `content/${below}`);
  return { files: files.map(({ below }) => below), reports: diagnostics.map(({ rule, severity, at }) => `${severity} ${rule} ${at.file}`) };
}

const walkFiles = (files: Files) => walk(tempFolder(files));

describe('walkFolder', () => {
  test('finds notes and diagrams in the order of their names and leaves other files alone', () => {
    const { files, reports } = walkFiles({ 'b/two.md': '', 'b/One.TXT': '', 'a.markdown': '', 'c.mmd': '', 'picture.png': '', '.hidden/x.md': '', 'node_modules/x.md': '' });
    expect(files).toEqual(['a.markdown', 'b/One.TXT', 'b/two.md', 'c.mmd']);
    expect(reports).toEqual([]);
  });

  test('H-20: refuses a link that leaves the folder, whether to a file or a folder', () => {
    const root = tempFolder({ 'a.md': '' });
    symlinkSync('/etc/hostname', join(root, 'host.md'));
    symlinkSync('/etc', join(root, 'etc'));
    symlinkSync(`${root}x`, join(root, 'sibling.md'));
    const { files, reports } = walk(root);
    expect(files).toEqual(['a.md']);
    expect(reports).toEqual(['error link-leaves-folder content/etc', 'error link-leaves-folder content/host.md', 'warning broken-symlink content/sibling.md']);
  });

  test('H-20: reads each file once, though links inside the folder show it again', () => {
    const root = tempFolder({ 'set/a.md': '', 'set/deep/b.md': '' });
    symlinkSync('..', join(root, 'set/deep/loop'));
    symlinkSync('set', join(root, 'again'));
    symlinkSync('a.md', join(root, 'set/alias.md'));
    expect(walk(root)).toEqual({ files: ['set/a.md', 'set/deep/b.md'], reports: [] });
  });

  test('H-20: never opens a pipe or a socket, and says so', async () => {
    const root = tempFolder({ 'a.md': '' });
    execFileSync('mkfifo', [join(root, 'pipe.md')]);
    const server = createServer().listen(join(root, 'socket.md'));
    await new Promise((resolve) => server.once('listening', resolve));
    onTestFinished(() => void server.close());
    expect(walk(root)).toEqual({ files: ['a.md'], reports: ['warning not-a-file content/pipe.md', 'warning not-a-file content/socket.md'] });
  });

  test('H-20: reads what is in a folder that is named like a note, and says so', () => {
    const root = tempFolder({ 'x.md/inside.md': '' });
    mkdirSync(join(root, 'empty.md'));
    expect(walk(root)).toEqual({ files: ['x.md/inside.md'], reports: ['warning not-a-file content/empty.md', 'warning not-a-file content/x.md'] });
  });

  test('C-16: reports two names that are one on a disk that ignores case', () => {
    const { reports } = walkFiles({ 'services/SQS.md': '', 'services/sqs.md': '' });
    expect(reports).toEqual(['error names-differ-by-case content/services/sqs.md']);
  });

  test('B-16: reports two names that look alike, and takes odd names as they are', () => {
    const twins = walkFiles({ 'caf\u00e9.md': '', 'cafe\u0301.md': '' });
    expect(twins.reports).toEqual(['error names-look-alike content/caf\u00e9.md']);
    const odd = ['con.md', 'with space #?%.md', '🙂.md', `${'a'.repeat(252)}.md`];
    expect(walkFiles(Object.fromEntries(odd.map((name) => [name, '']))).files.toSorted()).toEqual(odd.toSorted());
  });
});
