import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runConcord } from '../support/run-concord.ts';
import { type Files, tempFolder } from '../support/temp-folder.ts';
import { TINY } from '../support/tiny-content.ts';

const EXAM = '---\ncode: X-1\ntitle: A small exam\nquestions: 65\nscored: 50\nminutes: 130\npass: 720\nscale: [100, 1000]\ndomains:\n  - {title: All of it, weight: 100, tasks: [{id: "1.1", title: Everything}]}\n---\n\nText.\n';
const OPTIONS = ['- [ ] Wait longer.', '  > Waiting sends nothing.', '- [x] Send it in parts.', '  > Each part is below the limit.', '- [ ] Delay it.', '  > A delay changes no size.', '- [ ] Send it twice.', '  > Twice as much is no less.'];

/** One question on SQS below a heading. */
const entry = (id: string, stem = 'A message of a shop holds more than SQS takes. Which change helps?', cites = 'sqs-size') =>
  [`## ${id}`, '', '```yaml', 'skills: {x-1: ["1.1"]}', 'topic: size', 'difficulty: 1', `cites: [${cites}]`, 'source: https://docs.example.com/sqs.html', 'checked: 2026-11-25', '```', '', stem, '', ...OPTIONS, ''].join('\n');
const check = (files: Files, ...more: readonly string[]) => runConcord('check', { args: ['--content', join(tempFolder({ ...TINY, 'content/exams/x-1.md': EXAM, ...files }), 'content'), ...more] });

test('a sound question is no error', async () => {
  const { code, stdout } = await check({ 'content/questions/sqs.md': entry('sqs-q-large') });
  expect(stdout).not.toContain(' error ');
  expect(code).toBe(0);
});

test('C-12: two questions with one id are an error', async () => {
  const { code, stdout } = await check({ 'content/questions/sqs.md': `${entry('sqs-q-large')}\n${entry('sqs-q-large', 'Another story altogether, about a bank. What now?')}` });
  expect(stdout).toMatch(/questions\/sqs\.md:23:1 error entry-twice/);
  expect(code).toBe(1);
});

test.each([{ more: [], ends: 0 }, { more: ['--strict'], ends: 1 }])('C-13: near-duplicates are reported; a check with $more ends with $ends', async ({ more, ends }) => {
  const { code, stdout } = await check({ 'content/questions/sqs.md': `${entry('sqs-q-large')}\n${entry('sqs-q-big', 'A message of a shop holds more than SQS takes. Which step helps?')}` }, ...more);
  expect(stdout).toMatch(/questions\/sqs\.md:23:1 warning near-duplicate-stem/);
  expect(code).toBe(ends);
});

test('a citation that leads nowhere is an error with the fact that was probably meant', async () => {
  const { code, stdout } = await check({ 'content/questions/sqs.md': entry('sqs-q-large', undefined, 'sqs-sise') });
  expect(stdout).toContain('No passage has the id “sqs-sise”. Did you mean “sqs-size”?');
  expect(code).toBe(1);
});

test('a link in a reason that leads nowhere is an error at its option', async () => {
  const { code, stdout } = await check({ 'content/questions/sqs.md': entry('sqs-q-large').replace('Waiting sends nothing.', 'Waiting [sends](#sqs-sends) nothing.') });
  expect(stdout).toMatch(/questions\/sqs\.md:14:1 error broken-link/);
  expect(code).toBe(1);
});
