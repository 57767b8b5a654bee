/** A service and the address of its page. */
export interface ListedService {
  readonly name: string;
  readonly url: string;
}

/**
 * All services, for a reader whom search cannot help: from the links of the page that is open, else from the site's list.
 *
 * @param prefix Path under which the site is served.
 * @returns An empty list where neither can be had.
 */
export async function listServices(prefix: string): Promise<ListedService[]> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('#services li a, .domain .index a')];
  if (links.length > 0) return links.map(({ textContent, href }) => ({ name: textContent ?? '', url: href }));
  try {
    const response = await fetch(`${prefix}api/services.json`);
    return response.ok ? ((await response.json()) as ListedService[]) : [];
  } catch {
    return [];
  }
}
