import { describe, expect, test } from 'vitest';
import { asCapsule } from '../../scripts/publish/as-capsule.ts';
import type { SvgElement } from '../../scripts/publish/svg-tree.ts';

const path = (d: string): SvgElement => ({ tag: 'path', attributes: new Map([['d', d], ['fill', 'none']]), children: [] });
const round = (value: number) => value.toFixed(1);
/** The outline of a capsule of 100 by 20 as many small curves, as mermaid draws it. */
const arc = (middle: number, from: number) => Array.from({ length: 40 }, (_, step) => {
  const angle = from + (Math.PI * step) / 39;
  const [x, y] = [round(middle + 10 * Math.sin(angle)), round(-10 * Math.cos(angle))];
  return `C${x} ${y}, ${x} ${y}, ${x} ${y}`;
}).join(' ');

describe('asCapsule', () => {
  test('makes one rectangle of fifty curves', () => {
    const { tag, attributes } = asCapsule(path(`M-40 -10 ${arc(40, 0)} ${arc(-40, Math.PI)}`));

    expect([tag, Object.fromEntries(attributes)]).toEqual(['rect', { x: '-50', y: '-10', width: '100', height: '20', rx: '10', fill: 'none' }]);
  });

  test.each([
    { d: 'M0 0 L9 9', because: 'it is short already' },
    { d: `M-40 -10 ${arc(40, 0)} L-50 10 L-50 -10`, because: 'one end is square' },
    { d: `M0 0 ${'C1 0, 2 0, 90 0 '.repeat(100)}`, because: 'it is a line' },
  ])('leaves a path alone when $because', ({ d }) => {
    expect(asCapsule(path(d)).tag).toBe('path');
  });
});
