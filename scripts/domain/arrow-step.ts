/**
 * Where an arrow key leads in a list.
 *
 * @param key Name of the key, as in `KeyboardEvent.key`.
 * @param index Where one is now; -1 where nothing is chosen yet.
 * @param count Length of the list.
 * @returns The new place; `undefined` where the key leads nowhere and the browser should have it.
 *
 * @example
 * arrowStep('ArrowDown', 2, 5) // 3
 */
export function arrowStep(key: string, index: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return Math.min(index + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(index - 1, 0);
  return undefined;
}
