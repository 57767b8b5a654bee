import type { Options } from '../cli.ts';
import { counted, formatReport } from '../domain/diagnostic.ts';
import { EXIT } from '../domain/problem.ts';
import { prepareSite } from '../build-site.ts';
import { readContent } from '../pipeline/read-content.ts';
import { drawDiagrams, removeStaleDrawings } from '../publish/draw-diagrams.ts';
import { hasErrors, SHIPPED } from './build.ts';

/** Draws every diagram that changed and removes the drawings that belong to none. Run it before a commit. */
export async function draw(options: Options): Promise<number> {
  const content = readContent(options.content, SHIPPED);
  const { value, diagnostics } = prepareSite(content.value, options.today);
  const mistakes = diagnostics.filter(({ at, severity }) => severity === 'error' && at.file.endsWith('.mmd'));
  if (mistakes.length > 0) {
    // A diagram with a mistake is not in `value`; going on would take its drawing for stale.
    console.error(formatReport(mistakes, content.value.diagrams.length));
    return EXIT.content;
  }
  const folder = `${options.content}/diagrams/drawn`;
  const drawn = await drawDiagrams(value.diagrams, { folder, draw: 'needed' });
  console.error(formatReport(drawn.diagnostics, content.value.diagrams.length));
  if (hasErrors(drawn.diagnostics)) return EXIT.content;
  removeStaleDrawings(folder, value.diagrams);
  console.error(`${counted(drawn.value.size, 'diagram')} in ${folder}/.`);
  return EXIT.good;
}
