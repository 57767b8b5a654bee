import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { runConcord, tree } from '../support/run-concord.ts';
import { keptFolder } from '../support/temp-folder.ts';

let again = '';
beforeAll(() => {
  again = keptFolder();
});
afterAll(() => rmSync(again, { recursive: true, force: true }));

test('R-01: the same content builds the same files, byte for byte, in another place, zone and language', async () => {
  const folder = join(again, 'elsewhere', '_site');
  const { code, stderr } = await runConcord('build', { args: ['--output', folder], env: { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } });
  expect(code, stderr).toBe(0);
  const [first, second] = [tree(inject('site').folder, { digest: true }), tree(folder, { digest: true })];
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect([...first].filter(([name, digest]) => second.get(name) !== digest).map(([name]) => name)).toEqual([]);
});
