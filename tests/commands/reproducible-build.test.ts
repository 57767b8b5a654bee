import { readdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject, type Run, runConcord, tree } from '../support/run-concord.ts';
import { keptFolder, tempFolder } from '../support/temp-folder.ts';
import { TINY } from '../support/tiny-content.ts';

let project = '';
let first: ReadonlyMap<string, string>;
beforeAll(async () => {
  project = copyProject(keptFolder(TINY));
  first = await builtIn(project);
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Every file of the site that a project builds, as a digest. */
async function builtIn(folder: string, run: Run = {}): Promise<ReadonlyMap<string, string>> {
  const { code, stderr } = await runConcord('build', { project: folder, ...run });
  expect(stderr).toContain('0 errors');
  expect(code).toBe(0);
  return tree(join(folder, '_site'), { digest: true });
}

/** A module that makes a process believe that it is another day. */
function clockAt(iso: string): string {
  const code = `const now = Date.now; const shift = Date.parse(${JSON.stringify(iso)}) - now(); Date.now = () => now() + shift; globalThis.Date = class extends Date { constructor(...args) { super(...(args.length === 0 ? [Date.now()] : args)); } };`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

describe('the same content gives the same site, byte for byte', () => {
  test('R-01, R-03: the second time, the search index included', async () => {
    expect(await builtIn(project)).toEqual(first);
    expect([...first.keys()].some((name) => name.startsWith('pagefind/'))).toBe(true);
  });

  test('R-02: in another folder, with the files made in another order and at another time', async () => {
    const files = Object.fromEntries(Object.entries(TINY).toReversed());
    const copy = copyProject(tempFolder(files));
    for (const name of readdirSync(join(copy, 'content'), { recursive: true, encoding: 'utf8' })) utimesSync(join(copy, 'content', name), 1e9, 1e9);
    expect(await builtIn(copy)).toEqual(first);
  });

  test('R-02: read from a folder by its full path, which no file tells', async () => {
    const { code } = await runConcord('build', { project, args: ['--content', join(project, 'content')] });
    expect(code).toBe(0);
    expect(tree(join(project, '_site'), { digest: true })).toEqual(first);
    for (const [name, text] of tree(join(project, '_site'))) expect(text.includes(project), name).toBe(false);
  });

  test.each([
    { name: 'in 1970, in Kiribati and in Turkish', node: ['--import', clockAt('1970-01-02T00:00:00Z')], env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
    { name: 'in 2040, in Honolulu and with no language', node: ['--import', clockAt('2040-02-29T23:59:59Z')], env: { TZ: 'Pacific/Honolulu', LC_ALL: 'C' } },
  ])('B-21: $name', async ({ node, env }) => {
    expect(await builtIn(project, { node, env })).toEqual(first);
  });
});
