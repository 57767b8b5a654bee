import { describe, expect, test } from 'vitest';
import { pdfPages } from '../support/pdf-pages.ts';
import { visits } from '../support/visits.ts';

const { open } = visits();
const OFF = { javaScriptEnabled: false } as const;

describe('without scripts', () => {
  test.each(['/', '/reference/', '/reference/sqs/', '/sources/', '/sources/sqs/', '/cheat-sheet/', '/cheat-sheet/sqs/', '/404.html'])('%s is read as a whole', async (address) => {
    const page = await open(address, OFF);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(400);
    const dead = await page.locator('concord-seek button, concord-theme button, concord-print button').all();
    for (const button of dead) expect(await button.isVisible()).toBe(false);
  });

  test('the wordings of a fact open, the ruling with them', async () => {
    const page = await open('/reference/sqs/', OFF);
    const entry = page.locator('.facts > li.settled').first();
    const ruling = entry.getByText('Ruling.');
    expect(await ruling.isVisible()).toBe(false);
    await entry.locator('summary').click();
    expect(await ruling.isVisible()).toBe(true);
  });

  test('one walks by links from the home page to a service, to the next one and back', async () => {
    const page = await open('/', OFF);
    await page.locator('main').getByRole('link', { name: 'SQS', exact: true }).click();
    expect(await page.locator('h1').innerText()).toBe('Amazon SQS');
    await page.locator('.turns [rel="next"]').click();
    const next = await page.locator('h1').innerText();
    expect(next).not.toBe('Amazon SQS');
    await page.locator('.turns [rel="prev"]').click();
    expect(await page.locator('h1').innerText()).toBe('Amazon SQS');
    await page.getByRole('link', { name: 'Concord', exact: true }).click();
    expect(new URL(page.url()).pathname).toBe('/');
  });

  test('on a narrow screen the list of services opens and closes', async () => {
    const page = await open('/reference/sqs/', { ...OFF, viewport: { width: 360, height: 800 } });
    const services = page.getByRole('navigation', { name: 'Services' });
    expect(await services.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Services' }).click();
    expect(await services.getByRole('link', { name: 'KMS' }).isVisible()).toBe(true);
    await services.getByRole('button', { name: 'Close' }).click();
    expect(await services.isVisible()).toBe(false);
  });

  test('a cheat sheet of all services says that choosing needs scripts', async () => {
    const page = await open('/cheat-sheet/', OFF);
    expect(await page.getByText('Choosing needs scripts').isVisible()).toBe(true);
    expect(await page.locator('.chooser').isVisible()).toBe(false);
  });
});

describe('on paper', () => {
  test('a reference page has its facts and limits and nothing to click', async () => {
    const page = await open('/reference/sqs/', { colorScheme: 'dark' });
    const facts = await page.locator('.facts > li > p').evaluateAll((list) => list.map((fact) => (fact as HTMLElement).innerText));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 658, height: 1000 });
    const printed = await page.locator('body').innerText();
    expect(facts.filter((fact) => !printed.includes(fact))).toEqual([]);
    expect(printed).toContain('Limits at a glance');
    for (const chrome of ['.masthead', '.services', '.contents', '.turns', '.colophon', '.crumbs', '.skip']) expect(await page.locator(chrome).first().isVisible(), chrome).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  });

  test('A-14: its PDF has a title, a language and the structure of the page', async () => {
    const page = await open('/reference/sqs/');
    const pdf = await page.pdf({ format: 'A4', tagged: true, outline: true });
    expect(pdfPages(pdf).length).toBeGreaterThan(3);
    const text = Buffer.from(pdf).toString('latin1');
    expect(text).toContain('/Title (Amazon SQS');
    expect(text).toMatch(/\/Lang \(en/);
    expect(text).toMatch(/\/Marked true/);
    expect(text).toMatch(/\/S \/H1\b/);
    expect(text).toMatch(/\/Type \/Outlines/);
  });
});
