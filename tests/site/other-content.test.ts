import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { build } from '../support/run-concord.ts';
import { type Served, serveFolder } from '../support/serve-folder.ts';
import { keptFolder } from '../support/temp-folder.ts';
import { TINY } from '../support/tiny-content.ts';
import { visits } from '../support/visits.ts';

const { open } = visits();
let folder = '';
let served: Served;
beforeAll(async () => {
  folder = keptFolder({
    ...TINY,
    'content/notes/ada/odd.md': '# Shopping\n\n- Buy bread and two apples.\n',
    'content/notes/ada/more.md': '# SQS\n\n- A queue keeps a message for 4 days. ^sqs-retention\n',
    'content/notes/ben/more.md': '# SQS\n\n- A queue keeps a message for 14 days. ^sqs-retention\n',
  });
  const { code, stderr } = await build(folder);
  expect(code, stderr).toBe(0);
  served = await serveFolder(join(folder, '_site'));
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  { kind: 'what no page could take', path: '/reference/not-placed/', says: 'Buy bread and two apples.' },
  { kind: 'a dispute without a ruling', path: '/reference/sqs/', says: 'Not settled' },
  { kind: 'the list of such disputes', path: '/sources/', says: 'Not settled' },
])('A-01: axe finds nothing, wide and narrow, light and dark: $kind', async ({ path, says }) => {
  const page = await open(served.origin + path);
  expect(await page.locator('main').innerText()).toContain(says);
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 360]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await axeFindings(page), `${width} px, ${colorScheme}`).toEqual([]);
    }
  }
});
