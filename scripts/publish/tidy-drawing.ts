import type { Diagram, DrawnDiagram } from '../domain/diagram.ts';
import { type Role, paintOf, roleOf } from './drawing-palette.ts';
import { readSvg, type SvgElement, writeSvg } from './svg-tree.ts';

/** Font size that mermaid draws with, in px. */
const DRAWN_AT = 14;

/** Smallest size to which a wide drawing may shrink its labels, in px; wider ones scroll. */
const SMALLEST = 12;

/** Width of the column that drawings stand in, in px. */
const COLUMN = 640;

const FONT = 'system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, Liberation Sans, sans-serif';

/**
 * Makes a picture of our own from mermaid's: sanitised, in the roles of the page's colours, with its name and
 * description, ids that no other drawing has, and no digit more than can be seen.
 *
 * @param markup What {@link flattenDrawing} gave.
 * @throws RangeError if the markup is no drawing.
 */
export function tidyDrawing(markup: string, diagram: Diagram): DrawnDiagram {
  const root = readSvg(markup);
  const box = root?.attributes.get('viewBox')?.split(/[\s,]+/).map(Number);
  if (!root || box?.length !== 4 || !box.every(Number.isFinite)) throw new RangeError(`no drawing of ${diagram.name}: ${markup.slice(0, 80)}`);
  const [left, top, wide, high] = box.map((side, index) => (index < 2 ? Math.floor(side) : Math.ceil(side))) as [number, number, number, number];
  const scale = Math.max(SMALLEST / DRAWN_AT, Math.min(1, COLUMN / wide));
  const width = Math.round(wide * scale);
  const height = Math.round(high * scale);

  const used = new Set(writeSvg(root).match(/(?<=url\(#)[\w-]+/g));
  const children = root.children.flatMap((child) => tidy(child, used));
  rename(children, diagram.name);
  const { name, title, description } = diagram;
  const svg: SvgElement = {
    tag: 'svg',
    attributes: new Map(
      Object.entries({
        xmlns: 'http://www.w3.org/2000/svg', role: 'img', 'aria-labelledby': `${name}-title ${name}-description`,
        viewBox: `${left} ${top} ${wide} ${high}`, width: String(width), height: String(height),
        'font-family': FONT, 'font-size': String(DRAWN_AT), color: paintOf('ink').replace('currentColor', INK), fill: 'currentColor',
      }),
    ),
    children: [said('title', `${name}-title`, title), said('desc', `${name}-description`, description), ...children],
  };
  return { name, svg: writeSvg(svg), width, height };
}
