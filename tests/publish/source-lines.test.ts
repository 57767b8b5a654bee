import { expect, test } from 'vitest';
import { sourceLines } from '../../scripts/publish/source-lines.ts';

test.each([
  { source: 'flowchart LR\n  a --> b', at: [0, 1], because: 'nothing is taken off' },
  { source: '\n%% first\n\nflowchart LR\n  %% second\n  a --> b', at: [3, 5], because: 'comments and the blank lines above are' },
  { source: 'flowchart LR\n\n  a --> b', at: [0, 1, 2], because: 'blank lines inside stay' },
  { source: '%% nothing else', at: [], because: 'only a comment stood there' },
])('remembers where each line stood: $because', ({ source, at }) => {
  expect(sourceLines(source).at).toEqual(at);
});
