import type { Options } from '../cli.ts';
import { formatReport } from '../domain/diagnostic.ts';
import { EXIT } from '../domain/problem.ts';
import { prepareSite } from '../build-site.ts';
import { readContent } from '../pipeline/read-content.ts';
import { hasErrors, SHIPPED } from './build.ts';

/** Addresses that no check of the content looks at. */
const NO_ASSETS = { style: '', boot: '', script: '', search: '' };

/** Reports every mistake in the content without making a page. */
export function check(options: Options): number {
  const content = readContent(options.content, SHIPPED);
  const prepared = prepareSite(content.value);
  const before = [...content.diagnostics, ...prepared.diagnostics];
  const assembled = hasErrors(before) ? [] : prepared.value.assembleSite({ prefix: '/', assets: NO_ASSETS, drawings: new Map() }).diagnostics;
  const diagnostics = [...before, ...assembled];
  console.log(formatReport(diagnostics, content.value.paths.size));
  return hasErrors(diagnostics) ? EXIT.content : EXIT.good;
}
