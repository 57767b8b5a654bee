import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { answerTimes } from '../../scripts/bench/answer-times.ts';
import { startExam } from '../support/exam-room.ts';
import { visits } from '../support/visits.ts';

const { folder } = inject('site');
const { open } = visits();
const sizeOf = (path: string) => brotliCompressSync(readFileSync(join(folder, path))).length;

test('script and style of the exam page are at most 45 kB, brotli-compressed, with what every page loads', () => {
  const page = readFileSync(join(folder, 'exam/index.html'), 'utf8');
  const all = [...new Set([...page.matchAll(/assets\/[\w-]+\.(?:js|css)/g)].map(([path]) => path))];
  for (const name of [/exam-\w+\.js/, /exam-\w+\.css/, /index-\w+\.css/]) expect(all.filter((path) => name.test(path))).toHaveLength(1);
  expect(all.reduce((sum, path) => sum + sizeOf(path), 0)).toBeLessThanOrEqual(45_000);
});

test('a question is at most 1.2 kB of the bank, brotli-compressed', () => {
  const { questions } = JSON.parse(readFileSync(join(folder, 'api/questions.json'), 'utf8')) as { questions: unknown[] };
  expect(sizeOf('api/questions.json') / questions.length).toBeLessThanOrEqual(1200);
});

test('the bank is fetched when an exam starts and not before', async () => {
  const page = await open('/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(new URL('/exam/', page.url()).href);
  await page.getByRole('button', { name: 'Start the exam' }).waitFor();
  expect(asked).not.toContain('/api/questions.json');
  await startExam(page);
  expect(asked).toContain('/api/questions.json');
});

test('an answer shows within 50 ms of its key on a processor four times slower', async () => {
  expect((await answerTimes(folder)).whole).toBeLessThan(50);
});

test('a self-test adds at most 8 kB to a page, brotli-compressed: the place where it unfolds, and what that loads', () => {
  const page = readFileSync(join(folder, 'reference/sqs/index.html'), 'utf8');
  const places = page.match(/<concord-self-test[\s\S]*?<\/concord-self-test>/g) ?? [];
  expect(places.length).toBeGreaterThan(2);
  const loaded = readdirSync(join(folder, 'assets')).filter((name) => /^question-\w+\.(js|css)$/.test(name));
  expect(loaded).toHaveLength(2);
  const questions = readFileSync(join(folder, 'reference/sqs/self-test/index.html'), 'utf8').match(/<concord-question[\s\S]*?<\/concord-question>/g)!;
  expect(brotliCompressSync(places[0]! + questions[0]!).length + loaded.reduce((sum, name) => sum + sizeOf(`assets/${name}`), 0)).toBeLessThanOrEqual(8_000);
});
