/**
 * Which services a cheat sheet shows, as the address says it.
 *
 * @param query The address from its question mark: `?services=sqs,sns`.
 * @param all Every slug that has a sheet, in page order.
 * @returns The known slugs among those named, in page order; all of them where the address names none.
 */
export function readSheetChoice(query: string, all: readonly string[]): string[] {
  const named = new URLSearchParams(query).get('services');
  if (named === null) return [...all];
  const wanted = new Set(named.split(','));
  return all.filter((slug) => wanted.has(slug));
}

/**
 * The address for a choice: nothing to say where all are chosen.
 *
 * @example
 * writeSheetChoice(['sqs', 'sns'], ['s3', 'sns', 'sqs']) // '?services=sqs,sns'
 */
export function writeSheetChoice(chosen: readonly string[], all: readonly string[]): string {
  return chosen.length === all.length ? '' : `?services=${chosen.join(',')}`;
}
