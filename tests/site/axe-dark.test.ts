import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { KINDS_OF_PAGE } from '../support/kinds-of-page.ts';
import { visits } from '../support/visits.ts';

const { open } = visits();

/** What the dark can break: it changes colours and nothing else, and every other rule was asked in the light. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

test.each(KINDS_OF_PAGE)('A-01: axe finds nothing in the dark, wide and narrow: $kind', async ({ address, act }) => {
  const page = await open(address, { colorScheme: 'dark' });
  await act?.(page);
  for (const width of [1280, 360]) {
    // So high that what one can press lies under no bar that sticks.
    await page.setViewportSize({ width, height: 2400 });
    expect.soft(await axeFindings(page, OF_COLOUR), `${width} px`).toEqual([]);
  }
});
