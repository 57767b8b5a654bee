import { expect, test } from 'vitest';
import { parseTopics } from '../../scripts/pipeline/parse-topics.ts';

test('topics stand before or after the service’s own ones, in the order of the file', () => {
  const { value } = parseTopics({ path: 'topics.md', text: '# Topics\n\n- **For what** (overview): purpose, use case\n- **Own** (own)\n- **Limits** (limits)' });
  expect(value).toEqual([
    { id: 'overview', title: 'For what', words: ['purpose', 'use case'], place: 'before' },
    { id: 'limits', title: 'Limits', words: [], place: 'after' },
  ]);
});

test('a line that is no topic and a topic listed twice are errors on their lines', () => {
  const { diagnostics } = parseTopics({ path: 'topics.md', text: '- **A** (a)\n- B: b\n- **A again** (a)' });
  expect(diagnostics.map(({ rule, at }) => `${rule}:${at.line}`)).toEqual(['bad-topic:2', 'topic-twice:3']);
});

test('without a file there is one topic that takes everything', () => {
  expect(parseTopics(undefined).value.map(({ id }) => id)).toEqual(['overview']);
});
