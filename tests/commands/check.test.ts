import { expect, test } from 'vitest';
import { runConcord } from '../support/run-concord.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { TINY } from '../support/tiny-content.ts';

test('check --stale lists what was looked up longest ago, with date, place and id, before it reports', async () => {
  const folder = tempFolder(TINY);
  const { code, stdout } = await runConcord('check', { args: ['--content', `${folder}/content`, '--stale'] });
  expect(code).toBe(0);
  expect(stdout.split('\n')[0]).toBe(`2026-11-25 ${folder}/content/rulings/sqs.md:1 sqs-size`);
  expect(stdout).toMatch(/0 errors, \d+ warnings? in \d+ files/);
});
