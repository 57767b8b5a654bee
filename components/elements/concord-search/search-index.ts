import { mergeHits } from '../../../scripts/domain/merge-hits.ts';
import { otherWording } from '../../../scripts/domain/other-wording.ts';
import { type IndexedPage, type SearchHit, searchHits } from '../../../scripts/domain/search-hits.ts';

/** What the reader narrows a search to; an empty string is no wish. */
export interface SearchWish {
  readonly service: string;
  readonly category: string;
  readonly set: string;
}

/** Names that the index knows for each wish, in the index's order. */
export type WishNames = Readonly<Record<keyof SearchWish, readonly string[]>>;

/** The part of Pagefind's script that is used. */
interface Pagefind {
  options(wishes: { noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(query: string, options: { filters: Record<string, string> }): Promise<{ results: readonly { data(): Promise<IndexedPage> }[] }>;
}

/** How many pages a search looks into. Each is one small file. */
const PAGES = 8;

/** The site's search index, fetched when the first search is made. */
export class SearchIndex {
  private readonly pagefind: Promise<Pagefind>;
  private readonly vocabulary: Promise<readonly (readonly string[])[]>;

  /** @param address Address of Pagefind's script. */
  constructor(address: string) {
    this.pagefind = import(address).then(async (pagefind: Pagefind) => {
      // It would start its worker from a plain address, which the policy refuses; it searches quickly enough without.
      await pagefind.options({ noWorker: true });
      await pagefind.init();
      return pagefind;
    });
    this.vocabulary = readVocabulary(new URL('../api/vocabulary.json', address));
  }

  /** @throws Where the index cannot be loaded: offline, blocked, or replaced by a newer build. */
  async names(): Promise<WishNames> {
    const filters = await (await this.pagefind).filters();
    const names = (filter: keyof SearchWish) => Object.keys(filters[filter] ?? {});
    return { service: names('service'), category: names('category'), set: names('set') };
  }

  /** @throws As {@link names}. */
  async find(query: string, wish: SearchWish): Promise<SearchHit[]> {
    const other = otherWording(query, await this.vocabulary);
    const [own, others] = await Promise.all([this.ask(query, wish), other === undefined ? [] : this.ask(other, wish)]);
    return mergeHits(own, others);
  }

  private async ask(query: string, wish: SearchWish): Promise<SearchHit[]> {
    const filters = Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== ''));
    const { results } = await (await this.pagefind).search(query, { filters });
    const pages = await Promise.all(results.slice(0, PAGES).map((result) => result.data()));
    return searchHits(pages, query, wish.set || undefined);
  }
}

/** Words that mean the same. Search finds without them too, only less. */
async function readVocabulary(address: URL): Promise<readonly (readonly string[])[]> {
  const response = await fetch(address).catch(() => undefined);
  return response?.ok ? ((await response.json()) as string[][]) : [];
}
