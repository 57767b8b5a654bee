import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { allSaved, endExam, sheetOf, startExam } from '../support/exam-room.ts';
import { focusFault } from '../support/focus-fault.ts';
import { visits } from '../support/visits.ts';

const { open, tolerate } = visits();
const SHORT = '/exam/dva-c03/?paper=short&seed=maple';

/** Tabs until something with that name has the focus, and presses a key there. */
async function tabTo(page: Page, name: RegExp, key: string): Promise<void> {
  for (let stop = 0; stop < 120; stop++) {
    await page.keyboard.press('Tab');
    expect.soft(await page.evaluate(focusFault), 'the focus is seen, and nothing lies over it').toBe('');
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (name.test(focused)) return page.keyboard.press(key);
  }
  throw new Error(`Nothing named ${name} can be reached with the Tab key.`);
}

describe('by keyboard', () => {
  test('A-02: start, 65 answers, a flag, a stroke, review, end and result, without a mouse', async () => {
    const page = await open('/exam/dva-c03/?seed=maple');
    await page.getByRole('button', { name: 'Start the exam' }).waitFor();
    await tabTo(page, /^Start the exam$/, 'Enter');
    await page.getByRole('heading', { name: 'Question 1 of 65' }).waitFor();
    await tabTo(page, /^Flag$/, 'Enter');
    await tabTo(page, /^Strike out.*Strike out A$/s, 'Enter');
    for (let number = 1; number <= 65; number++) {
      for (const letter of 'abcdef') await page.keyboard.press(letter);
      await page.keyboard.press('n');
    }
    await page.getByRole('heading', { name: 'Every question is answered' }).waitFor();
    await tabTo(page, /^End/, 'Enter');
    await tabTo(page, /^End the exam$/, 'Enter');
    await page.getByRole('heading', { name: /^Result/ }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await tabTo(page, /Domain \d/, 'Enter');
    expect(await page.locator('details[open] .unfolded').isVisible()).toBe(true);
  });

  test('A-12: the confirmation takes the focus, Esc closes it, and the focus goes back', async () => {
    const page = await open(SHORT);
    await startExam(page);
    await page.keyboard.press('r');
    const end = page.getByRole('button', { name: /^End/ });
    await end.focus();
    await page.keyboard.press('Enter');
    for (let stop = 0; stop < 8; stop++) {
      // Past its last button the focus leaves the page for the browser, never for what is behind.
      expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true);
      await page.keyboard.press('Tab');
    }
    await expect(page.locator('.thumb button').first().click({ timeout: 500 })).rejects.toThrow('intercepts pointer events');
    await page.keyboard.press('Escape');
    expect(await end.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('A-05: single keys can be switched off, and mean nothing while one types', async () => {
    const page = await open(SHORT);
    await startExam(page);
    await page.getByText('Note', { exact: true }).click();
    await page.getByRole('textbox').pressSequentially('nbm');
    await page.getByRole('heading', { name: 'Question 1 of' }).waitFor();
    await page.getByText('Keys', { exact: true }).click();
    await page.getByRole('checkbox', { name: /Single keys work/ }).uncheck();
    const before = await sheetOf(page);
    await page.locator('h1').focus();
    for (const key of ['n', 'b', 'm']) await page.keyboard.press(key);
    expect(await sheetOf(page)).toEqual(before);
  });

  test('A-04: the time left is said on a key, also where it is hidden, and so is the verdict in study mode, where the focus goes on at the reasons', async () => {
    const page = await open(SHORT);
    await page.getByText('After each question, when you ask').click();
    await startExam(page);
    await page.getByRole('button', { name: 'Hide the time left' }).click();
    const said = page.locator('.screen > [role="status"]');
    await page.keyboard.press('t');
    await expect.poll(() => said.textContent()).toMatch(/^4[34] minutes( \d+ seconds)? left$/);
    for (let number = 1; number < 22 && (await page.locator('.option input[type="radio"]').count()) === 0; number++) await page.keyboard.press('n');
    await page.keyboard.press('a');
    await tabTo(page, /^Show the reasons$/, 'Enter');
    await expect.poll(() => said.textContent()).toMatch(/^(Right\.|Wrong\. Right: [B-D]\.)$/);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('checked-options');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.grounds') !== null)).toBe(true);
  });

  test('E-28: a third choice of two is explained and refused; one of two counts as open', async () => {
    const page = await open('/exam/dva-c03/?seed=maple');
    await startExam(page);
    for (let number = 1; number < 65 && (await page.getByText('Choose TWO answers.').count()) === 0; number++) await page.keyboard.press('n');
    const boxes = page.locator('.option label');
    await boxes.nth(0).click();
    await page.getByText('1 of 2 chosen').waitFor();
    await boxes.nth(1).click();
    await boxes.nth(2).click();
    await page.getByRole('alert').filter({ hasText: 'You have already chosen two: A and B.' }).waitFor();
    expect(await page.locator('.option input:checked').count()).toBe(2);
    expect(await page.getByRole('group', { name: /Choose TWO answers/ }).count()).toBe(1);
  });
});

describe('without what it needs', () => {
  test('E-26: with scripts off the page says what is needed', async () => {
    const page = await open('/exam/', { javaScriptEnabled: false });
    expect(await page.getByText('The mock exam needs scripts.').isVisible()).toBe(true);
  });

  test.each([
    { what: 'the script does not come', spoil: (page: Page) => page.route('**/assets/exam-*.js', (route) => route.fulfill({ status: 404 })) },
    { what: 'the browser has no elements of one’s own', spoil: (page: Page) => page.addInitScript(() => Object.defineProperty(globalThis, 'customElements', { value: undefined })) },
  ])('E-27: where $what, what the page holds stays', async ({ spoil }) => {
    tolerate(/404|Failed to load|customElements|reading 'define'/);
    const page = await open('/404.html');
    await spoil(page);
    await page.goto(new URL('/exam/', page.url()).href);
    expect(await page.getByText('The mock exam needs scripts.').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Start the exam' }).count()).toBe(0);
  });

  test.each([
    { file: 'api/exams.json', says: 'The mock exam could not be loaded here.', start: false },
    { file: 'api/questions.json', says: 'The questions could not be fetched.', start: true },
  ])('E-27: where $file does not come, the page says so, and there is no half exam', async ({ file, says, start }) => {
    tolerate(/404|Failed to load/);
    const page = await open('/404.html');
    await page.route(`**/${file}`, (route) => route.fulfill({ status: 404 }));
    await page.goto(new URL('/exam/', page.url()).href);
    if (start) await page.getByRole('button', { name: 'Start the exam' }).click();
    await page.getByText(says).waitFor();
    expect(await page.getByRole('heading', { name: /^Question/ }).count()).toBe(0);
    if (!start) return;
    await page.unroute(`**/${file}`);
    await page.getByRole('button', { name: 'Start the exam' }).click();
    await page.getByRole('heading', { name: /^Question 1 of/ }).waitFor();
  });
});

test('W-08: before the end neither the page nor an attribute says which option is right, and the rules say where the key is', async () => {
  const page = await open(SHORT);
  await page.getByText('The key comes with the questions, as on any page that works offline; nothing shows it before you end.').waitFor();
  await startExam(page);
  await page.keyboard.press('a');
  await allSaved(page);
  const reasons = await page.evaluate(() => (document.querySelector('concord-exam') as unknown as { desk: { writer: { state: { paper: { seats: { question: { options: { reason: string }[] } }[] } } } } }).desk.writer.state.paper.seats.flatMap(({ question }) => question.options.map(({ reason }) => reason.slice(0, 40))));
  const shown = `${await page.title()} ${await page.content()} ${await page.evaluate(() => document.body.innerText)}`;
  expect(shown).not.toMatch(/data-right|Right answer|is-right|class="[^"]*\bkey\b/);
  expect(reasons.filter((reason) => shown.includes(reason))).toEqual([]);
});

test.each(['light', 'dark'] as const)('A-01: axe finds nothing in any room of the exam, %s', async (colorScheme) => {
  const page = await open(SHORT, { colorScheme });
  await page.getByRole('button', { name: 'Start the exam' }).waitFor();
  const look = async (room: string) => {
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 2400 });
      expect.soft(await axeFindings(page), `${room}, ${width} px`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${room}: E-35, 320 px`).toBeLessThanOrEqual(0);
  };
  await look('start');
  await startExam(page);
  await page.keyboard.press('b');
  await page.keyboard.press('Shift+C');
  await look('question');
  await page.keyboard.press('r');
  await look('review');
  await page.getByRole('button', { name: /^End/ }).click();
  await look('dialog');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Back to/ }).click();
  await endExam(page);
  await page.locator('.answers li:not([hidden]) summary').first().click();
  await look('result');
  await page.goto(new URL('/progress/', page.url()).href);
  await page.getByRole('heading', { name: 'By skill' }).waitFor();
  await look('progress');
});
