import { cpSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest';
import { type Deploys, twoBuilds, writeWorker } from '../support/deploys.ts';
import { allSaved, endExam, markedLinks, startExam } from '../support/exam-room.ts';
import { keepsSite, keptFiles, workers } from '../support/kept-site.ts';
import type { Served } from '../support/serve-folder.ts';
import { visits } from '../support/visits.ts';

let host: Deploys;
let served: Served;
const { open, tolerate } = visits(() => served.origin);
const visit = (address: string) => open(/^[a-z]+:/.test(address) ? address : served.origin + address, { serviceWorkers: 'allow' });
const goTo = (page: Page, address: string) => page.goto(served.origin + address);
/** A slow machine may take a while until a worker is installed. */
const SOON = { timeout: 30_000 };
/** The last file that is kept when there is time for everything. */
const LAST = '/sources/x-ray/';
/** A file that every visit keeps. */
const CORE = '/api/questions.json';

beforeAll(async () => {
  host = await twoBuilds(inject('site').folder);
  served = await host.serve();
});
beforeEach(() => host.deploy('A'));
afterAll(async () => {
  await served.close();
  host.clean();
});

/** Which builds the page, its script and a list that it asks for are of. */
async function buildsOf(page: Page): Promise<string> {
  const list = await page.evaluate(async () => JSON.stringify(await (await fetch('/api/services.json')).json()));
  const script = await page.evaluate(() => (globalThis as { build?: string }).build ?? 'A');
  return [(await page.title()).endsWith(' B') ? 'B' : 'A', script, list.startsWith('[{"name":"B"') ? 'B' : 'A'].join('');
}

describe('after one visit', () => {
  test('S-03, W-03: search works offline at once and after a reload, and leads to its page', async () => {
    const page = await visit('/');
    await keepsSite(page, LAST);
    await page.context().setOffline(true);
    await page.keyboard.press('/');
    await page.keyboard.type('visibility timeout');
    await page.locator('#hits [role="option"]').first().waitFor();
    await goTo(page, '/?q=dead%20letter');
    await page.locator('#hits [role="option"]').first().click();
    await page.waitForURL(/\/reference\/sqs\//);
    await page.getByRole('heading', { level: 1, name: 'Amazon SQS' }).waitFor();
  });

  test('every page, script, picture and list is there offline; what is for other programs is not', async () => {
    const page = await visit('/');
    await keepsSite(page, LAST);
    const pages = readdirSync(inject('site').folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('index.html')).map((name) => `/${name.slice(0, -'index.html'.length)}`);
    const kept = await keptFiles(page);
    expect(pages.filter((address) => !kept.includes(address))).toEqual([]);
    const sources = readdirSync('components/elements', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join('components/elements', name), 'utf8'));
    const lists = sources.flatMap((source) => source.match(/\bapi\/[\w-]+\.json/g) ?? []);
    expect(lists.length).toBeGreaterThan(3);
    expect(lists.filter((path) => !kept.includes(`/${path}`))).toEqual([]);
    expect(kept.filter((address) => /^\/(api\/(ledger|reference)\.json|_headers|404\.html|llms\.txt)/.test(address))).toEqual([]);
  });

  test('E-25: a whole exam offline, from the start page on, and from the result to the facts', async () => {
    const page = await visit('/exam/dva-c03/?paper=short&seed=maple');
    await keepsSite(page, LAST);
    await page.context().setOffline(true);
    await page.reload();
    await startExam(page);
    await page.keyboard.press('b');
    await allSaved(page);
    await page.reload();
    await endExam(page);
    await page.getByText('You are offline').waitFor();
    await page.locator('.answers li:not([hidden]) summary').first().click();
    expect(await markedLinks(page)).toEqual(['AWS documentation']);
    await page.locator('.grounds li a').filter({ visible: true }).first().click();
    await page.waitForURL(/\/reference\/[^/]+\/#/);
    expect(await page.locator('.facts > li:target').count()).toBe(1);
  });

  test('where data is to be saved, only what was visited is there, and another page says so', async () => {
    tolerate(/ERR_(FAILED|INTERNET_DISCONNECTED)/);
    const page = await visitSparingly('/reference/sqs/');
    await expect.poll(() => keptFiles(page), SOON).toContain('/reference/sqs/');
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Amazon SQS' }).waitFor();
    await goTo(page, '/reference/kms/');
    await page.getByRole('heading', { level: 1, name: 'Offline' }).waitFor();
    expect((await keptFiles(page)).filter((address) => /^\/(sources|cheat-sheet)\//.test(address))).toEqual([]);
  });
});

describe('a new build', () => {
  test('E-24: waits while an exam is open in any tab, whatever is sent to it, and comes when its reader accepts it after that', async () => {
    const page = await visit('/exam/dva-c03/?paper=short&seed=maple');
    await keepsSite(page, CORE);
    await startExam(page);
    await allSaved(page);
    host.deploy('B');
    await page.reload();
    await expect.poll(() => workers(page), SOON).toEqual(['active', 'waiting']);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.waiting!.postMessage('take over'));
    const home = await page.context().newPage();
    await goTo(home, '/');
    await keepsSite(home, CORE);
    expect(await buildsOf(home)).toBe('AAA');
    await page.reload();
    await page.getByRole('heading', { name: /^Question 1 of/ }).waitFor();
    expect(await page.evaluate(() => (globalThis as { build?: string }).build)).toBe(undefined);
    expect(await workers(page)).toEqual(['active', 'waiting']);
    expect(await home.getByText('A new version is ready').count()).toBe(0);

    await endExam(page);
    await allSaved(page);
    await goTo(page, '/');
    await page.getByText('A new version is ready').waitFor();
    const stopOld = await oldWorkerOf(page);
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(async () => {
      const builds = await buildsOf(page).catch(() => '');
      if (builds === 'AAA') await stopOld();
      return builds;
    }, { ...SOON, interval: 1000 }).toBe('BBB');
    await expect.poll(() => buildsOf(home).catch(() => ''), SOON).toBe('BBB');
    expect(await workers(page)).toEqual(['active']);
  });

  test('an offer that was made before an exam began in another tab is taken back', async () => {
    const page = await visit('/');
    await keepsSite(page, CORE);
    host.deploy('B');
    await page.reload();
    await page.getByText('A new version is ready').waitFor();
    const exam = await page.context().newPage();
    await goTo(exam, '/exam/dva-c03/?paper=short&seed=maple');
    await startExam(exam);
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByText('waits until the exam in the other tab').waitFor();
    expect(await workers(page)).toEqual(['active', 'waiting']);
  });

  test('takes over by itself when no page of the old one is open', async () => {
    const page = await visit('/');
    await keepsSite(page, CORE);
    host.deploy('B');
    await page.reload();
    await expect.poll(() => workers(page), SOON).toEqual(['active', 'waiting']);
    await page.goto('about:blank');
    const later = await page.context().newPage();
    await expect.poll(async () => {
      await goTo(later, '/');
      return buildsOf(later);
    }, SOON).toBe('BBB');
  });

  test('S-06: from A to B and back to A with open tabs, every page that is loaded is of one build', async () => {
    const page = await visitSparingly('/');
    expect(await buildsOf(page)).toBe('AAA');
    const tabs = [page, await page.context().newPage(), await page.context().newPage()];
    const rounds = [['A', '/reference/sqs/'], ['B', '/reference/sqs/'], ['B', '/reference/kms/'], ['A', '/reference/kms/'], ['B', '/reference/kms/'], ['B', '/sources/s3/']] as const;
    const session = await page.context().newCDPSession(page);
    await session.send('ServiceWorker.enable');
    const seen: string[] = [];
    for (const [index, [build, address]] of rounds.entries()) {
      host.deploy(build);
      const tab = tabs[index % tabs.length]!;
      await goTo(tab, address);
      // The worker may sleep between two requests of a page, and must not forget whose page it is.
      await session.send('ServiceWorker.stopAllWorkers');
      seen.push(await buildsOf(tab));
    }
    // A page that the first build does not have yet comes from the second, whole.
    expect(seen).toEqual(['AAA', 'AAA', 'BBB', 'AAA', 'AAA', 'BBB']);
  });
});

describe('what goes wrong', () => {
  test('S-05: where a host answers for a missing script with a page and “all is well”, nothing is kept and the site stays online', async () => {
    spoil('A', (folder) => rmSync(join(folder, assetOf(folder, 'search'))));
    const lying = await host.serve({ missing: 200 });
    onTestFinished(() => lying.close());
    const page = await blank();
    await page.goto(`${lying.origin}/reference/sqs/`);
    await expect.poll(() => outcomeOf(page), SOON).toBe('redundant');
    expect(await keptFiles(page)).toEqual([]);
    await page.goto(`${lying.origin}/`);
    expect(await page.title()).toMatch(/Concord/);
  });

  test('S-05: nor does such a build take the place of a good one', async () => {
    const lying = await host.serve({ missing: 200 });
    onTestFinished(() => lying.close());
    const page = await visit(`${lying.origin}/`);
    await keepsSite(page, CORE);
    spoil('B', (folder) => rmSync(join(folder, assetOf(folder, 'main'))));
    host.deploy('B');
    expect(await page.evaluate(async () => {
      const { installing } = await (await navigator.serviceWorker.ready).update();
      return new Promise((done) => installing!.addEventListener('statechange', () => done(installing!.state)));
    })).toBe('redundant');
    await page.reload();
    expect(await buildsOf(page)).toBe('AAA');
    await expect.poll(() => page.evaluate(() => caches.keys()), SOON).toHaveLength(1);
  });

  test.each([404, 200] as const)('S-07: where the worker is gone from the host, which says %s, it leaves, with all that it kept', async (missing) => {
    tolerate(/404|sw\.js|ServiceWorker|unsupported MIME/);
    const bare = await host.serve({ missing });
    onTestFinished(() => bare.close());
    const page = await visit(`${bare.origin}/`);
    await keepsSite(page, CORE);
    spoil('A', (folder) => rmSync(join(folder, 'sw.js')));
    await page.reload();
    await expect.poll(() => workers(page), SOON).toEqual([]);
    await expect.poll(() => page.evaluate(() => caches.keys()), SOON).toEqual([]);
    await page.goto(`${bare.origin}/reference/sqs/`);
    await page.getByRole('heading', { level: 1, name: 'Amazon SQS' }).waitFor();
  });

  test('S-07: a worker that only ends takes away what was kept, and itself, and the page comes anew', async () => {
    const page = await visit('/');
    await keepsSite(page, CORE);
    await writeWorker(host.folder('B'), false);
    onTestFinished(() => writeWorker(host.folder('B')));
    host.deploy('B');
    await page.reload();
    await expect.poll(() => workers(page).catch(() => undefined), SOON).toEqual([]);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await goTo(page, '/sources/');
    expect(await page.title()).toBe('Sources – Concord B');
  });

  test('S-08: where there is no room for all that a visit needs, nothing is kept, and the site stays online', async () => {
    const page = await blank();
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: served.origin, quotaSize: 400_000 });
    await goTo(page, '/');
    await expect.poll(() => outcomeOf(page), SOON).toBe('redundant');
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await goTo(page, '/?q=visibility%20timeout');
    await page.locator('#hits [role="option"]').first().waitFor();
  });

  test('S-08: where there is no room for the rest, what a visit needs is kept, and the rest is shown all the same', async () => {
    const page = await blank();
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: served.origin, quotaSize: 4_000_000 });
    await goTo(page, '/');
    await keepsSite(page, CORE);
    await goTo(page, '/sources/x-ray/');
    expect(await page.locator('h1').textContent()).toContain('X-Ray');
    await page.context().setOffline(true);
    await goTo(page, '/?q=visibility%20timeout');
    await page.locator('#hits [role="option"]').first().waitFor();
  });

  test('W-09: messages of any other shape change nothing', async () => {
    const page = await visitSparingly('/reference/sqs/');
    await expect.poll(() => keptFiles(page), SOON).toContain('/reference/sqs/');
    const before = await keptFiles(page);
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      const page = location.href;
      for (const message of [null, 7, 'delete', [], { files: 'x' }, { files: [], first: true, all: true }, { page, files: ['no address'], first: true, all: true }, { page, files: [1], first: true, all: true }, { page, files: [], first: 'yes', all: 1 }, { page, files: {} }]) active!.postMessage(message);
    });
    await page.context().setOffline(true);
    await goTo(page, '/reference/sqs/?build=B&constructor=1#x');
    await page.getByRole('heading', { level: 1, name: 'Amazon SQS' }).waitFor();
    expect(await keptFiles(page)).toEqual(before);
  });

  test('W-03: the site’s own policy exists once and makes no other address a script', async () => {
    tolerate(/This document requires|broke the policy: (require-trusted-types-for|trusted-types) |TrustedTypePolicy named/);
    const page = await visit('/');
    await keepsSite(page, CORE);
    const refused = await page.evaluate(async () => {
      const { trustedTypes } = globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } };
      const attempts = [() => trustedTypes.createPolicy('app', {}), () => navigator.serviceWorker.register('/sw.js'), () => navigator.serviceWorker.register('/assets/x.js')];
      return Promise.all(attempts.map(async (attempt) => Promise.resolve().then(attempt).then(String, (error: Error) => error.name)));
    });
    expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError']);
  });
});

