/**
 * Committed drawings: `content/diagrams/drawn/<name>.svg`, a lock file of the diagrams.
 *
 * The last line says what the drawing was made from and what its bytes must be, so that a changed diagram, a changed
 * drawing program, a file cut short or edited by hand is noticed and drawn anew:
 *
 *     <!-- drawn from 1f0c5e2a77b4; checksum 90aa3c1d5e6f -->
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagram, DrawnDiagram } from '../domain/diagram.ts';
import { MERMAID_VERSION } from './open-pen.ts';
import { sanitiseSvg } from './svg-tree.ts';

/** Raise it with every change to the settings, the palette, `flattenDrawing` or `tidyDrawing`. */
export const DRAWING_VERSION = 1;

const LAST_LINE = /\n<!-- drawn from ([0-9a-f]{12}); checksum ([0-9a-f]{12}) -->\n$/;

/** Reads a diagram's drawing; `undefined` where it is missing, of another source, or damaged. */
export function readDrawing(folder: string, diagram: Diagram): DrawnDiagram | undefined {
  const text = readText(join(folder, `${diagram.name}.svg`));
  const [line = '', source, checksum] = LAST_LINE.exec(text) ?? [];
  const svg = text.slice(0, text.length - line.length);
  const [, width, height] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  if (source !== digestOf(diagram) || checksum !== digest(svg) || sanitiseSvg(svg) !== svg || width === undefined) return undefined;
  return { name: diagram.name, svg, width: Number(width), height: Number(height) };
}

/**
 * Keeps a drawing in its file; a reader never sees half of it.
 *
 * @throws Error if the folder cannot be written.
 */
export function keepDrawing(folder: string, diagram: Diagram, { svg }: DrawnDiagram): void {
  mkdirSync(folder, { recursive: true });
  const aside = join(folder, `${diagram.name}.svg.new`);
  writeFileSync(aside, `${svg}\n<!-- drawn from ${digestOf(diagram)}; checksum ${digest(svg)} -->\n`);
  renameSync(aside, join(folder, `${diagram.name}.svg`));
}

/**
 * Deletes the drawings of diagrams that are no more.
 *
 * @returns Names of the files that were deleted, sorted.
 */
export function removeStaleDrawings(folder: string, diagrams: readonly Diagram[]): string[] {
  const current = new Set(diagrams.map(({ name }) => `${name}.svg`));
  const stale = filesIn(folder).filter((file) => /\.svg(\.new)?$/.test(file) && !current.has(file)).sort();
  for (const file of stale) rmSync(join(folder, file));
  return stale;
}

function digestOf({ name, title, description, source }: Diagram): string {
  return digest(JSON.stringify([DRAWING_VERSION, MERMAID_VERSION, name, title, description, source]));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
