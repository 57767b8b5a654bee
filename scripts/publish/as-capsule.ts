import type { SvgElement } from './svg-tree.ts';

/** How far a point may lie from the outline, in px: mermaid's arcs are fifty small curves. */
const NEAR = 0.7;

/** Smallest radius of an end, in px: a long straight line would pass for a capsule too. */
const SMALLEST = 5;

/**
 * Makes a plain `<rect>` with round ends of mermaid's capsule, which is a path of several thousand characters.
 * Any other element comes back as it is.
 */
export function asCapsule(element: SvgElement): SvgElement {
  const d = element.attributes.get('d') ?? '';
  if (element.tag !== 'path' || d.length < 1_000) return element;
  const points = [...d.matchAll(/(-?[\d.]+)[\s,]+(-?[\d.]+)(?=\s*(?:[A-Z]|$))/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  const [left, right] = extent(points.map(([x]) => x));
  const [top, bottom] = extent(points.map(([, y]) => y));
  const radius = (bottom - top) / 2;
  const middle = (bottom + top) / 2;
  const isOutline = points.every(([x, y]) => {
    const away = Math.max(left + radius - x, x - (right - radius), 0);
    return away === 0 ? radius - Math.abs(y - middle) < NEAR : Math.abs(Math.hypot(away, y - middle) - radius) < NEAR;
  });
  if (!isOutline || radius < SMALLEST || right - left < 2 * radius) return element;
  const { d: _, ...others } = Object.fromEntries(element.attributes);
  const box = { x: left, y: top, width: right - left, height: bottom - top, rx: radius };
  const sides = Object.entries(box).map(([key, value]) => [key, String(Number(value.toFixed(1)))] as const);
  return { tag: 'rect', attributes: new Map([...sides, ...Object.entries(others)]), children: [] };
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
