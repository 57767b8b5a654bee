import { expect, test } from 'vitest';
import { labelWidth } from '../../scripts/publish/label-width.ts';

test.each([
  { source: 'a[some short words in a row]', narrowest: 150, widest: 150, because: 'words wrap' },
  { source: 'a[UPDATE_ROLLBACK_COMPLETE]', narrowest: 225, widest: 260, because: 'a name is not broken' },
  { source: `a[${'X'.repeat(80)}]`, narrowest: 260, widest: 260, because: 'no label may fill the page' },
])('gives $source $narrowest to $widest px, for $because', ({ source, narrowest, widest }) => {
  expect(labelWidth(source)).toBeGreaterThanOrEqual(narrowest);
  expect(labelWidth(source)).toBeLessThanOrEqual(widest);
});
