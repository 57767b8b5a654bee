import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pdfPages } from '../support/pdf-pages.ts';
import { visits } from '../support/visits.ts';

const { open } = visits();

/** Sizes of paper in points, with the margin that the style sheet of cheat sheets leaves on the sides, in mm. */
const PAPERS = [
  { format: 'A4', width: 595, height: 842, millimetres: 210 },
  { format: 'Letter', width: 612, height: 792, millimetres: 216 },
] as const;

const MARGINS = 20;
const PIXELS_PER_MM = 96 / 25.4;

/** Lays the page out as on paper of a width, so that it can be measured. */
async function onPaper(page: Page, millimetres: number): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: Math.floor((millimetres - MARGINS) * PIXELS_PER_MM), height: 1000 });
}

describe.each(PAPERS)('on $format', ({ format, width, height, millimetres }) => {
  test.each([
    { address: '/cheat-sheet/sqs/', sheets: '.sheets > .sheet' },
    { address: '/cheat-sheet/?services=sqs,kms,lambda', sheets: '.sheet-pages' },
  ])('$address has two columns, and nothing is cut off', async ({ address, sheets }) => {
    const page = await open(address);
    await onPaper(page, millimetres);
    const columns = await page.locator(sheets).first().evaluate((sheet) => {
      const { left, width: whole } = sheet.getBoundingClientRect();
      const sides = [...sheet.querySelectorAll('li')].filter((item) => item.checkVisibility()).map((item) => (item.getBoundingClientRect().left < left + whole / 2 ? 'left' : 'right'));
      return { sides: [...new Set(sides)].toSorted(), count: getComputedStyle(sheet).columnCount };
    });
    expect(columns).toEqual({ sides: ['left', 'right'], count: '2' });
    expect(await page.evaluate(beyondTheEdge)).toEqual([]);
  });

  test('the printer gets pages of that size', async () => {
    const page = await open('/cheat-sheet/?services=sqs,kms,lambda');
    const pages = pdfPages(await page.pdf({ format, preferCSSPageSize: false, tagged: true }));
    expect(pages.length).toBeGreaterThan(0);
    for (const box of pages) expect([Math.abs(box.width - width) < 2, Math.abs(box.height - height) < 2]).toEqual([true, true]);
  });
});

test('no blank page follows a sheet that fits on one', async () => {
  const page = await open('/cheat-sheet/swf/');
  expect(pdfPages(await page.pdf({ format: 'A4', preferCSSPageSize: false, tagged: true }))).toHaveLength(1);
});

test('a long unit leaves room for the name of the limit', async () => {
  const page = await open('/cheat-sheet/lambda/', { viewport: { width: 360, height: 800 } });
  const widths = await page.locator('.sheet th').evaluateAll((names) => names.map((name) => name.getBoundingClientRect().width));
  expect(Math.min(...widths)).toBeGreaterThan(100);
});

test('nothing but the sheet is printed, in black on white whatever the theme', async () => {
  const page = await open('/cheat-sheet/?services=sqs', { colorScheme: 'dark' });
  await onPaper(page, 210);
  const printed = await page.locator('body').innerText();
  expect(printed).toContain('Amazon SQS');
  expect(printed).not.toMatch(/Search the reference|Services on the sheet|Choosing needs scripts|All services|AWS KMS/);
  const colours = await page.evaluate(() => [getComputedStyle(document.body).color, ...[...document.querySelectorAll('.sheet li')].map((item) => getComputedStyle(item).color)]);
  expect([...new Set(colours)]).toEqual(['rgb(0, 0, 0)']);
});

test('every service can be chosen, and the address keeps the choice', async () => {
  const page = await open('/cheat-sheet/');
  const shown = () => page.locator('.sheet:visible').evaluateAll((sheets) => sheets.map(({ id }) => id).toSorted());
  expect((await shown()).length).toBeGreaterThan(50);
  await page.getByRole('button', { name: 'None' }).click();
  await page.getByRole('checkbox', { name: 'KMS' }).check();
  await page.getByRole('checkbox', { name: 'SQS' }).check();
  expect(await shown()).toEqual(['kms', 'sqs']);
  await page.reload();
  expect(await shown()).toEqual(['kms', 'sqs']);
  expect(new URL(page.url()).search).toMatch(/^\?services=/);
});

/** Visible pieces whose words reach over the edge of the paper or of their own box. Runs in the page. */
function beyondTheEdge(): string[] {
  const pieces = [...document.querySelectorAll<HTMLElement>('main *')].filter((element) => element.checkVisibility() && !element.closest('.unseen, noscript'));
  const over = pieces.filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    const cut = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline' && getComputedStyle(element).overflowX !== 'visible';
    return left < -0.5 || right > innerWidth + 0.5 || cut;
  });
  return over.map((element) => element.outerHTML.slice(0, 120));
}
