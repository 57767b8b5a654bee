/**
 * The sanitiser of drawings: markup is read into a tree that can hold only what is allowed, and written from it.
 *
 * Whatever is not listed here is dropped, so what a drawing program or a committed file may bring along tomorrow is
 * dropped too.
 */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { escapeHtml } from '../domain/html.ts';

/** An element of a drawing. Names and values are those of the allow-list. */
export interface SvgElement {
  readonly tag: string;
  readonly attributes: Map<string, string>;
  children: (SvgElement | string)[];
}

const ELEMENTS = new Set(['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'defs', 'marker', 'title', 'desc']);

const length = /^-?[\d.]+(?:e-?\d+)?(?:px|em|pt|%)?$/;
const numbers = /^[-\d.,\s]+(?:e-?\d+[-\d.,\s]*)*$/;
const commands = /^[MLHVCSQTAZ\d\s.,e-]+$/i;
const placing = /^(?:\s*(?:translate|scale|rotate)\([-\d.,\se]+\))+$/;
const word = /^[a-z-]+$/i;
const dashes = /^[\d.,\spx]+$/;
const paint = /^(?:none|currentColor|#[0-9a-f]{3,6}|rgba?\([\d.,\s]+\)|light-dark\(#[0-9a-f]{6},#[0-9a-f]{6}\))$/i;
const name = /^[\w-]+$/;
const ownMarker = /^url\(#[\w-]+\)$/;

const ATTRIBUTES: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/, viewBox: numbers, width: length, height: length, role: /^img$/, 'aria-labelledby': /^[\w\s-]+$/, id: name, class: /^(?:fill|stroke)-[a-z]+(?: stroke-[a-z]+)?$/, color: paint,
    'paint-order': /^stroke$/, 'font-family': /^[\w\s,-]+$/, 'font-size': length, 'font-weight': /^[a-z\d]+$/, 'font-style': word, 'text-anchor': word, 'dominant-baseline': word,
    fill: paint, 'fill-opacity': length, 'fill-rule': word, stroke: paint, 'stroke-width': length, 'stroke-dasharray': dashes, 'stroke-linecap': word, 'stroke-linejoin': word, 'stroke-opacity': length, opacity: length,
    transform: placing, d: commands, points: numbers,
    x: length, y: length, dx: length, dy: length, x1: length, y1: length, x2: length, y2: length, cx: length, cy: length, r: length, rx: length, ry: length,
    'marker-start': ownMarker, 'marker-mid': ownMarker, 'marker-end': ownMarker,
    markerUnits: word, markerWidth: length, markerHeight: length, refX: length, refY: length, orient: /^[a-z\d.-]+$/,
  }),
);

/**
 * Reads the first `<svg>` of some markup, keeping only what is allowed.
 *
 * @returns `undefined` where there is none.
 */
export function readSvg(markup: string): SvgElement | undefined {
  const svg = parseFragment(markup).childNodes.find((node): node is DefaultTreeAdapterTypes.Element => node.nodeName === 'svg');
  return svg && keep(svg);
}

function keep(element: DefaultTreeAdapterTypes.Element): SvgElement {
  const attributes = new Map<string, string>();
  for (const { name: key, value, prefix } of element.attrs) {
    if (prefix === undefined && ATTRIBUTES.get(key)?.test(value)) attributes.set(key, value);
    else if (key === 'xmlns' && ATTRIBUTES.get('xmlns')!.test(value)) attributes.set(key, value);
  }
  const children = element.childNodes.flatMap((node): (SvgElement | string)[] => {
    if (node.nodeName === '#text') return [(node as DefaultTreeAdapterTypes.TextNode).value];
    const isAllowed = 'namespaceURI' in node && node.namespaceURI === element.namespaceURI && ELEMENTS.has(node.tagName);
    return isAllowed ? [keep(node as DefaultTreeAdapterTypes.Element)] : [];
  });
  // Text counts only where it is shown or read out.
  const speaks = /^(text|tspan|title|desc)$/.test(element.tagName);
  return { tag: element.tagName, attributes, children: speaks ? children : children.filter((child) => typeof child !== 'string') };
}

/** Writes a tree as markup, with no white space between elements. */
export function writeSvg({ tag, attributes, children }: SvgElement): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${escapeHtml(value)}"`).join('');
  if (children.length === 0) return `<${tag}${written}/>`;
  return `<${tag}${written}>${children.map((child) => (typeof child === 'string' ? escapeHtml(child) : writeSvg(child))).join('')}</${tag}>`;
}

/** Drops everything from a drawing that is not allowed. A clean drawing comes back byte for byte; no drawing, `''`. */
export function sanitiseSvg(markup: string): string {
  const svg = readSvg(markup);
  return svg ? writeSvg(svg) : '';
}
