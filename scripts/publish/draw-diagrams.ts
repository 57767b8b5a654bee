import type { Diagram, DrawnDiagram } from '../domain/diagram.ts';
import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import { keepDrawing, readDrawing } from './committed-drawing.ts';
import { Desk } from './desk.ts';
import { explainAnswer } from './explain-answer.ts';
import { labelWidth } from './label-width.ts';
import { openPen, type Pen } from './open-pen.ts';
import { sourceLines } from './source-lines.ts';
import { tidyDrawing } from './tidy-drawing.ts';

export { removeStaleDrawings } from './committed-drawing.ts';

/** How and where to draw. */
export interface DrawOptions {
  /** Folder of the committed drawings. */
  readonly folder: string;
  /** `never`: no browser is started, and diagrams without a current drawing are left undrawn. */
  readonly draw?: 'needed' | 'never';
  /** Longest time for one diagram, in ms. */
  readonly limit?: number;
  /** Starts the browser; it is asked for only if something must be drawn. */
  readonly open?: () => Promise<Pen>;
}

/**
 * Gives every diagram its picture: the committed drawing where it is current, else one drawn now and kept beside the
 * others. A clean checkout needs no browser.
 *
 * Rules: `diagram-syntax`, `diagram-too-large`, `diagram-too-slow` (errors); `drawing-not-kept` (warning).
 *
 * @returns Pictures by name; those with a mistake, or left undrawn, are missing.
 * @throws EnvironmentError if a browser is needed and there is none, or it died twice. What was drawn until then is kept.
 */
export async function drawDiagrams(diagrams: readonly Diagram[], { folder, draw = 'needed', limit = 20_000, open = openPen }: DrawOptions): Promise<Staged<Map<string, DrawnDiagram>>> {
  const value = new Map<string, DrawnDiagram>();
  const diagnostics: Diagnostic[] = [];
  const desk = new Desk(open, limit);
  try {
    for (const diagram of diagrams) {
      const committed = readDrawing(folder, diagram);
      const drawn = committed ? { value: committed, diagnostics: [] } : draw === 'needed' ? await drawAt(desk, diagram, folder) : undefined;
      if (drawn?.value) value.set(diagram.name, drawn.value);
      diagnostics.push(...(drawn?.diagnostics ?? []));
    }
  } finally {
    await desk.clear();
  }
  return { value, diagnostics };
}

async function drawAt(desk: Desk, diagram: Diagram, folder: string): Promise<Staged<DrawnDiagram | undefined>> {
  const answer = await desk.draw(sourceLines(diagram.source).text, labelWidth(diagram.source));
  const explained = explainAnswer(answer, diagram);
  if ('problem' in explained) return { value: undefined, diagnostics: [explained.problem] };
  const value = tidyDrawing(explained.markup, diagram);
  return { value, diagnostics: keep(folder, diagram, value) };
}

function keep(folder: string, diagram: Diagram, drawn: DrawnDiagram): Diagnostic[] {
  try {
    keepDrawing(folder, diagram, drawn);
    return [];
  } catch (problem) {
    const what = `The drawing of “${diagram.title}” could not be kept in ${folder}: ${(problem as Error).message}.`;
    return [{ rule: 'drawing-not-kept', severity: 'warning', at: diagram.at, what, fix: 'make the folder writable, or every build draws it again.' }];
  }
}
