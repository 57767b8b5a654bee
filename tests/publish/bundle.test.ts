import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { bundle } from '../../scripts/publish/bundle.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('names each bundle by a digest of its content, below the site’s path, the same each time', async () => {
  const folder = tempFolder();
  const assets = await bundle(folder, '/docs/');
  const files = readdirSync(join(folder, 'assets'));
  for (const address of Object.values(assets)) {
    expect(address).toMatch(/^\/docs\/assets\/[a-z-]+-[A-Z0-9]{8}\.(js|css)$/);
    expect(files).toContain(basename(address));
  }
  expect(await bundle(tempFolder(), '/docs/')).toEqual(assets);
});

test('a bundle says nothing of the machine that it was made on', async () => {
  const folder = tempFolder();
  await bundle(folder, '/');
  for (const name of readdirSync(join(folder, 'assets'))) expect(readFileSync(join(folder, 'assets', name), 'utf8')).not.toContain(process.cwd());
});
