import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, type Ran, runConcord, tree } from '../support/run-concord.ts';
import { keptFolder, tempFolder, writeFilesTo } from '../support/temp-folder.ts';
import { TINY } from '../support/tiny-content.ts';

/** One content folder with every kind of mistake, each in a file of its own. */
const MISTAKES = {
  'content/notes/ada/c01.md': '---\ntitle: never closed\n\n# SQS\n',
  'content/notes/ada/c02.md': '---\ntitle: x\ntags: [a]\nauthor: Ada\nstatus: draft\nlang: en\nsource: [\n---\n# SQS\n- one\n',
  'content/notes/ada/c03.md': '---\ntitle: x\ntags: [a]\ntitle: y\n---\n# SQS\n- one\n',
  'content/notes/ada/c04.md': '---\ntitel: x\n---\n# SQS\n- one\n',
  'content/services/c05.md': '---\nname: Five\ndomain: "3x"\n---\n\nLead.\n',
  'content/services/SQS.md': '---\nname: Again\n---\n\nLead.\n',
  'content/services/ELB/ALB.md': '---\nname: Below\n---\n\nLead.\n',
  'content/notes/ada/c17.md': '# Kinesys\n\n- Shards hold records in the order of arrival.\n\n# Kinesis\n\n- A shard takes 1,000 records a second. ^kinesys-shard\n',
  'content/services/kinesis.md': '---\nname: Amazon Kinesis\nshort: Kinesis\n---\n\nStreams.\n',
  'content/notes/ada/c18.md': '# SQS\n\n- See [the other](nope.md) note. ^sqs-see\n- See [the fact](#sqs-nope). ^sqs-see-fact\n- See [the part](sqs.md#sqs-nope) of it. ^sqs-see-part\n',
  'content/notes/ada/c19.md': '# SQS\n\n- The life: ![of a message](life.PNG) ^sqs-life\n',
  'content/notes/ada/life.png': 'no picture',
  'content/notes/ada/c22a.md': '',
  'content/notes/ada/c22b.md': '---\ntitle: only this\n---\n',
  'content/notes/ada/c27.md': '# SQS\n\n- before ^sqs-before\n\n```\nnever closed\n',
  'content/diagrams/lost.mmd': '---\ntitle: Lost\ndescription: It belongs to a service that is misspelt.\nservice: kmss\n---\nflowchart LR\n  a[a] --> b[b]\n',
} as const;

