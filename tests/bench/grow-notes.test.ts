import { join } from 'node:path';
import { expect, test } from 'vitest';
import { growNotes } from '../../scripts/bench/grow-notes.ts';
import { prepareSite } from '../../scripts/build-site.ts';
import { collateContent } from '../../scripts/collate-content.ts';
import { readContent } from '../../scripts/pipeline/read-content.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { TINY } from '../support/tiny-content.ts';

const EDITORS = {
  'content/notes/editors/set.md': '---\ntitle: Editors\n---\n\nChecked statements.\n',
  'content/notes/editors/kms.md': '# KMS\n\n- A key is kept in hardware. ([Keys](https://docs.example.com/kms/keys.html), checked 2026-11-25) ^kms-keys-hardware\n\n| Kind | Price |\n| --- | --- |\n| Managed | free ([Prices](https://docs.example.com/kms/prices.html), checked 2026-11-25) ^kms-keys-price |\n\nA call that makes a key:\n\n```sh\naws kms create-key\n```\n([CreateKey](https://docs.example.com/kms/create-key.html), checked 2026-11-25) ^kms-keys-create-code\n',
};

test('grown notes are twice as many facts, of which none is a mistake', () => {
  const folder = tempFolder({ ...TINY, ...EDITORS });
  growNotes(join(folder, 'content'), join(folder, 'grown'), 2);
  const [before, after] = ['content', 'grown'].map((name) => {
    const read = readContent(join(folder, name), name);
    const { ledger } = collateContent(read.value).value;
    return { facts: ledger.facts.length, errors: [...read.diagnostics, ...prepareSite(read.value, '2026-11-26').diagnostics].filter(({ severity }) => severity === 'error') };
  });
  expect(before!.errors).toEqual([]);
  expect(after!.errors).toEqual([]);
  expect(after!.facts).toBe(2 * before!.facts);
});
