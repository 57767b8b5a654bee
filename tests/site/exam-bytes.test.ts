import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
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
