import { describe, expect, test } from 'vitest';
import { type PressedKey, readKey } from '../../components/elements/concord-exam/read-key.ts';

function pressed(key: string, held: Partial<PressedKey> = {}): PressedKey {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, ...held };
}

describe('readKey', () => {
  test.each([
    { key: 'a', wish: { wish: 'choose', place: 0 } }, { key: 'F', wish: { wish: 'choose', place: 5 } },
    { key: 'n', wish: { wish: 'next' } }, { key: 'N', wish: { wish: 'next' } }, { key: 'p', wish: { wish: 'previous' } },
    { key: 'm', wish: { wish: 'flag' } }, { key: 'r', wish: { wish: 'review' } }, { key: 't', wish: { wish: 'time' } },
    { key: 'g', wish: undefined }, { key: '1', wish: undefined }, { key: '', wish: undefined }, { key: 'Enter', wish: undefined }, { key: 'ab', wish: undefined }, { key: 'toString', wish: undefined }, { key: 'constructor', wish: undefined },
  ])('“$key” asks for $wish', ({ key, wish }) => {
    expect(readKey(pressed(key), false)).toEqual(wish);
  });

  test('a capital of an option strikes it out, and does nothing else', () => {
    expect(readKey(pressed('B', { shiftKey: true }), false)).toEqual({ wish: 'strike', place: 1 });
    expect(readKey(pressed('N', { shiftKey: true }), false)).toBeUndefined();
  });

  test.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing'] as const)('A-05: with %s a key is somebody else’s', (held) => {
    for (const key of ['a', 'n']) expect(readKey(pressed(key, { [held]: true }), false)).toBeUndefined();
  });

  test('A-05: while the reader types, no key means anything else', () => {
    for (const key of ['a', 'B', 'n', 't']) expect(readKey(pressed(key), true)).toBeUndefined();
  });
});
