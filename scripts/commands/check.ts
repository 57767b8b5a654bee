import type { Options } from '../cli.ts';
import { formatReport } from '../domain/diagnostic.ts';
import { EXIT } from '../domain/problem.ts';
import { prepareSite } from '../build-site.ts';
import { readContent } from '../pipeline/read-content.ts';
import { hasErrors, SHIPPED } from './build.ts';

/** Reports every mistake in the content without making a page; with `--stale` first what was checked longest ago, with `--strict` a warning counts as a mistake. */
export function check(options: Options): number {
  const content = readContent(options.content, SHIPPED);
  const { value, diagnostics: found } = prepareSite(content.value, options.today);
  const diagnostics = [...content.diagnostics, ...found];
  if (options.stale) console.log(value.checked.map(({ checked, at, fact }) => `${checked} ${at.file}:${at.line} ${fact}`).join('\n'));
  console.log(formatReport(diagnostics, content.value.paths.size));
  return hasErrors(diagnostics) || (options.strict && diagnostics.length > 0) ? EXIT.content : EXIT.good;
}
