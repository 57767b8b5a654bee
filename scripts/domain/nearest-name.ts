/**
 * Finds the name that was probably meant.
 *
 * @param wrong What was written.
 * @param names What could have been meant.
 * @returns The nearest name at most a third of its letters away, or `undefined`. A tie goes to the name listed first.
 *
 * @example
 * nearestName('titel', ['title', 'year']) // 'title'
 */
export function nearestName(wrong: string, names: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const distance = editDistance(wrong.toLowerCase(), name.toLowerCase());
    if (distance < least && distance <= Math.max(1, Math.ceil(name.length / 3))) {
      least = distance;
      nearest = name;
    }
  }
  return nearest;
}

/** How many letters must be added, dropped or changed to make one word the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, previous[j]! + 1, row[j - 1]! + 1));
    }
    previous = row;
  }
  return previous[b.length]!;
}
