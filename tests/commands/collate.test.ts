import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runConcord, tree } from '../support/run-concord.ts';
import { type Files, tempFolder } from '../support/temp-folder.ts';

/** Two people's raw notes with statements that are likely, not surely, the same: each in another kind of file or block. */
const RAW: Files = {
  'ada/lambda.md': '# Lambda\r\n\r\n- A Lambda function runs for at most 15 minutes before it times out  \r\n- Layers hold libraries that several functions share\r\n',
  'ben/lambda.md': '# Lambda\n\nA Lambda function may run for 15 minutes at most, then it is stopped\n\n| Thing | What |\n| --- | --- |\n| Layers | hold libraries shared by several Lambda functions |\n',
};

const collate = (folder: string, input: string) => runConcord('collate', { args: [folder], input });

/** How many candidates a run has found. */
const candidatesIn = (stdout: string) => Number(/(\d+) candidates? to look at/.exec(stdout)?.[1]);

describe('npm run collate', () => {
  test('shows candidates side by side with their places and reasons, and changes nothing where the answer is no', async () => {
    const folder = tempFolder(RAW);
    const before = tree(folder);
    const { code, stdout } = await collate(folder, 'd\n'.repeat(50));
    expect(code).toBe(0);
    expect(candidatesIn(stdout)).toBeGreaterThan(0);
    expect(stdout).toMatch(/ada\/lambda\.md:3 .*ben\/lambda\.md:\d+/);
    expect(stdout).toMatch(/likely 0\.\d\d: \S+/);
    expect(stdout).toContain('Same fact? [s]ame, [d]ifferent, [q]uit: ');
    expect(tree(folder)).toEqual(before);
  });

  test('writes the chosen id into both files and changes nothing else, not even a line end', async () => {
    const folder = tempFolder(RAW);
    const { code, stdout } = await collate(folder, 's\nlambda-Time out\nlambda-timeout\nq\n');
    expect(code).toBe(0);
    expect(stdout).toContain('An id has only lower-case letters, digits and hyphens.');
    expect(stdout).toContain('Both are ^lambda-timeout now.');
    const changed = [...tree(folder)].filter(([name, text]) => text !== RAW[name]);
    expect(changed.map(([name]) => name)).toEqual(['ada/lambda.md', 'ben/lambda.md']);
    for (const [name, text] of changed) {
      expect(text.match(/ \^lambda-timeout/g)).toHaveLength(1);
      expect(text.replace(' ^lambda-timeout', '')).toBe(RAW[name]);
    }
  });

  test('takes the suggested id for an empty answer, and the id that one of the two has already', async () => {
    const named = tempFolder({ ...RAW, 'ada/lambda.md': String(RAW['ada/lambda.md']).replace('times out  ', 'times out ^lambda-limit') });
    const { stdout } = await collate(named, 's\n'.repeat(9));
    expect(stdout).toContain('Both are ^lambda-limit now.');
    const plain = tempFolder(RAW);
    const suggested = /Id \[([a-z0-9-]+)\]: /.exec((await collate(plain, 's\n\nq\n')).stdout)?.[1];
    expect(readFileSync(join(plain, 'ada/lambda.md'), 'utf8') + readFileSync(join(plain, 'ben/lambda.md'), 'utf8')).toContain(` ^${suggested}`);
  });

  test('finds one candidate fewer once it is decided, and says the same the next time', async () => {
    const folder = tempFolder(RAW);
    const before = candidatesIn((await collate(folder, 's\n\nq\n')).stdout);
    const [once, twice] = [await collate(folder, 'q\n'), await collate(folder, 'q\n')];
    expect(candidatesIn(once.stdout)).toBeLessThan(before);
    expect(twice.stdout).toBe(once.stdout);
  });

  test('ends where the answers end, having written what was answered', async () => {
    const folder = tempFolder(RAW);
    expect((await collate(folder, 's\n')).code).toBe(0);
    expect(tree(folder)).toEqual(new Map(Object.entries(RAW)));
  });
});

describe('npm run collate -- FOLDER --json', () => {
  test('prints the whole ledger in the documented shape, every passage once', async () => {
    const folder = tempFolder({ ...RAW, 'cara.txt': 'Something under no heading\n\nA menu:\n- with one entry\n' });
    const { code, stdout, stderr } = await runConcord('collate', { args: [folder, '--json'] });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const ledger = JSON.parse(stdout) as Record<'facts' | 'disputes' | 'candidates' | 'unplaced' | 'leftOut', Record<string, unknown>[]>;
    expect(Object.keys(ledger)).toEqual(['facts', 'disputes', 'candidates', 'unplaced', 'leftOut']);
    const passage = { set: expect.any(String), file: expect.any(String), line: expect.any(Number), endLine: expect.any(Number), text: expect.any(String) };
    for (const fact of ledger.facts) {
      expect(fact).toEqual({ id: expect.any(String), service: fact.service === null ? null : expect.any(String), topic: expect.any(String), text: expect.any(String), passages: expect.any(Array), why: expect.any(Array) });
      for (const one of fact.passages as unknown[]) expect(one).toEqual(passage);
    }
    for (const candidate of ledger.candidates) expect(candidate).toEqual({ passages: [passage, passage], score: expect.any(Number), parts: expect.any(Object) });
    const places = [...ledger.facts.flatMap(({ passages }) => passages as { file: string; line: number }[]), ...ledger.leftOut.map(({ passage: left }) => left as { file: string; line: number })].map(({ file, line }) => `${file}:${line}`);
    expect(new Set(places).size).toBe(places.length);
    expect(new Set(ledger.facts.flatMap(({ passages }) => (passages as { set: string }[]).map(({ set }) => set)))).toEqual(new Set(['ada', 'ben', 'cara']));
  });

  test('prints what could be read, and the mistakes beside it, with 1', async () => {
    const folder = tempFolder({ ...RAW, 'ada/latin.md': Uint8Array.of(0xe9) });
    const { code, stdout, stderr } = await runConcord('collate', { args: [folder, '--json'] });
    expect(JSON.parse(stdout)).toHaveProperty('facts');
    expect(stderr).toContain('error not-utf-8');
    expect(code).toBe(1);
  });
});

test('npm run collate writes an id into a row and below a code block, and nothing else', async () => {
  const files: Files = {
    'ada.md': '# Lambda\n\n| Thing | What |\n| --- | --- |\n| Layers | hold libraries that several Lambda functions share |\n\n```yaml\nType: AWS::Lambda::Function\nTimeout: 900\nRuntime: nodejs\nMemorySize: 512\n```\n\nEnd.\n',
    'ben.md': '# Lambda\r\n\r\n- Layers hold libraries which several Lambda functions share together\r\n\r\n```yaml\r\nType: AWS::Lambda::Function\r\nTimeout: 900\r\nRuntime: python\r\nMemorySize: 512\r\n```\r\n',
  };
  const folder = tempFolder(files);
  await collate(folder, 's\n\n'.repeat(20));
  for (const [name, text] of tree(folder)) {
    const added = text.split(/(?<=\n)/).filter((line) => /\^[a-z]/.test(line));
    expect(added.length).toBeGreaterThan(0);
    const without = text.replaceAll(/^\^[a-z0-9-]+\r?\n/gm, '').replaceAll(/ \^[a-z0-9-]+/g, '');
    expect(without).toBe(files[name]);
  }
  expect(readFileSync(join(folder, 'ada.md'), 'utf8')).toMatch(/share \^[a-z0-9-]+ \|\n/);
});
