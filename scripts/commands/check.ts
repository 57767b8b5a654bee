import type { Options } from '../cli.ts';
import { formatReport } from '../domain/diagnostic.ts';
import { EXIT } from '../domain/problem.ts';
import { prepareSite } from '../build-site.ts';
import { readContent } from '../pipeline/read-content.ts';
import { hasErrors, SHIPPED } from './build.ts';

/** Reports every mistake in the content without making a page. */
export function check(options: Options): number {
  const content = readContent(options.content, SHIPPED);
  const diagnostics = [...content.diagnostics, ...prepareSite(content.value).diagnostics];
  console.log(formatReport(diagnostics, content.value.paths.size));
  return hasErrors(diagnostics) ? EXIT.content : EXIT.good;
}
