/** What a single key asks for in the exam room. */
export type KeyWish =
  | { readonly wish: 'choose' | 'strike'; /** Place of the option on the screen, from 0. */ readonly place: number }
  | { readonly wish: 'next' | 'previous' | 'flag' | 'review' | 'time' };

const WISHES: Readonly<Record<string, 'next' | 'previous' | 'flag' | 'review' | 'time'>> = { n: 'next', p: 'previous', m: 'flag', r: 'review', t: 'time' };

/** What of a key event decides. */
export type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>;

/**
 * Reads a single key.
 *
 * @param typing Whether the reader types text: then no key means anything else.
 * @returns `undefined` for every other key.
 */
export function readKey({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing }: PressedKey, typing: boolean): KeyWish | undefined {
  if (typing || ctrlKey || metaKey || altKey || isComposing) return undefined;
  const letter = key.toLowerCase();
  const place = letter.length === 1 ? 'abcdef'.indexOf(letter) : -1;
  if (place >= 0) return { wish: shiftKey ? 'strike' : 'choose', place };
  const wish = Object.hasOwn(WISHES, letter) && !shiftKey ? WISHES[letter] : undefined;
  return wish && { wish };
}
