import type { Diagnostic } from '../domain/diagnostic.ts';
import { nearestName } from '../domain/nearest-name.ts';
import type { LinkUse } from './list-links.ts';

/** Parameters that tell a site where a reader came from. */
const TRACKING = /^(utm_\w+|[gf]bclid|gclid|msclkid|mc_[ce]id|trk|trkCampaign|sc_\w+|ref|ref_|source|linkId|_ga)$/i;

/** What is left at the end of an address that was copied with more than itself. */
const JUNK = /([.,;:!?'"“”’)\]>}*_`|\\]|%(20|22|27|29|3E|5D|60))+$/i;

/**
 * Checks the form of every address that the editors name as a source; whether it still answers only a run with a network
 * can tell.
 *
 * Rules: `source-form`, `source-host`.
 *
 * @param hosts Hosts whose pages may be sources, as `site.md` lists them; any, where it lists none.
 */
export function checkSources(links: readonly LinkUse[], hosts: readonly string[]): Diagnostic[] {
  return links.filter(({ isSource }) => isSource).flatMap(({ url, id, at }): Diagnostic[] => {
    const address = URL.parse(url);
    const problem = address ? formProblem(url, address) : { what: 'is no address', fix: 'copy the whole address of the page.' };
    if (problem) return [{ rule: 'source-form', severity: 'error', at, what: `The source of “${id}” ${problem.what}: ${url}`, fix: problem.fix }];
    if (hosts.length === 0 || hosts.includes(address!.hostname)) return [];
    const near = nearestName(address!.hostname, hosts);
    return [{ rule: 'source-host', severity: 'error', at, what: `The source of “${id}” is on “${address!.hostname}”, which is no host of sources.${near ? ` Did you mean “${near}”?` : ''}`, fix: 'name a page of the documentation, or add the host to “sources” in site.md.' }];
  });
}

function formProblem(url: string, { protocol, pathname, search, hash, searchParams }: URL): { readonly what: string; readonly fix: string } | undefined {
  const tracking = [...searchParams.keys()].find((key) => TRACKING.test(key));
  if (protocol !== 'https:') return { what: 'does not begin with https', fix: 'write the https address.' };
  if (tracking) return { what: `carries “${tracking}”, which tells where a reader came from`, fix: `cut “${search}” off.` };
  if (JUNK.test(url) || /[?#]$/.test(url)) return { what: 'ends with a sign that is not part of it', fix: 'cut off what stands behind the address.' };
  if (pathname === '/' && hash !== '') return { what: 'names a place on no page', fix: 'write the address of the page, with its path.' };
  if (pathname.includes('//')) return { what: 'has an empty part between two slashes', fix: 'delete one of the slashes.' };
  return undefined;
}
