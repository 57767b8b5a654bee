import type { Page } from 'playwright-core';

/** A kind of page, or a state of one, that a reader can meet. */
export interface KindOfPage {
  readonly kind: string;
  readonly address: string;
  /** Brings the page into the state. */
  readonly act?: (page: Page) => Promise<unknown>;
}

/** Every kind of page of the site that ships, and every state that looks different. */
export const KINDS_OF_PAGE: readonly KindOfPage[] = [
  { kind: 'home', address: '/' },
  { kind: 'list of services', address: '/reference/' },
  { kind: 'long reference page', address: '/reference/dynamodb/' },
  { kind: 'short reference page', address: '/reference/neptune/' },
  { kind: 'open apparatus', address: '/reference/sqs/', act: (page) => page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true; }) },
  { kind: 'sources', address: '/sources/' },
  { kind: 'ledger of a service', address: '/sources/sns/' },
  { kind: 'cheat sheet of all', address: '/cheat-sheet/' },
  { kind: 'cheat sheet of one', address: '/cheat-sheet/sqs/' },
  { kind: 'address that is not there', address: '/404.html' },
  { kind: 'search with results', address: '/?q=visibility%20timeout', act: (page) => page.locator('#hits [role="option"]').first().waitFor() },
  { kind: 'search without a result', address: '/?q=zzzzzzzz', act: (page) => page.getByText('Nothing has').waitFor() },
];
