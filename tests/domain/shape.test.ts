import { describe, expect, test } from 'vitest';
import { keyed, list, nullable, object, oneOf, plain, type Shape, tagged } from '../../scripts/domain/shape.ts';

const number = plain('number', (value) => value > 0);
const word = plain('string', (value) => /^\w+$/.test(value));
const seat = object({ place: number, options: list(word, { least: 1, most: 2 }) }, { task: word });
const choice = tagged('kind', { all: object({ kind: oneOf('all') }), one: object({ kind: oneOf('one'), which: word }) });

describe.each<{ name: string; shape: Shape; good: readonly unknown[]; wrong: readonly (readonly [unknown, string])[] }>([
  {
    name: 'plain', shape: number, good: [1, 0.5, Number.MAX_VALUE],
    wrong: [['1', '“the whole” is not a number'], [Number.NaN, '“the whole” is not a number'], [null, '“the whole” is not a number'], [Number.POSITIVE_INFINITY, '“the whole” cannot be so'], [Number.NEGATIVE_INFINITY, '“the whole” cannot be so'], [0, '“the whole” cannot be so']],
  },
  { name: 'plain without more', shape: plain('boolean'), good: [true, false], wrong: [[0, '“the whole” is not a boolean'], [undefined, '“the whole” is not a boolean']] },
  { name: 'plain, a string', shape: word, good: ['Infinity', 'a'], wrong: [[1, '“the whole” is not a string'], ['', '“the whole” cannot be so']] },
  { name: 'oneOf', shape: oneOf('a', 2), good: ['a', 2], wrong: [['b', '“the whole” cannot be so'], ['2', '“the whole” cannot be so']] },
  { name: 'nullable', shape: nullable(number), good: [null, 3], wrong: [[undefined, '“the whole” is not a number']] },
  { name: 'list', shape: list(number, { most: 2 }), good: [[], [1], [1, 2]], wrong: [[[1, 'x', 'y'], '“the whole” cannot be so'], [[1, 'x'], '“1” is not a number'], [{ length: 1 }, '“the whole” is not an array'], [Array(1), '“0” is not a number']] },
  {
    name: 'object', shape: seat, good: [{ place: 1, options: ['a'] }, { options: ['a', 'b'], place: 1, task: 't' }],
    wrong: [
      [{ options: ['a'] }, '“place” is not a number'], [{ place: 1, options: [] }, '“options” cannot be so'], [{ place: 1, options: ['a', ''] }, '“options.1” cannot be so'],
      [{ place: 1, options: ['a'], more: 1 }, '“the whole” has the unknown key “more”'], [{ place: 1, options: ['a'], task: 2 }, '“task” is not a string'], [{ place: 1, options: ['a'], task: undefined }, '“task” is not a string'],
      [JSON.parse('{"place":1,"options":["a"],"__proto__":{}}'), '“the whole” has the unknown key “__proto__”'],
      [[], '“the whole” is not an object'], [null, '“the whole” is not an object'], ['x', '“the whole” is not an object'],
    ],
  },
  { name: 'keyed', shape: keyed(word, number), good: [{}, { a: 1, b: 2 }], wrong: [[{ a: 1, 'b c': 2 }, '“b c” cannot be so'], [{ a: 0 }, '“a” cannot be so'], [[], '“the whole” is not an object'], [null, '“the whole” is not an object']] },
  {
    name: 'tagged', shape: choice, good: [{ kind: 'all' }, { kind: 'one', which: 'a' }],
    wrong: [[{ kind: 'one' }, '“which” is not a string'], [{ kind: 'toString' }, '“kind” cannot be so'], [{}, '“kind” cannot be so'], [{ kind: ['all'] }, '“kind” cannot be so'], [{ kind: 'all', which: 'a' }, '“the whole” has the unknown key “which”'], [[], '“the whole” is not an object'], [undefined, '“the whole” is not an object']],
  },
  { name: 'all of them inside each other', shape: object({ seats: list(seat, { most: 9 }), choice }), good: [{ seats: [], choice: { kind: 'all' } }], wrong: [[{ seats: [{ place: 1, options: ['a'] }, { place: 'x', options: ['a'] }], choice: 1 }, '“seats.1.place” is not a number'], [{ seats: [], choice: { kind: 'x' } }, '“choice.kind” cannot be so'], [{ seats: [[]], choice: 1 }, '“seats.0” is not an object'], [{ seats: [], choice: { kind: 'all', x: 1 } }, '“choice” has the unknown key “x”']] },
])('$name', ({ shape, good, wrong }) => {
  test('takes what is good', () => {
    expect(good.map((value) => shape(value))).toEqual(good.map(() => undefined));
  });

  test('says the first mistake and where it stands', () => {
    expect(wrong.map(([value]) => shape(value))).toEqual(wrong.map(([, says]) => says));
  });
});
