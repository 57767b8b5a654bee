import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, copyProject, pages, runConcord, tree } from '../support/run-concord.ts';
import { keptFolder, tempFolder, writeFilesTo } from '../support/temp-folder.ts';
import { TINY } from '../support/tiny-content.ts';

/** Whether this machine lets a test use a program that needs rights: a mount, a network of its own. */
function mayRun(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A Node on this machine that is older than the sources need. */
const OLDER_NODE = (process.env.PATH ?? '').split(':').map((place) => join(place, 'node')).find((node) => existsSync(node) && Number(/^v(\d+)/.exec(spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout)?.[1]) < 24);

/** Whether a process is gone; one that waits to be counted by its parent is. */
function isGone(pid: string): boolean {
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

/** A folder with content and a built site, shared by the tests that must not change it. */
let folder = '';
let before: ReadonlyMap<string, string>;
beforeAll(async () => {
  folder = keptFolder(TINY);
  expect((await build(folder)).code).toBe(0);
  before = tree(join(folder, '_site'), { digest: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const siteNow = () => tree(join(folder, '_site'), { digest: true });
const besideContent = () => readdirSync(folder).filter((name) => name !== 'content');

/** Waits until a build has begun to write. */
async function hasBegun(): Promise<void> {
  while (!readdirSync(folder).some((name) => name.startsWith('_site.tmp-'))) await pause(5);
}

describe('B-01: a full disk', () => {
  test('a file that grows over the limit ends the build with 3 and leaves the site as it was', async () => {
    const { code, stderr } = await build(folder, { under: ['bash', '-c', 'ulimit -f 2; exec "$@"', 'bash'] });
    expect(stderr).toMatch(/^There is no space left/m);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(code).toBe(3);
    expect(siteNow()).toEqual(before);
    expect(besideContent()).toEqual(['_site']);
  });

  test.runIf(mayRun('unshare', '-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'))('a disk without room ends the build with 3 and leaves the site as it was', async () => {
    const disk = tempFolder();
    const kilobytes = Number(execFileSync('du', ['-sk', join(folder, '_site')], { encoding: 'utf8' }).split('\t')[0]);
    // The mount is seen by this shell alone, so it looks at the disk before it ends.
    const shell = `mount -t tmpfs -o size=${Math.round(kilobytes * 1.3)}k tmpfs ${disk} && cp -r ${folder}/_site ${disk}/ && "$@"; code=$?; ls ${disk}; diff -r ${folder}/_site ${disk}/_site && echo same; exit $code`;
    const { code, stdout, stderr } = await runConcord('build', { args: ['--content', join(folder, 'content'), '--output', join(disk, '_site')], under: ['unshare', '-m', 'bash', '-c', shell, 'bash'] });
    expect(stderr).toMatch(/no space left/i);
    expect(code).toBe(3);
    expect(stdout).toBe('_site\nsame\n');
  });
});

describe('a build that is ended', () => {
  test('B-02: by SIGKILL at any moment leaves a whole site, and the next build clears up', async () => {
    // Moments drawn once, in milliseconds from the first file that is written.
    for (const moment of [0, 7, 31, 58, 90, 133, 201, 260, 344, 421, 515, 640]) {
      await build(folder, {
        whileRunning: async (child) => {
          await Promise.race([hasBegun(), new Promise((ended) => child.once('close', ended))]);
          await pause(moment);
          child.kill('SIGKILL');
        },
      });
      const site = existsSync(join(folder, '_site')) ? siteNow() : before;
      expect(site, `killed after ${moment} ms`).toEqual(before);
    }
    expect((await build(folder)).code).toBe(0);
    expect(siteNow()).toEqual(before);
    expect(besideContent()).toEqual(['_site']);
  });

  test.each([
    { signal: 'SIGINT', code: 130 },
    { signal: 'SIGTERM', code: 143 },
  ] as const)('B-03: by $signal ends with $code in two seconds and leaves no file and no process', async ({ signal, code }) => {
    let ended = 0;
    let children: string[] = [];
    const ran = await build(folder, {
      whileRunning: async (child) => {
        await hasBegun();
        await pause(150);
        children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').split(' ').filter(Boolean);
        ended = performance.now();
        child.kill(signal);
      },
    });
    expect(performance.now() - ended).toBeLessThan(2000);
    expect(ran.code).toBe(code);
    expect(besideContent()).toEqual(['_site']);
    expect(siteNow()).toEqual(before);
    await expect.poll(() => children.filter((pid) => !isGone(pid)), { timeout: 2000 }).toEqual([]);
  });

  test('B-23: by a reader of its output who has seen enough says nothing of it', async () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`content/notes/ada/${index}.md`, '']));
    const noisy = tempFolder({ ...TINY, ...many });
    const { stdout, stderr } = await runConcord('check', { args: ['--content', join(noisy, 'content')], under: ['bash', '-c', '"$@" | head -1', 'bash'] });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('');
  });
});

describe('what a machine may lack', () => {
  test.runIf(mayRun('unshare', '-n', 'true'))('B-11: the network: the build is whole and the same', async () => {
    const { code } = await build(folder, { under: ['unshare', '-n'] });
    expect(code).toBe(0);
    expect(siteNow()).toEqual(before);
  });

  test('B-11: the build asks for no address and opens no connection', async () => {
    const spy = `
      import { Socket } from 'node:net'; import dns from 'node:dns'; import { syncBuiltinESMExports } from 'node:module';
      const say = (what) => console.error('NETWORK ' + what);
      const connect = Socket.prototype.connect; Socket.prototype.connect = function (...args) { say('connect'); return connect.apply(this, args); };
      dns.lookup = () => say('lookup'); globalThis.fetch = () => say('fetch'); syncBuiltinESMExports();`;
    const { code, stderr } = await build(folder, { node: ['--import', `data:text/javascript,${encodeURIComponent(spy)}`] });
    expect(stderr).not.toContain('NETWORK');
    expect(code).toBe(0);
  });

  test('B-12: the search indexer: ends with 3 and how to mend it; without search the site is built', async () => {
    const project = copyProject(tempFolder(TINY), { without: ['pagefind', '@pagefind'] });
    const refused = await runConcord('build', { project });
    expect(refused.code).toBe(3);
    expect(refused.stderr).toMatch(/^The search index cannot be made: .*\nRun “npm ci” again, or build with --no-search\.$/m);
    expect(readdirSync(project).filter((name) => name.startsWith('_site'))).toEqual([]);
    const built = await runConcord('build', { project, args: ['--no-search'] });
    expect(built.stderr).toContain('without search');
    expect(built.code).toBe(0);
  });

  test('B-12: the indexer’s program for this kind of machine', async () => {
    const project = copyProject(tempFolder(TINY), { without: ['@pagefind', 'pagefind'] });
    execFileSync('cp', ['-r', resolve('node_modules/pagefind'), join(project, 'node_modules/pagefind')]);
    const { code, stderr } = await runConcord('build', { project });
    expect(stderr).toMatch(/^The search index cannot be made: /m);
    expect(code).toBe(3);
  });

  test.runIf(OLDER_NODE !== undefined)('B-18: a new enough Node: ends with 2 before anything else', () => {
    const { status, stderr } = spawnSync(OLDER_NODE!, ['scripts/run.mjs', 'build'], { encoding: 'utf8' });
    expect(stderr).toMatch(/^Concord needs Node 24, and this is v\d+/);
    expect(status).toBe(2);
  });

  // The superuser may write everywhere: there the build runs without that right.
  const superuser = process.getuid?.() === 0;
  const MORTAL = ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] as const;
  test.runIf(!superuser || mayRun(...MORTAL, process.execPath, '-v'))('B-05: the right to write: ends with 3 and the path', async () => {
    chmodSync(folder, 0o555);
    const { code, stderr } = await build(folder, { under: superuser ? MORTAL : [] }).finally(() => chmodSync(folder, 0o755));
    expect(stderr).toMatch(/^Not allowed to read or write: .*_site/m);
    expect(code).toBe(3);
    expect(siteNow()).toEqual(before);
  });

  test('a folder for the site: ends with 3 and the path', async () => {
    const { code, stderr } = await runConcord('build', { args: ['--content', join(folder, 'content'), '--output', join(folder, 'content/site.md/_site')] });
    expect(stderr).toMatch(/^A file stands where a folder should be: .*site\.md/m);
    expect(code).toBe(3);
  });
});

describe('what is in the notes’ files', () => {
  test('B-13: no language and nothing to find end the build with 1', async () => {
    const site = tempFolder({ ...TINY, 'content/site.md': '---\nname: Tiny\nlanguage: ""\n---\n' });
    const { code, stderr } = await build(site);
    expect(stderr).toMatch(/site\.md:3:1 error wrong-value/);
    expect(code).toBe(1);
  });

  test('B-14: Latin-1, UTF-16, half a character and NUL end the build with 1, each with its byte', async () => {
    const bad = tempFolder({
      ...TINY, 'content/notes/ada/latin.md': Buffer.from('# SQS\n- d\xe9j\xe0\n', 'latin1'), 'content/notes/ada/utf16.md': Buffer.from('\uFEFF# SQS\n', 'utf16le'),
      'content/notes/ada/half.md': Buffer.concat([Buffer.from('ab'), Buffer.from([0xed, 0xa0, 0x80])]), 'content/notes/ada/nul.md': 'a\n\0',
    });
    const { code, stderr } = await build(bad);
    expect([...stderr.matchAll(/ada\/(\S+):(\d+):1 error (\S+)\n {2}(Byte \d+)/g)].map(([, file, line, rule, byte]) => `${file}:${line} ${rule} ${byte}`)).toEqual(['half.md:1 not-utf-8 Byte 2', 'latin.md:2 not-utf-8 Byte 9', 'nul.md:2 nul-byte Byte 2', 'utf16.md:1 not-utf-8 Byte 0']);
    expect(code).toBe(1);
    expect(existsSync(join(bad, '_site'))).toBe(false);
  });

  test('B-15: a byte order mark, other line ends and a missing last one give the same pages, byte for byte', async () => {
    const changes: readonly ((text: string) => string)[] = [(text) => text.replaceAll('\n', '\r\n'), (text) => text.replaceAll('\n', '\r'), (text) => `\uFEFF${text}`, (text) => text.replace(/\n$/, ''), (text) => text.replace('\n', '\r\n')];
    const changed = tempFolder(Object.fromEntries(Object.entries(TINY).map(([path, text], index) => [path, changes[index % changes.length]!(String(text))])));
    const [plain, other] = [copyProject(tempFolder(TINY)), copyProject(changed)];
    for (const project of [plain, other]) expect((await runConcord('build', { project })).code).toBe(0);
    expect(tree(join(other, '_site'))).toEqual(tree(join(plain, '_site')));
  });

  test('B-16: odd file names make a site whose addresses are safe, and look-alikes are reported', async () => {
    const odd = ['with space', '#?%', '🙂', 'con', 'é', 'a'.repeat(250)];
    const site = tempFolder({ ...TINY, ...Object.fromEntries(odd.map((name, index) => [`content/notes/${name === 'é' ? 'cafe\u0301' : 'ada'}/${name}.md`, `# KMS\n\n- Odd name ${index}. ^kms-odd-${index}\n`])) });
    const { code, stderr } = await build(site);
    expect(stderr).not.toContain(' error ');
    expect(code).toBe(0);
    const html = pages(site).map(([, text]) => text).join('');
    for (const index of odd.keys()) expect(html).toContain(`Odd name ${index}.`);
    for (const name of tree(join(site, '_site')).keys()) expect(name).toMatch(/^[\w./-]+$/);

    writeFilesTo(site, { 'content/notes/caf\u00e9/x.md': '# KMS\n', 'content/notes/cafe\u0301/x.md': '# KMS\n' });
    const twins = await build(site);
    expect(twins.stderr).toMatch(/error names-look-alike/);
    expect(twins.code).toBe(1);
  });

  test('B-17: the page of a deleted note is gone with the next build', async () => {
    const site = tempFolder(TINY);
    expect((await build(site)).code).toBe(0);
    expect(existsSync(join(site, '_site/reference/kms/index.html'))).toBe(true);
    rmSync(join(site, 'content/notes/ben/kms.md'));
    expect((await build(site)).code).toBe(0);
    expect(existsSync(join(site, '_site/reference/kms/index.html'))).toBe(false);
    expect(pages(site).map(([, html]) => html).join('')).not.toContain('kms-rotation');
  });
});
