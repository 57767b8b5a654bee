import type { DrawnDiagram } from '../domain/diagram.ts';
import { PALETTE } from './drawing-palette.ts';

/**
 * The drawing as a file of its own, for “open large”: dark ink on its own light paper, whatever the reader's theme, with
 * plain colours only, so that it also opens in programs that are no browser.
 */
export function drawingFile({ svg }: DrawnDiagram): string {
  const [, left, top, width, height] = /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg) ?? [];
  const paper = `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${PALETTE.paper.light}"/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.replace(/light-dark\((#\w+),#\w+\)/g, '$1').replace('</desc>', `</desc>${paper}`)}\n`;
}
