import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { keepDrawing, readDrawing, removeStaleDrawings } from '../../scripts/publish/committed-drawing.ts';
import { diagram } from '../support/diagram.ts';

const FLOW = diagram('flowchart LR\n  a --> b');
const DRAWN = { name: 'sqs-life', svg: '<svg viewBox="0 0 9 9" width="9" height="8"><circle r="1"/></svg>', width: 9, height: 8 };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drawn-'));
  return () => rmSync(folder, { recursive: true });
});

describe('a committed drawing', () => {
  test('is read back as it was kept', () => {
    keepDrawing(folder, FLOW, DRAWN);

    expect(readDrawing(folder, FLOW)).toEqual(DRAWN);
    expect(readdirSync(folder)).toEqual(['sqs-life.svg']);
  });

  test.each([
    { other: { title: 'Another title' }, because: 'its title changed' },
    { other: { source: 'flowchart LR\n  a --> c' }, because: 'its source changed' },
    { other: { name: 'sqs-death' }, because: 'it belongs to another diagram' },
  ])('does not count when $because', ({ other }) => {
    keepDrawing(folder, FLOW, DRAWN);

    expect(readDrawing(folder, { ...FLOW, ...other })).toBeUndefined();
  });

  test('still counts when its diagram moves to another topic', () => {
    keepDrawing(folder, FLOW, DRAWN);

    expect(readDrawing(folder, { ...FLOW, topic: 'visibility' })).toEqual(DRAWN);
  });

  test('with a right checksum over something that is not allowed does not count', () => {
    keepDrawing(folder, FLOW, { ...DRAWN, svg: DRAWN.svg.replace('<circle', '<script>alert(1)</script><circle') });

    expect(readDrawing(folder, FLOW)).toBeUndefined();
  });

  test('goes when its diagram is gone; other files and current drawings stay', () => {
    for (const file of ['sqs-life.svg', 'gone.svg', 'gone.svg.new', 'README.md']) writeFileSync(join(folder, file), '');

    expect(removeStaleDrawings(folder, [FLOW])).toEqual(['gone.svg', 'gone.svg.new']);
    expect(readdirSync(folder)).toEqual(['README.md', 'sqs-life.svg']);
    expect(removeStaleDrawings(join(folder, 'nowhere'), [FLOW])).toEqual([]);
  });
});
