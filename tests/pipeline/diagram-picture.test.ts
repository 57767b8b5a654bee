import { expect, test } from 'vitest';
import { diagramPicture } from '../../scripts/pipeline/diagram-picture.ts';
import { diagram } from '../support/diagram.ts';

const FLOW = diagram('flowchart LR\n  a["<b>"] --> b');

test('a page shows the drawing as it is', () => {
  expect(diagramPicture(FLOW, { name: 'sqs-life', svg: '<svg/>', width: 1, height: 1 }).markup).toBe('<svg/>');
});

test('a page without a drawing says so and shows the source, escaped and labelled', () => {
  const { markup } = diagramPicture(FLOW, undefined);

  expect(markup).toContain('This build has no drawing of it.');
  expect(markup).toContain('aria-label="Source of the diagram “Life of a message”">flowchart LR\n  a[&#34;&#60;b&#62;&#34;] --&#62; b</pre>');
});
