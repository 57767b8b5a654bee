import { HEADERS } from '../domain/policy.ts';

/**
 * Files that tell hosts how to serve the site: `_headers` for Netlify and Cloudflare Pages, `.nojekyll` for GitHub Pages.
 *
 * @param prefix Path under which the site is served.
 */
export function hostFiles(prefix: string): { path: string; text: string }[] {
  const block = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  const headers = [
    block(`${prefix}*`, HEADERS.everything),
    // A later rule would be added to the first one's header, so the first is taken off.
    block(`${prefix}assets/*`, { '! Cache-Control': '', ...HEADERS.hashed }).replace('! Cache-Control: ', '! Cache-Control'),
  ].join('\n');
  return [
    { path: '_headers', text: headers },
    { path: '.nojekyll', text: '' },
  ];
}
