import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../../scripts/publish/write-files.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('text, bytes and pieces are written into folders that are made for them', () => {
  const folder = tempFolder();
  const pieces = Array.from({ length: 3000 }, (_, number) => `${number} é ${'x'.repeat(1000)}\n`);
  writeFiles(folder, [
    { path: 'llms.txt', text: 'né' },
    { path: 'assets/a.bin', text: Uint8Array.of(0, 255) },
    { path: 'api/ledger.json', text: pieces.values() },
  ]);
  const read = (name: string) => readFileSync(join(folder, name));
  expect(read('llms.txt').toString()).toBe('né');
  expect([...read('assets/a.bin')]).toEqual([0, 255]);
  expect(read('api/ledger.json').toString()).toBe(pieces.join(''));
});
