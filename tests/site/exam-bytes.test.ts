import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { startExam } from '../support/exam-room.ts';
import { visits } from '../support/visits.ts';

const { folder } = inject('site');
const { open } = visits();
const sizeOf = (path: string) => brotliCompressSync(readFileSync(join(folder, path))).length;

test('script and style of the exam are at most 45 kB, brotli-compressed', () => {
  const page = readFileSync(join(folder, 'exam/index.html'), 'utf8');
  const own = [...page.matchAll(/assets\/exam-[A-Z0-9]+\.(?:js|css)/g)].map(([path]) => path);
  expect(own).toHaveLength(2);
  expect(own.reduce((sum, path) => sum + sizeOf(path), 0)).toBeLessThanOrEqual(45_000);
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
