import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Starts an exam from its start page, and waits for the first question. */
export async function startExam(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start the exam' }).click();
  await page.getByRole('heading', { name: /^Question 1 of/ }).waitFor();
}

/** Waits until everything that was done is on the disk. */
export async function allSaved(page: Page): Promise<void> {
  // Asked from outside, since some tests hold the clock of the page.
  await expect.poll(() => page.evaluate(() => (document.querySelector('concord-exam') as unknown as { desk: { writer: { status: { kind: string } } } }).desk.writer.status.kind), { timeout: 10_000 }).toBe('saved');
}

/** What the reader would miss if it were lost: place, choices, strokes, flag, order of the options. */
export function sheetOf(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    heading: document.querySelector('h1')!.textContent!.trim(),
    options: [...document.querySelectorAll('.option')].map((option) => [option.querySelector('input')!.value, option.querySelector('input')!.checked, option.classList.contains('struck')]),
    flagged: document.querySelector('.flag-bar')!.getAttribute('aria-pressed'),
  }));
}

/** Seconds that the clock shows. */
export async function secondsLeft(page: Page): Promise<number> {
  const [hours = 0, minutes = 0, seconds = 0] = (await page.locator('.clock time').textContent())!.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** Goes to the review screen and ends the exam. */
export async function endExam(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Navigator|^Review$/ }).first().click();
  await page.getByRole('button', { name: /^End/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^End/ }).click();
  await page.getByRole('heading', { name: /^Result/ }).waitFor();
}

/** Attempts in the database, with how many events each has. */
export function storedAttempts(page: Page): Promise<{ id: string; count: number }[]> {
  return page.evaluate(() => new Promise<{ id: string; count: number }[]>((done, fail) => {
    const request = indexedDB.open('concord-exam');
    request.onerror = () => fail(request.error);
    request.onsuccess = () => {
      const all = request.result.transaction('attempts').objectStore('attempts').getAll();
      all.onsuccess = () => { request.result.close(); done(all.result); };
    };
  }));
}

/** Words of the links that can be seen and are marked as needing the network. */
export function markedLinks(page: Page): Promise<string[]> {
  return page.locator('main a').evaluateAll((links) => links.filter((link) => link.checkVisibility() && getComputedStyle(link, '::after').content.includes('↗')).map((link) => link.textContent!));
}
