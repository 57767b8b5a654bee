import { expect, test } from 'vitest';
import { sameJson } from '../../scripts/domain/same-json.ts';

test.each([
  { a: 1, b: 1, same: true }, { a: 'x', b: 'y', same: false }, { a: null, b: null, same: true }, { a: [], b: [], same: true }, { a: {}, b: {}, same: true },
  { a: { a: 1, b: [2, { c: null }] }, b: { b: [2, { c: null }], a: 1 }, same: true },
  { a: { a: 1 }, b: { a: 2 }, same: false }, { a: { a: 1 }, b: { b: 1 }, same: false }, { a: { a: 1 }, b: { a: 1, b: 1 }, same: false }, { a: [1, 2], b: [2, 1], same: false }, { a: [1], b: [1, 2], same: false },
  { a: {}, b: null, same: false }, { a: {}, b: 1, same: false }, { a: {}, b: 'x', same: false }, { a: [], b: '', same: false }, { a: [], b: {}, same: false }, { a: ['x'], b: { 0: 'x' }, same: false },
  { a: { a: undefined }, b: { b: undefined }, same: false }, { a: { a: {} }, b: { a: null }, same: false }, { a: {}, b: undefined, same: false },
])('$a and $b: $same, whichever comes first', ({ a, b, same }) => {
  expect([sameJson(a, b), sameJson(b, a)]).toEqual([same, same]);
});
