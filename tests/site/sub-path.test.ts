import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LinkChecker } from 'linkinator';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { builtPages } from '../support/built-pages.ts';
import { keepsSite, keptFiles } from '../support/kept-site.ts';
import { runConcord, tree } from '../support/run-concord.ts';
import { type Served, serveFolder } from '../support/serve-folder.ts';
import { keptFolder } from '../support/temp-folder.ts';
import { visits } from '../support/visits.ts';

const PREFIX = '/docs/aws/';
const { open, tolerate } = visits();
let folder = '';
let served: Served;
beforeAll(async () => {
  folder = join(keptFolder(), '_site');
  const { code, stderr } = await runConcord('build', { args: ['--output', folder, '--prefix', PREFIX] });
  expect(code, stderr).toBe(0);
  served = await serveFolder(folder, { prefix: PREFIX });
});
afterAll(async () => {
  await served.close();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

describe('S-10: a site below a path of its host', () => {
  test('R-03: has no address outside that path', () => {
    const astray = builtPages(folder).flatMap(({ address, elements }) => elements.flatMap(({ attributes }) => Object.entries(attributes).filter(([name, value]) => /^(href|src|bundle|prefix)$/.test(name) && value.startsWith('/') && !value.startsWith(PREFIX)).map(([name, value]) => `${address}: ${name}=${value}`)));
    expect(astray).toEqual([]);
    const programs = [...tree(folder)].filter(([name]) => /^(api\/services\.json|llms\.txt|_headers)$/.test(name)).flatMap(([name, text]) => [...text.matchAll(/(?<=["\s(])\/(?!docs\/aws\/)[a-z][\w/.-]*/g)].map(([address]) => `${name}: ${address}`));
    expect(programs).toEqual([]);
  });

  test('R-03: is the same as at the root, but for that path', () => {
    const pagesOf = (site: string) => readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).toSorted();
    expect(pagesOf(folder)).toEqual(pagesOf(inject('site').folder));
  });

  test('has no link that leads nowhere', async () => {
    const home = `${served.origin}${PREFIX}`;
    const { links } = await new LinkChecker().check({ path: home, recurse: true, linksToSkip: async (link) => !link.startsWith(`${served.origin}/`), concurrency: 20 });
    expect(links.filter(({ state }) => state === 'BROKEN').map(({ url, parent }) => `${parent} → ${url}`)).toEqual([]);
    expect(links.filter(({ state }) => state === 'OK').length).toBeGreaterThan(100);
  });

  test('searches, and a result leads to its page', async () => {
    const page = await open(`${served.origin}${PREFIX}?q=visibility%20timeout`);
    await page.locator('#hits [role="option"]').first().click();
    await page.waitForURL((url) => url.pathname === `${PREFIX}reference/sqs/`);
    expect(await page.locator('h1').textContent()).toBe('Amazon SQS');
  });

  test('S-03: is kept below that path, and read and searched offline', async () => {
    const page = await open(`${served.origin}${PREFIX}`, { serviceWorkers: 'allow' });
    await keepsSite(page, `${PREFIX}api/questions.json`);
    expect((await keptFiles(page)).filter((address) => !address.startsWith(PREFIX))).toEqual([]);
    await page.context().setOffline(true);
    await page.goto(`${served.origin}${PREFIX}?q=visibility%20timeout`);
    await page.locator('#hits [role="option"]').first().waitFor();
    await page.goto(`${served.origin}${PREFIX}exam/`);
    await page.getByRole('button', { name: 'Start the exam' }).waitFor();
  });

  test('shows its own page for an address that is not there', async () => {
    tolerate(/status of 404/);
    const page = await open(`${served.origin}${PREFIX}reference/nothing/here/`);
    expect(await page.locator('h1').textContent()).toBe('Not found');
    await page.getByRole('link', { name: 'SQS', exact: true }).first().click();
    await page.waitForURL(`${served.origin}${PREFIX}reference/sqs/`);
  });
});

test('S-10: opened as a file, without a host, a page is read as it is', async () => {
  // Nothing but the words can come: scripts and styles have addresses of a host.
  tolerate(/./);
  const page = await open(`file://${join(inject('site').folder, 'reference/sqs/index.html')}`);
  expect(await page.locator('h1').innerText()).toBe('Amazon SQS');
  expect(await page.locator('.facts > li').count()).toBeGreaterThan(50);
  expect(await page.locator('.facts > li').first().isVisible()).toBe(true);
});