let folder = '';
let ran: Ran;
let before: ReadonlyMap<string, string>;
beforeAll(async () => {
  folder = keptFolder(TINY);
  expect((await build(folder)).stderr).toContain('0 errors');
  before = tree(`${folder}/_site`, { digest: true });
  writeFilesTo(folder, MISTAKES);
  ran = await build(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What was said of one file, each mistake as `line rule: what`. */
function said(file: string): string[] {
  const path = `${folder}/content/${file}`.replaceAll(/[.\\/]/g, '\\$&');
  return [...ran.stderr.matchAll(new RegExp(`^${path}:(\\d+):\\d+ (error|warning) (\\S+)\\n {2}(.*)\\n {2}Mend: .+`, 'gm'))].map(([, line, severity, rule, what]) => `${line} ${severity} ${rule}: ${what}`);
}

describe('a build that finds mistakes', () => {
  test('ends with 1, names all of them at once, and says how to mend each', () => {
    expect(ran.code).toBe(1);
    const count = ran.stderr.match(/^(\d+) errors?, (\d+) warnings? in \d+ files\. Each rule is explained in content\/README\.md\.$/m);
    expect(ran.stderr.match(/^ {2}Mend: /gm)).toHaveLength(Number(count?.[1]) + Number(count?.[2]));
    expect(ran.stderr).not.toMatch(/^\s+at .*\.ts:\d+/m);
  });

  test('leaves the site as it was, byte for byte, and nothing beside it', () => {
    expect(tree(`${folder}/_site`, { digest: true })).toEqual(before);
    expect([...tree(folder).keys()].filter((name) => !/^(content|_site)\//.test(name))).toEqual([]);
  });

  test('C-01: front matter that never ends', () => expect(said('notes/ada/c01.md')).toEqual(['1 error front-matter-not-closed: The front matter begins here and never ends.']));

  test('C-02: a mistake in YAML has the line of the file', () => expect(said('notes/ada/c02.md').map((line) => line.split(':')[0])).toEqual(['7 error bad-yaml']));

  test('C-03: a key that stands twice, with both lines', () => expect(said('notes/ada/c03.md')).toEqual(['4 error duplicate-key: The key “title” stands twice: on line 2 and on line 4.']));

  test('C-04: a misspelt key, with the one that was meant', () => expect(said('notes/ada/c04.md')).toEqual(['2 error unknown-key: “titel” is no key of this block. Did you mean “title”?']));

  test('C-05: a value of the wrong kind, with the field and what is expected', () => expect(said('services/c05.md')).toEqual(['3 error wrong-value: “3x” cannot be “domain”: expected number.']));

  test('C-16: two files that would be one page', () => {
    expect(said('services/sqs.md')).toEqual(['1 error names-differ-by-case: “services/sqs.md” and “services/SQS.md” are one name on many disks.']);
    expect(said('services/SQS.md').map((line) => line.split(':')[0])).toEqual(['1 error bad-slug']);
    expect(said('services/ELB/ALB.md').map((line) => line.split(':')[0])).toEqual(['1 warning not-read']);
  });

  test('C-17: a heading that is no service, with the nearest name', () => {
    expect(said('notes/ada/c17.md')).toEqual(['7 error unknown-service: “^kinesys-shard” begins with no service. Did you mean “kinesis”?', expect.stringMatching(/^3 warning unplaced-passage: .*“Kinesys”/)]);
    expect(said('diagrams/lost.mmd')).toEqual(['1 error diagram-without-page: “kmss” is no service, so the diagram is on no page. Did you mean “kms”?']);
  });

  test('C-18: links to no file, to no fact and to no part of a file', () => {
    expect(said('notes/ada/c18.md').map((line) => line.slice(0, 20))).toEqual(['3 error broken-link:', '4 error broken-link:', '5 error broken-link:']);
  });

  test('C-19: a picture, whose name differs in case from the file’s', () => expect(said('notes/ada/c19.md').map((line) => line.split(':')[0])).toEqual(['3 error missing-picture']));

  test('C-22: a note that says nothing, with and without front matter', () => {
    expect(said('notes/ada/c22a.md')).toEqual(['1 warning empty-note: “c22a.md” says nothing.']);
    expect(said('notes/ada/c22b.md')).toEqual(['1 warning empty-note: “c22b.md” says nothing below its front matter.']);
  });

  test('C-27: a code block that never ends, with the line on which it begins', () => expect(said('notes/ada/c27.md').map((line) => line.split(':')[0])).toEqual(['5 warning fence-not-closed']));
});

describe('C-23: a folder without notes', () => {
  test.each([
    { name: 'a folder that is not there', files: {} },
    { name: 'an empty folder', files: { 'content/.keep': '' } },
    { name: 'a folder of pictures', files: { 'content/notes/ada/a.png': 'x' } },
  ])('is refused with 2: $name', async ({ files }) => {
    const empty = tempFolder(files);
    const { code, stderr } = await build(empty);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^No notes found in “.*content”.*\n$/);
    expect([...tree(empty).keys()]).toEqual(Object.keys(files));
  });
});

test('a word that the command line does not know is refused with 2 and the usage', async () => {
  for (const [command, args] of [['biuld', []], ['build', ['--outptu', 'x']], ['build', ['--prefix', 'a b']], ['start', ['--port', 'http']]] as const) {
    const { code, stderr } = await runConcord(command, { args });
    expect(code).toBe(2);
    expect(stderr).toMatch(/Usage|--outptu|“a b” is no path|“http” is no port/);
  }
});
