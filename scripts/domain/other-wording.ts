/** Short forms, such as DLQ, CI/CD or EC2: they mean one thing wherever they stand in a query. */
const SHORT_FORM = /^[A-Z][A-Z0-9/]+$/;

/**
 * Says a query in the other words of the vocabulary, so that who types a short form finds the long one too.
 *
 * A wording of plain words counts only where it is the whole query: “delete” means “remove”, but in “delete marker” it
 * is part of a name.
 *
 * @param rows Wordings that mean the same, the best one first.
 * @returns The query with its first such wording replaced by the best other one; `undefined` where there is none.
 *
 * @example
 * otherWording('dlq redrive', [['dead-letter queue', 'DLQ']]) // 'dead-letter queue redrive'
 */
export function otherWording(query: string, rows: readonly (readonly string[])[]): string | undefined {
  const asked = query.trim().toLowerCase().split(/\s+/);
  for (const row of rows) {
    for (const wording of row) {
      const other = row.find((candidate) => candidate !== wording);
      if (other === undefined) continue;
      if (asked.join(' ') === wording.toLowerCase()) return other;
      const place = SHORT_FORM.test(wording) ? asked.indexOf(wording.toLowerCase()) : -1;
      if (place >= 0) return asked.with(place, other).join(' ');
    }
  }
  return undefined;
}
