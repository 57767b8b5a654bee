import { expect, inject, test } from 'vitest';
import { allSaved, secondsLeft, startExam } from '../support/exam-room.ts';
import { startKillableBrowser } from '../support/killable-browser.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** How often the browser is killed; `KILLS=20` is what the plan asks for, and takes a few minutes. */
const KILLS = Number(process.env.KILLS ?? 3);

test('E-02: killed at the moment at which the screen knows the answer as saved, the browser opens at that question with every answer and the right time left', async () => {
  const profile = tempFolder();
  let address = `${inject('site').origin}/exam/dva-c03/?seed=maple`;
  const found: { heading: string; answers: number }[] = [];
  /** When the exam ends by its clock, in seconds of this machine's. */
  const ends: number[] = [];
  for (let round = 0; round <= KILLS; round++) {
    const { browser, kill } = await startKillableBrowser(profile);
    const page = await browser.contexts()[0]!.newPage();
    await page.goto(address);
    if (round === 0) await startExam(page);
    else {
      await page.locator('.clock time').waitFor();
      found.push(await page.evaluate(() => {
        const { answers } = (document.querySelector('concord-exam') as unknown as { desk: { writer: { state: { answers: Map<string, string[]> } } } }).desk.writer.state;
        const checked = document.querySelectorAll('.option input:checked').length;
        return { heading: document.querySelector('h1 .where')!.textContent!, answers: checked === 1 ? answers.size : Number.NaN };
      }));
      await page.keyboard.press('n');
    }
    ends.push(Date.now() / 1000 + (await secondsLeft(page)));
    await page.keyboard.press('abcd'[round % 4]!);
    await allSaved(page);
    address = page.url();
    await kill();
  }
  expect(found).toEqual(Array.from({ length: KILLS }, (_, index) => ({ heading: `Question ${index + 1} of 65`, answers: index + 1 })));
  // The clock shows whole seconds, and the test takes a moment to read it.
  expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(3);
}, 60_000 + KILLS * 40_000);
