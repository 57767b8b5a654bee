/**
 * Name of the cache of a build. It begins with the site's path, for a host may have several sites.
 *
 * @param site Path under which the site is served, with slashes at both ends.
 */
export function cacheName(site: string, build: string): string {
  return `concord ${site} ${build}`;
}

/** Deletes what is kept of the site, but for one cache. */
export async function forgetCaches(site: string, but?: string): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(cacheName(site, '')) && name !== but).map((name) => caches.delete(name)));
}
