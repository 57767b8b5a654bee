import type { Diagram, DrawnDiagram } from '../domain/diagram.ts';
import { coloursOf, roleOf, standOf } from './drawing-palette.ts';
import { asCapsule } from './as-capsule.ts';
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
 * @param markup What `flattenDrawing` gave.
 * @throws RangeError if the markup is no drawing.
 */
export function tidyDrawing(markup: string, diagram: Diagram): DrawnDiagram {
  const { name, title, description } = diagram;
  const root = readSvg(markup);
  const box = root?.attributes.get('viewBox')?.split(/[\s,]+/).map(Number) ?? [];
  if (!root || box.length !== 4 || !box.every(Number.isFinite)) throw new RangeError(`no drawing of ${name}: ${markup.slice(0, 80)}`);
  const frame = frameOf(box, diagram);
  const scale = Math.max(SMALLEST / DRAWN_AT, Math.min(1, COLUMN / frame.wide));
  const width = Math.round(frame.wide * scale);
  const height = Math.round(frame.high * scale);

  const used = new Set(writeSvg(root).match(/(?<=url\(#)[\w-]+/g));
  const children = root.children.map(withGround).flatMap((child) => tidy(child, used));
  endLifelines(children, frame.top + frame.high);
  rename(children, name);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg', role: 'img', 'aria-labelledby': `${name}-title ${name}-description`,
    viewBox: `${frame.left} ${frame.top} ${frame.wide} ${frame.high}`, width: String(width), height: String(height),
    'font-family': FONT, 'font-size': String(DRAWN_AT), color: coloursOf('ink'), fill: 'currentColor',
  };
  const labelled = [said('title', `${name}-title`, title), said('desc', `${name}-description`, description), ...children];
  return { name, svg: writeSvg({ tag: 'svg', attributes: new Map(Object.entries(attributes)), children: labelled }), width, height };
}

/** The view box in whole px; a sequence gets room for the heads of actors and below its last message. */
function frameOf([left = 0, top = 0, wide = 0, high = 0]: readonly number[], { source }: Diagram) {
  const isSequence = /^\s*sequenceDiagram/m.test(source);
  return { left: Math.floor(left), top: Math.floor(top) - (isSequence ? 4 : 0), wide: Math.ceil(wide), high: Math.ceil(high) + (isSequence ? 14 : 0) };
}

function said(tag: string, id: string, text: string): SvgElement {
  return { tag, attributes: new Map([['id', id]]), children: [text] };
}

/** Mends one element; `[]` where nothing of it would be seen, its children where it only groups them. */
function tidy(node: SvgElement | string, used: ReadonlySet<string>): (SvgElement | string)[] {
  if (typeof node === 'string') return [node];
  const { tag, attributes } = node;
  if (tag === 'title' || tag === 'desc') return [];
  if (tag === 'marker' && !used.has(attributes.get('id') ?? '')) return [];
  const classes = classesOf(tag, attributes);
  for (const [key, value] of attributes) {
    const mended = key === 'id' && !used.has(value) ? undefined : mend(tag, key, value);
    if (mended === undefined) attributes.delete(key);
    else attributes.set(key, mended);
  }
  if (classes !== '') attributes.set('class', classes);
  const children = node.children.flatMap((child) => tidy(child, used));
  const holds = /^(g|defs|text|tspan|marker)$/.test(tag);
  if (holds && children.length === 0) return [];
  if (!holds && isUnseen(tag, attributes)) return [];
  if (/^(g|tspan)$/.test(tag) && attributes.size === 0) return children;
  return [asCapsule({ tag, attributes, children: joined(children) })];
}

/** Messages of a sequence stand on lifelines: paper round the letters keeps them readable. Numbers stand on ink. */
function withGround(node: SvgElement | string): SvgElement | string {
  if (typeof node === 'string' || node.tag !== 'text' || roleOf(node.attributes.get('fill') ?? '') === 'paper') return node;
  const ground = { stroke: standOf('paper'), 'stroke-width': '4', 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  return { ...node, attributes: new Map([...node.attributes, ...Object.entries(ground)]) };
}

/** Mermaid draws lifelines far past the end of the picture, which only a clipping viewer hides. */
function endLifelines(children: readonly (SvgElement | string)[], bottom: number): void {
  for (const child of children) {
    if (typeof child === 'string') continue;
    if (child.tag === 'line' && Number(child.attributes.get('y2')) > bottom) child.attributes.set('y2', String(bottom));
    endLifelines(child.children, bottom);
  }
}

/** Classes for the roles of fill and line; ink needs none. */
function classesOf(tag: string, attributes: ReadonlyMap<string, string>): string {
  return (tag === 'line' ? ['stroke'] : ['fill', 'stroke']).flatMap((key) => {
    const colour = attributes.get(key) ?? '';
    return !colour.startsWith('rgb') || isTransparent(colour) || roleOf(colour) === 'ink' ? [] : [`${key}-${roleOf(colour)}`];
  }).join(' ');
}

function isTransparent(colour: string): boolean {
  return /, 0\)$/.test(colour);
}

/** A shape with neither fill nor line, or without extent, such as the grounds of empty labels. */
function isUnseen(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  const isBare = attributes.get('fill') === 'none' && (attributes.get('stroke') ?? 'none') === 'none';
  const hasMarker = [...attributes.keys()].some((key) => key.startsWith('marker-'));
  const isEmpty = tag === 'rect' && !attributes.has('width');
  return isEmpty || (isBare && !hasMarker) || attributes.get('width') === '0' || attributes.get('height') === '0';
}

/** Joins neighbouring texts, which mermaid writes word by word. */
function joined(children: (SvgElement | string)[]): (SvgElement | string)[] {
  const result: (SvgElement | string)[] = [];
  for (const child of children) {
    const last = result.at(-1);
    if (typeof child === 'string' && typeof last === 'string') result[result.length - 1] = last + child;
    else result.push(child);
  }
  return result;
}

/** The value as it is written in the drawing; `undefined` where it says what holds anyway. */
function mend(tag: string, key: string, value: string): string | undefined {
  if (/^(fill|stroke)$/.test(key) && value.startsWith('rgb')) {
    if (isTransparent(value)) return 'none';
    const role = roleOf(value);
    if (tag === 'line' && key === 'fill') return undefined;
    // A tspan names a fill only where its text has another one.
    return role !== 'ink' ? coloursOf(role) : key === 'fill' && tag !== 'tspan' ? undefined : 'currentColor';
  }
  if (key === 'font-size' && value === `${DRAWN_AT}px`) return undefined;
  if (/^(class|xmlns|color|role|aria-labelledby|font-family)$/.test(key)) return undefined;
  // Mermaid writes lines without gaps as dashes, and grounds that let the line shine through their label.
  if (key === 'stroke-dasharray' && /^(0|1)?(px)?,? ?0(px)?$/.test(value)) return undefined;
  if (key === 'opacity' && value === '0.5') return undefined;
  // One thickness for all lines but those that an author made thick.
  if (key === 'stroke-width' && Number.parseFloat(value) <= 2) return undefined;
  if (/^(id|marker-|orient)/.test(key)) return value;
  return value.replace(/(-?\d*\.?\d+(?:e-?\d+)?)(?:px)?/g, (_, digits: string) => String(Number(Number(digits).toFixed(key === 'stroke-width' || key === 'transform' ? 2 : 1)) + 0));
}

/** Gives every id, and what points to it, a name of this drawing: `sqs-life-1`, `sqs-life-2`. */
function rename(children: readonly (SvgElement | string)[], name: string): void {
  const names = new Map<string, string>();
  const newName = (id: string) => names.get(id) ?? names.set(id, `${name}-${names.size + 1}`).get(id)!;
  const visit = (node: SvgElement | string) => {
    if (typeof node === 'string') return;
    for (const [key, value] of node.attributes) {
      if (key === 'id') node.attributes.set(key, newName(value));
      else if (key.startsWith('marker-')) node.attributes.set(key, `url(#${newName(value.slice(5, -1))})`);
    }
    node.children.forEach(visit);
  };
  children.forEach(visit);
}
