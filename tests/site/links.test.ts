import { LinkChecker } from 'linkinator';
import { expect, inject, test } from 'vitest';
import { builtPages } from '../support/built-pages.ts';

test('no link of the site leads to a page, a file or a place on a page that is not there', async () => {
  const { folder, origin } = inject('site');
  const outside = async (link: string) => !link.startsWith(`${origin}/`);
  const { links } = await new LinkChecker().check({ path: [`${origin}/`, `${origin}/404.html`, `${origin}/offline/`], recurse: true, checkFragments: true, linksToSkip: outside, concurrency: 20 });
  // A missing place on a page has the status 200; only its state tells.
  expect(links.filter(({ state }) => state === 'BROKEN').map(({ url, parent, status }) => `${parent} → ${url} (${status})`)).toEqual([]);
  const reached = new Set(links.filter(({ state }) => state === 'OK').map(({ url }) => url.replace(origin, '').slice(1).replace(/[?#].*$/, '')));
  expect(builtPages(folder).map(({ address }) => address).filter((address) => !reached.has(address))).toEqual([]);
});
