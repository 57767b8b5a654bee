import { expect, test } from 'vitest';
import { discoverServices } from '../../scripts/pipeline/discover-services.ts';
import { passage, service } from '../support/notes.ts';

const under = (set: string, ...headings: string[]) => Array.from({ length: 3 }, (_, line) => passage(`says ${line}`, { set, headings, at: { file: `${set}.md`, line: line + 1 } }));

test('headings that recur are pages, in whatever spelling; what holds them is none', () => {
  const found = discoverServices([...under('a', 'Code Build'), ...under('b', 'Services', 'AWS CodeBuild'), ...under('b', 'Services', 'SQS'), ...under('a', 'Simple Queue Service (SQS)'), ...under('b', 'Overview')], []);
  expect(found.map(({ slug }) => slug)).toEqual(['codebuild', 'sqs']);
});

test('the order of the notes does not change what is found', () => {
  const notes = [...under('a', 'SQS'), ...under('b', 'SQS'), ...under('a', 'Lambda'), ...under('b', 'AWS Lambda')];
  expect(discoverServices(notes.toReversed(), [])).toEqual(discoverServices(notes, []));
});

test('described services are the answer where there are any', () => {
  expect(discoverServices(under('a', 'SQS'), [service('sns')]).map(({ slug }) => slug)).toEqual(['sns']);
});
