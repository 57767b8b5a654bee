import { readdirSync } from 'node:fs';
import type { Site } from '../../scripts/domain/site.ts';

/** What a page module exports; see style guide, “A typed Eleventy template”. */
interface PageModule {
  readonly data: { readonly permalink: string | ((data: object) => string | false); readonly pagination?: { readonly data: string } };
  render(data: object): string;
}

const TEMPLATES = new URL('../../components/templates/', import.meta.url);

/** Renders every page of a site as Eleventy would, without its run: address below the prefix → markup. */
export async function renderSite(site: Site): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const file of readdirSync(TEMPLATES).filter((name) => name.endsWith('.11ty.ts')).sort()) {
    const module: PageModule = await import(new URL(file, TEMPLATES).href);
    for (const item of itemsOf(module, site)) {
      const { permalink } = module.data;
      const url = typeof permalink === 'string' ? permalink : permalink({ site, item });
      if (url !== false) pages.set(url, module.render({ site, item, page: { url } }));
    }
  }
  return pages;
}

/** `site.sources.ledgers` → that list; one nothing for a page that is made once. */
function itemsOf({ data }: PageModule, site: Site): readonly unknown[] {
  if (!data.pagination) return [undefined];
  const path = data.pagination.data.split('.').slice(1);
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], site) as readonly unknown[];
}
