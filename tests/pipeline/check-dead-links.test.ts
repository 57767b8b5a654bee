import { expect, test } from 'vitest';
import { checkDeadLinks } from '../../scripts/pipeline/check-dead-links.ts';
import type { LinkUse } from '../../scripts/pipeline/list-links.ts';

test('a dead address that nothing uses any more is a warning', () => {
  const at = { file: 'content/dead-links.md', line: 5 };
  const used: LinkUse = { url: 'https://example.com/gone.html', by: 'facts', id: 'sqs-a', isSource: true, at };
  const dead = ['https://example.com/gone.html', 'https://example.com/old.html'].map((url) => ({ url, found: '2026-11-26', at }));
  expect(checkDeadLinks(dead, [used])).toMatchObject([{ rule: 'dead-link-unused', severity: 'warning', at: { line: 5 }, what: 'Nothing leads to https://example.com/old.html any more.' }]);
});
