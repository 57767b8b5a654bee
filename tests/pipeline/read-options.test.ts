import { expect, test } from 'vitest';
import { readOptions } from '../../scripts/pipeline/read-options.ts';
import { sent } from '../support/sent.ts';

const read = (...lines: string[]) => readOptions({ body: lines.join('\n'), bodyLine: 10 }, 'content/questions/sqs.md');

test('what stands in a fenced block of the stem is no option', () => {
  const { value } = read('Which policy?', '', '```yaml', '- [x] not an option', '```', '', '- [x] This one.', '  > Because.');
  expect(value.stem).toBe('Which policy?\n\n```yaml\n- [x] not an option\n```');
  expect(value.options).toEqual([{ text: 'This one.', right: true, reason: 'Because.', line: 16 }]);
});

test('an option and its reason may go over several lines and hold code', () => {
  const { value, diagnostics } = read('- [x] Run', '  this:', '  ```sh', '  aws s3 ls > list', '', '  > kept as code', '  ```', '  > It lists', '  > what is there.', '', '* [ ] That.', '    > No.');
  expect(diagnostics).toEqual([]);
  expect(value.options).toEqual([
    { text: 'Run\nthis:\n```sh\naws s3 ls > list\n\n> kept as code\n```', right: true, reason: 'It lists\nwhat is there.', line: 10 },
    { text: 'That.', right: false, reason: 'No.', line: 20 },
  ]);
});

test('a capital X marks a right option, too', () => {
  expect(read('- [X] Yes.', '> Quoted without an indent.').value.options).toEqual([{ text: 'Yes.', right: true, reason: 'Quoted without an indent.', line: 10 }]);
});

test('a line that is neither option nor reason is named', () => {
  expect(sent(read('- [x] Yes.', '  > So.', 'And now?', '- [] No.', '  > No.').diagnostics)).toEqual(['text-after-options 12', 'option-mark 13']);
});
