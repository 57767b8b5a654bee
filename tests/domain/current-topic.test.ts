import { expect, test } from 'vitest';
import { currentTopic } from '../../scripts/domain/current-topic.ts';

test.each([
  { tops: [300, 900], atEnd: false, current: -1, because: 'the lead is being read' },
  { tops: [-300, 80, 900], atEnd: false, current: 1, because: 'its heading has passed the line, the next has not' },
  { tops: [-900, -300], atEnd: false, current: 1, because: 'the last topic is long' },
  { tops: [-300, 80, 500], atEnd: true, current: 2, because: 'a short last topic never reaches the line' },
  { tops: [], atEnd: true, current: -1, because: 'there is no topic' },
])('topic $current of $tops is current: $because', ({ tops, atEnd, current }) => {
  expect(currentTopic(tops, 120, atEnd)).toBe(current);
});
