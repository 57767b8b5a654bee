import { expect, test } from 'vitest';
import { offlineWorker } from '../../scripts/publish/offline-worker.ts';
import { tempFolder, writeFilesTo } from '../support/temp-folder.ts';

const SITE = { 'index.html': 'home', '404.html': 'lost', 'exam/index.html': 'exam', 'reference/sqs/index.html': 'sqs', 'assets/main-A.js': 'x', 'api/questions.json': '[]', 'api/questions.csv': '', 'api/ledger.json': '{}', 'diagrams/a.svg': '<svg/>', _headers: '/*' };
const textOf = async (folder: string, keeps = true) => new TextDecoder().decode((await offlineWorker(folder, keeps)).text as Uint8Array);

test('lists what readers ask for, by address and digest, and not what is for hosts or other programs', async () => {
  const text = await textOf(tempFolder(SITE));
  const listed = [...text.matchAll(/"?([\w/.-]*)"?:"[\w+/]{43}="/g)].map(([, path]) => path);
  expect(listed).toEqual(['api/questions.json', 'assets/main-A.js', 'exam/', '', 'diagrams/a.svg', 'reference/sqs/']);
});

test('R-01: is the same for the same files, and another as soon as one of them changes', async () => {
  const folder = tempFolder(SITE);
  const first = await textOf(folder);
  expect(await textOf(tempFolder(SITE))).toBe(first);
  writeFilesTo(folder, { 'reference/sqs/index.html': 'SQS' });
  // The one digest that stands by itself, not beside a path.
  const buildOf = (text: string) => /[^:]"([\w+/]{43}=)"/.exec(text)![1];
  expect(buildOf(await textOf(folder))).not.toBe(buildOf(first));
});

test('S-07: where the site is not to be kept, it ends whatever an earlier one has kept, and answers nothing', async () => {
  const text = await textOf(tempFolder(SITE), false);
  expect(text).toContain('unregister');
  expect(text).not.toMatch(/"fetch"|index|sqs/);
});
