import type { Site } from '../../scripts/domain/site.ts';

/** What Eleventy hands every page. */
export interface SitePage {
  readonly site: Site;
  readonly page: { readonly url: string };
}

/** What Eleventy hands a page that is made once per `Item`. */
export interface PerItem<Item> extends SitePage {
  readonly item: Item;
}
