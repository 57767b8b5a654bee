import { describe, expect, inject, test } from 'vitest';
import { pageWeights } from '../../scripts/bench/page-bytes.ts';
import { visits } from '../support/visits.ts';

const { open } = visits();

/** The reference page with most to show; what is far from the window waits there. */
const LONGEST = `/${pageWeights(inject('site').folder).filter(({ page }) => /^reference\/[^/]+\/$/.test(page)).toSorted((a, b) => b.bytes - a.bytes)[0]!.page}`;

describe.each([1440, 360])('a long page, %i px wide, is laid out as it is read', (width) => {
  const viewport = { width, height: 900 };

  test('a topic far from the window waits; a link to its facts arrives below the masthead all the same', async () => {
    const page = await open(LONGEST, { viewport });
    const facts = page.locator('.facts > li');
    const middle = facts.nth(Math.floor((await facts.count()) / 2));
    expect(await middle.evaluate((fact) => fact.checkVisibility({ contentVisibilityAuto: true }))).toBe(false);

    const linked = await open(`${LONGEST}#${await middle.getAttribute('id')}`, { viewport });
    await linked.waitForFunction(() => {
      const gap = document.querySelector(':target')!.getBoundingClientRect().top - document.querySelector('.masthead')!.getBoundingClientRect().bottom;
      return gap >= 0 && gap < 60;
    });
  });

  test('nothing beside the text is cut off: marks and sigla lie within the box of their topic', async () => {
    const page = await open(LONGEST, { viewport });
    const cut = await page.locator('article > section').evaluateAll((sections) => sections.flatMap((section) => {
      section.scrollIntoView();
      const box = section.getBoundingClientRect();
      return [...section.querySelectorAll('.facts > li, .dagger, summary, .sigla > *, figure, h2 > a')].filter((part) => {
        const { left, right, width } = part.getBoundingClientRect();
        return width > 0 && (left < box.left || right > box.right);
      }).map((part) => part.outerHTML.slice(0, 80));
    }));
    expect(cut).toEqual([]);
  });
});

test('on paper a long page has every fact', async () => {
  const page = await open(LONGEST);
  await page.emulateMedia({ media: 'print' });
  const waiting = await page.locator('.facts > li').evaluateAll((facts) => facts.filter((fact) => !fact.checkVisibility({ contentVisibilityAuto: true })).length);
  expect(waiting).toBe(0);
});
