import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { KINDS_OF_PAGE } from '../support/kinds-of-page.ts';
import { visits } from '../support/visits.ts';

const { open } = visits();

test.each(KINDS_OF_PAGE)('A-01: axe finds nothing in the dark, wide and narrow: $kind', async ({ address, act }) => {
  const page = await open(address, { colorScheme: 'dark' });
  await act?.(page);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await axeFindings(page), `${width} px`).toEqual([]);
  }
});