/**
 * A way to stop the worker in use while another waits. The browser puts the next one in its place when it has nothing to
 * do, which may take minutes where a test watches it. The next one must run on: what it is answering would be lost.
 */
async function oldWorkerOf(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const versions = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions: changed }) => {
    for (const { versionId, status } of changed) versions.set(versionId, status);
  });
  await session.send('ServiceWorker.enable');
  return async () => {
    if (![...versions.values()].includes('installed')) return;
    for (const [versionId, status] of versions) if (status === 'activated') await session.send('ServiceWorker.stopWorker', { versionId });
  };
}

/** A tab that has visited nothing, and will remember what becomes of the worker that a page registers. */
async function blank(): Promise<Page> {
  const page = await visit('about:blank');
  await page.context().addInitScript(() => {
    // An empty tab has no workers.
    if (!('ServiceWorkerContainer' in globalThis)) return;
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = async function (...given) {
      const note = (outcome: string) => Object.assign(globalThis, { outcome });
      // A browser without room may refuse the worker itself.
      const registration = await register.apply(this, given).catch((reason: unknown) => {
        note('redundant');
        throw reason;
      });
      // On a busy machine a worker may have failed before we hear of it.
      if (!registration.installing) note(registration.waiting || registration.active ? 'installed' : 'redundant');
      registration.installing?.addEventListener('statechange', ({ target }) => note((target as ServiceWorker).state));
      return registration;
    };
  });
  return page;
}

function outcomeOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => (globalThis as { outcome?: string }).outcome);
}

/** Opens a page in a browser whose reader wants to save data. */
async function visitSparingly(address: string): Promise<Page> {
  const page = await blank();
  await page.context().addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await goTo(page, address);
  await keepsSite(page, CORE);
  return page;
}

/** Path of a bundle in a build. */
function assetOf(folder: string, name: string): string {
  return `assets/${readdirSync(join(folder, 'assets')).find((file) => file.startsWith(`${name}-`) && file.endsWith('.js'))}`;
}

/** Spoils a build for the test that runs. */
function spoil(build: 'A' | 'B', change: (folder: string) => void): void {
  const copy = `${host.folder(build)}.whole`;
  cpSync(host.folder(build), copy, { recursive: true });
  onTestFinished(() => {
    rmSync(host.folder(build), { recursive: true });
    renameSync(copy, host.folder(build));
  });
  change(host.folder(build));
}
