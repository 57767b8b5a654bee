import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SampleServer, serveSample } from '../support/sample-server.ts';

let site: SampleServer;
beforeAll(async () => {
  site = await serveSample();
});
afterAll(() => site.close());

test('a page carries neither questions nor their script until a self-test is unfolded', async () => {
  const page = await site.open('reference/sqs/');
  const asked: string[] = [];
  const broken: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('console', (message) => void (message.type() === 'error' && broken.push(message.text())));
  expect(await page.locator('concord-question').count()).toBe(0);

  const fold = page.locator('.self-test');
  await fold.locator('summary').focus();
  await page.keyboard.press('Enter');
  await fold.getByRole('button', { name: 'Check' }).first().waitFor();
  expect(asked.filter((path) => !path.endsWith('.svg')).toSorted()).toEqual(['/docs/assets/question.css', '/docs/assets/question.js', '/docs/reference/sqs/self-test/']);
  expect(await fold.locator('concord-question').count()).toBe(2);

  await fold.getByRole('radio').nth(1).check();
  await fold.getByRole('button', { name: 'Check' }).first().click();
  expect(await fold.getByRole('status').first().textContent()).toBe('✓ Right.');
  await fold.getByRole('link', { name: 'visibility default' }).click();
  expect(new URL(page.url()).hash).toBe('#sqs-visibility-range');
  expect(broken).toEqual([]);
  await page.context().close();
});

test('without scripts the line unfolds to a link that leads to the questions', async () => {
  const page = await site.open('reference/sqs/', { javaScriptEnabled: false });
  await page.locator('.self-test summary').click();
  await page.getByRole('link', { name: 'To the questions' }).click();
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/docs/reference/sqs/self-test/#visibility');
  await page.context().close();
});

test('where the questions cannot be loaded, the link says so and leads on', async () => {
  const page = await site.open('reference/sqs/');
  await page.route('**/self-test/', (route) => route.abort());
  await page.locator('.self-test summary').click();
  const link = page.getByRole('link', { name: 'The questions could not be loaded here. To their own page' });
  await link.waitFor();
  await page.unroute('**/self-test/');
  await link.click();
  await page.getByRole('heading', { name: 'Self-test: SQS' }).waitFor();
  await page.context().close();
});

test('on paper a folded self-test is left out', async () => {
  const page = await site.open('reference/sqs/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.self-test').isVisible()).toBe(false);
  await page.context().close();
});
