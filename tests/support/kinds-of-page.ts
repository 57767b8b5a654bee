import type { Page } from 'playwright-core';
import { endExam, startExam } from './exam-room.ts';

/** A kind of page, or a state of one, that a reader can meet. */
export interface KindOfPage {
  readonly kind: string;
  readonly address: string;
  /** Brings the page into the state. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const EXAM = '/exam/dva-c03/?paper=short&seed=maple';

/** Starts an exam, chooses an option, strikes another out, flags the question. */
async function answerOne(page: Page): Promise<void> {
  await startExam(page);
  for (const key of ['b', 'Shift+C', 'm']) await page.keyboard.press(key);
}

/** Answers a question in study mode and asks for the reasons. */
async function studyOne(page: Page): Promise<void> {
  await page.getByText('After each question, when you ask').click();
  await startExam(page);
  const asked = (await page.locator('.option input[type="radio"]').count()) > 0 ? 1 : 2;
  for (const key of ['a', 'b'].slice(0, asked)) await page.keyboard.press(key);
  await page.getByRole('button', { name: 'Show the reasons' }).click();
  await page.locator('.grounds').waitFor();
}

/** Starts an exam, and takes it over in another tab. */
async function giveAway(page: Page): Promise<void> {
  await answerOne(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Take over here' }).click();
  await page.getByRole('button', { name: 'Take over here' }).waitFor();
}

/** Answers a question, ends the exam, and unfolds the first question of the result. */
async function sitExam(page: Page): Promise<void> {
  await answerOne(page);
  await endExam(page);
  await page.locator('.answers li:not([hidden]) summary').first().click();
}

/** Every kind of page of the site that ships, and every state that looks different. */
export const KINDS_OF_PAGE: readonly KindOfPage[] = [
  { kind: 'home', address: '/' },
  { kind: 'list of services', address: '/reference/' },
  { kind: 'long reference page', address: '/reference/lambda/' },
  { kind: 'short reference page', address: '/reference/neptune/' },
  { kind: 'open apparatus', address: '/reference/sqs/', act: (page) => page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true; }) },
  { kind: 'often confused', address: '/reference/often-confused/' },
  { kind: 'coverage of an exam, one skill open', address: '/coverage/dva-c02/', act: (page) => page.evaluate(() => { document.querySelector('details')!.open = true; }) },
  { kind: 'sources', address: '/sources/' },
  { kind: 'ledger of a service', address: '/sources/kms/' },
  { kind: 'cheat sheet of all', address: '/cheat-sheet/' },
  { kind: 'cheat sheet of one', address: '/cheat-sheet/sqs/' },
  { kind: 'address that is not there', address: '/404.html' },
  { kind: 'search with results', address: '/?q=visibility%20timeout', act: (page) => page.locator('#hits [role="option"]').first().waitFor() },
  { kind: 'start of the exam', address: '/exam/', act: (page) => page.getByRole('button', { name: 'Start the exam' }).waitFor() },
  { kind: 'question of the exam', address: EXAM, act: answerOne },
  { kind: 'question with its reasons, to study', address: EXAM, act: studyOne },
  { kind: 'question that another tab may answer', address: EXAM, act: giveAway },
  { kind: 'review of the exam', address: EXAM, act: async (page) => { await answerOne(page); await page.keyboard.press('r'); await page.getByRole('list', { name: 'The 22 questions' }).waitFor(); } },
  { kind: 'result of the exam', address: EXAM, act: sitExam },
  { kind: 'practice after an exam', address: EXAM, act: async (page) => { await sitExam(page); await page.goto(new URL('/practice/', page.url()).href); await page.getByRole('link', { name: /due$/ }).waitFor(); } },
  { kind: 'progress, empty', address: '/progress/', act: (page) => page.getByRole('heading', { name: 'Practise' }).waitFor() },
  { kind: 'progress after an exam', address: EXAM, act: async (page) => { await sitExam(page); await page.goto(new URL('/progress/', page.url()).href); await page.getByRole('heading', { name: 'By skill' }).waitFor(); } },
  { kind: 'search without a result', address: '/?q=zzzzzzzz', act: (page) => page.getByText('Nothing has').waitFor() },
];
