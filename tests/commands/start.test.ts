import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runConcord } from '../support/run-concord.ts';
import { tempFolder, writeFilesTo } from '../support/temp-folder.ts';
import { TINY } from '../support/tiny-content.ts';

/** How long the served site may take to show a change, in milliseconds; a loaded machine is slow. */
const SOON = { timeout: 60_000, interval: 100 };

test('B-17: serves the site, shows each change, keeps the last good site after a mistake, and drops the page of a deleted note', async () => {
  const folder = tempFolder(TINY);
  const args = ['--content', join(folder, 'content'), '--output', join(folder, '_site'), '--port', '0', '--no-search'];
  const { code, stderr } = await runConcord('start', {
    args,
    whileRunning: async (child) => {
      const address = await new Promise<string>((found, failed) => {
        child.stderr!.on('data', (text: string) => {
          const [url] = /http:\/\/localhost:\d+\//.exec(text) ?? [];
          if (url) found(url);
        });
        child.once('close', () => failed(new Error('It ended before it served.')));
      });
      const status = async (path: string) => (await fetch(address + path)).status;
      const text = async (path: string) => (await fetch(address + path)).text();
      try {
        expect(await text('reference/kms/')).toContain('once a year');
        // Nothing is kept in the browser, or a change would show one load late; what another build kept is taken away.
        expect(await text('reference/kms/')).not.toContain('concord-offline');
        expect(await text('sw.js')).toContain('unregister');
        writeFilesTo(folder, { 'content/notes/ben/kms.md': '# KMS\n\n- A customer key can be rotated every month. ^kms-rotation\n' });
        await expect.poll(() => text('reference/kms/'), SOON).toContain('every month');
        writeFilesTo(folder, { 'content/notes/ada/bad.md': '---\nnever closed\n' });
        await expect.poll(() => child.exitCode, { timeout: 1500 }).toBe(null);
        expect(await text('reference/kms/')).toContain('every month');
        rmSync(join(folder, 'content/notes/ada/bad.md'));
        rmSync(join(folder, 'content/notes/ben/kms.md'));
        await expect.poll(() => status('reference/kms/'), SOON).toBe(404);
        expect(await status('reference/sqs/')).toBe(200);
      } finally {
        child.kill('SIGINT');
      }
    },
  });
  expect(code).toBe(0);
  expect(stderr).not.toMatch(/^\s+at /m);
});
