import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { allSaved, startExam, storedAttempts } from '../support/exam-room.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { visits } from '../support/visits.ts';

const { open } = visits();
const SHORT = '/exam/dva-c03/?paper=short&seed=maple';

/** Fails the test where a page opens a dialog or runs what a text brought along. */
async function nothingRan(page: Page): Promise<void> {
  expect(await page.evaluate(() => [(globalThis as { PWN?: unknown }).PWN, document.querySelectorAll('main :is(script, iframe, img, object, embed, form, style, link, base, meta, math)').length, document.querySelectorAll('.stem svg, .option-text svg, .reason svg, .said svg').length])).toEqual([undefined, 0, 0]);
}

test('H-13: markup in stem, options and reasons of the bank is text in the exam, its review, its result and its sheets', async () => {
  const page = await open('/404.html');
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss(); });
  await page.route('**/api/questions.json', async (route) => {
    const bank = (await (await route.fetch()).json()) as { questions: { stem: string; options: { text: string; reason: string }[] }[] };
    bank.questions.forEach((question, index) => {
      const payload = (more: number) => PAYLOADS[(index * 5 + more) % PAYLOADS.length]!;
      question.stem = `${payload(0)} ${question.stem}`;
      question.options.forEach((option, at) => { option.text = `${payload(at + 1)} ${option.text}`; option.reason = `${payload(at + 2)} ${option.reason}`; });
    });
    await route.fulfill({ json: bank });
  });
  await page.goto(new URL(SHORT, page.url()).href);
  await page.evaluate(() => { window.print = () => undefined; });
  await page.getByText('After each question, when you ask').click();
  await startExam(page);
  for (let number = 1; number <= 22; number++) {
    for (const key of 'abcdef') await page.keyboard.press(key);
    await nothingRan(page);
    await page.keyboard.press('n');
  }
  await page.getByRole('button', { name: /^End/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^End/ }).click();
  await page.getByRole('heading', { name: /^Result/ }).waitFor();
  await page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true; });
  await nothingRan(page);
  expect(await page.locator('.answers').innerText()).toContain('<script>');
  for (const name of ['Print the paper', 'Print the key']) {
    await page.getByRole('button', { name }).click();
    expect(await page.locator('.sheet-to-print :is(script, iframe, img, svg)').count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  }
  expect(dialogs).toEqual([]);
});

test.each([
  { name: 'HTML', text: '<!doctype html><script>PWN = 1</script>' },
  { name: '__proto__', text: '{"format":"concord-progress","version":1,"attempts":[],"selfTests":[],"__proto__":{"polluted":1}}' },
  { name: '10,000 levels', text: `${'['.repeat(10_000)}${']'.repeat(10_000)}` },
  { name: 'wrong types', text: '{"format":"concord-progress","version":1,"attempts":[{"schema":1,"id":"<b>","events":{}}],"selfTests":[]}' },
  { name: '50 MB', text: `"${'x'.repeat(50_000_000)}"` },
])('H-15: a file of progress with $name is refused with the reason, and nothing changes', async ({ text }) => {
  const page = await open(SHORT);
  await startExam(page);
  await page.keyboard.press('b');
  await allSaved(page);
  const before = await storedAttempts(page);
  await page.goto(new URL('/progress/', page.url()).href);
  await page.getByRole('heading', { name: 'Out and in' }).waitFor();
  const name = '<img src=x onerror=PWN=1>.json';
  await page.locator('input[type="file"]').setInputFiles(join(tempFolder({ [name]: text }), name));
  await page.getByRole('status').filter({ hasText: 'The file was not taken.' }).waitFor();
  expect(await storedAttempts(page)).toEqual(before);
  expect(await page.getByRole('heading', { name: 'Backups' }).count()).toBe(0);
  expect(await page.evaluate(() => [({} as { polluted?: unknown }).polluted, (globalThis as { PWN?: unknown }).PWN])).toEqual([undefined, undefined]);
});
