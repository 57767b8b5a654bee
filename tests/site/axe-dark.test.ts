import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { KINDS_OF_PAGE } from '../support/kinds-of-page.ts';
import { visits } from '../support/visits.ts';

const { open } = visits();

test.each(KINDS_OF_PAGE)('A-01: axe finds nothing in the dark, wide and narrow: $kind', async ({ address, act }) => {
  const page = await open(address, { colorScheme: 'dark' });
  await act?.(page);
  for (const width of [1280, 360]) {
    // So high that what one can press lies under no bar that sticks.
    await page.setViewportSize({ width, height: 2400 });
    expect.soft(await axeFindings(page), `${width} px`).toEqual([]);
  }
});
