import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { indexPages } from '../../scripts/publish/index-pages.ts';
import { tempFolder } from '../support/temp-folder.ts';

const page = (words: string, body = ' data-pagefind-body') => `<!doctype html><html lang="en"><title>t</title><body><main${body}><h1>t</h1><p>${words}</p></main></body></html>`;

describe('indexPages', () => {
  test('makes an index of the pages and none of the parts that we do not use', async () => {
    const folder = tempFolder({ 'a/index.html': page('queue'), 'b/index.html': page('topic') });
    expect(await indexPages(folder)).toBe(2);
    const files = readdirSync(join(folder, 'pagefind'));
    expect(files).toContain('pagefind.js');
    expect(files.filter((name) => /ui|highlight/.test(name))).toEqual([]);
  });

  test('B-13: says so where no page can be found', async () => {
    const folder = tempFolder({ 'style.css': '' });
    expect(await indexPages(folder)).toBe(0);
  });

  test('R-03: makes the same index of the same pages', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`p${index}/index.html`, page(`queue number ${index} holds words`)]));
    const [one, two] = [tempFolder(files), tempFolder(files)];
    await indexPages(one);
    await indexPages(two);
    const list = (folder: string) => readdirSync(join(folder, 'pagefind'), { recursive: true, encoding: 'utf8' }).toSorted();
    expect(list(one)).toEqual(list(two));
    for (const name of list(one)) if (existsSync(join(one, 'pagefind', name)) && name.includes('.')) expect(readFileSync(join(one, 'pagefind', name)).equals(readFileSync(join(two, 'pagefind', name))), name).toBe(true);
  });
});
