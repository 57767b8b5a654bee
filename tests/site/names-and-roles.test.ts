import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishQuestion } from '../../scripts/domain/question.ts';
import { wholeBank } from '../support/bank.ts';
import { endExam } from '../support/exam-room.ts';
import { type SampleServer, serveSample } from '../support/sample-server.ts';
import { visits } from '../support/visits.ts';

const { open } = visits();

/** The accessibility tree of a part of the page, times and dates taken out. */
async function tree(page: Page, selector: string): Promise<string> {
  const found = await page.locator(selector).first().ariaSnapshot();
  return found.replaceAll(/\d+ (hours?|minutes?|seconds?|min|s|h)\b/g, '# $1').replaceAll(/\d{1,2} \w+ 20\d\d/g, '# DATE').replaceAll(/\b\d\d:\d\d\b/g, '##:##');
}

/** An exam of three questions that no edit of the content changes: the second asks for two answers. */
async function startedExam(): Promise<Page> {
  const bank = wholeBank();
  const page = await open('/404.html');
  await page.route('**/api/questions.json', (route) => route.fulfill({ json: { questions: bank.map(publishQuestion) } }));
  await page.goto(new URL(`/exam/dva-c03/?seed=oak&practise=${[3, 4, 5].map((index) => bank[index]!.id).join()}`, page.url()).href);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('heading', { name: /^Question 1 of 3/ }).waitFor();
  return page;
}

describe('A-03: names and roles of the exam', () => {
  test('a question, answered, struck out and flagged', async () => {
    const page = await startedExam();
    for (const key of ['b', 'Shift+C', 'm']) await page.keyboard.press(key);
    expect(await tree(page, '.screen')).toMatchSnapshot();
  });

  test('a question that asks for two, with a third refused', async () => {
    const page = await startedExam();
    for (let number = 1; number < 3 && (await page.getByText('Choose TWO answers.').count()) === 0; number++) await page.keyboard.press('n');
    for (const key of ['a', 'b', 'c']) await page.keyboard.press(key);
    expect(await tree(page, 'main')).toMatchSnapshot();
  });

  test('the review, and the confirmation of the end', async () => {
    const page = await startedExam();
    for (const key of ['b', 'm', 'r']) await page.keyboard.press(key);
    expect(await tree(page, '.screen')).toMatchSnapshot();
    await page.getByRole('button', { name: /^End/ }).click();
    expect(await tree(page, 'dialog[open]')).toMatchSnapshot();
  });

  test('the result, with a question unfolded', async () => {
    const page = await startedExam();
    await page.keyboard.press('b');
    await endExam(page);
    await page.locator('.answers li:not([hidden]) summary').first().click();
    expect(await tree(page, 'main')).toMatchSnapshot();
  });

  test('the start, and the progress of somebody new', async () => {
    const page = await open('/404.html');
    await page.clock.setFixedTime(new Date('2026-12-02T10:00:00'));
    await page.goto(new URL('/exam/dva-c03/?seed=oak', page.url()).href);
    await page.getByText('Nothing is stored in this browser yet.').waitFor();
    expect(await tree(page, '.choose')).toMatchSnapshot();
    await page.goto(new URL('/progress/', page.url()).href);
    await page.getByRole('heading', { name: 'Out and in' }).waitFor();
    expect(await tree(page, 'concord-progress')).toMatchSnapshot();
  });
});

describe('A-03: names and roles of the reference', () => {
  let sample: SampleServer;
  beforeAll(async () => {
    sample = await serveSample();
  });
  afterAll(() => sample.close());

  test('a self-test before and after Check', async () => {
    const page = await sample.open('reference/sqs/');
    await page.locator('.self-test summary').click();
    await page.getByRole('button', { name: 'Check' }).first().waitFor();
    expect(await tree(page, 'concord-question')).toMatchSnapshot();
    await page.locator('concord-question').first().getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Check' }).first().click();
    expect(await tree(page, 'concord-question')).toMatchSnapshot();
    await page.context().close();
  });

  test('the search, empty and with hits', async () => {
    const page = await sample.open('reference/sqs/');
    await page.keyboard.press('/');
    // The filters come with the index.
    await page.getByRole('dialog').getByRole('combobox', { name: 'All services' }).waitFor();
    expect(await tree(page, 'dialog[open]')).toMatchSnapshot();
    await page.keyboard.type('queue');
    await page.locator('[role="option"]').first().waitFor();
    expect(await tree(page, 'dialog[open] [role="option"]')).toMatch(/^- option "[^"]*queue[^"]*" \[selected\]:/i);
    await page.context().close();
  });

  test('the head of a page with the theme', async () => {
    const page = await sample.open('reference/sqs/');
    expect(await tree(page, '.masthead')).toMatchSnapshot();
    await page.getByRole('button', { name: /^Theme/ }).click();
    expect(await tree(page, 'concord-theme')).toMatchSnapshot();
    await page.context().close();
  });
});
