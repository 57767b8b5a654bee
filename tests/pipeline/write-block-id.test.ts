import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeBlockId } from '../../scripts/pipeline/write-block-id.ts';

const write = (text: string, line: number, kind: 'item' | 'row' | 'code' = 'item', endLine = line) => writeBlockId(text, { at: { file: 'a.md', line, endLine }, kind }, 'sqs-size');

describe('writeBlockId', () => {
  test.each([
    { name: 'an item', before: '- one\n- two\n', after: '- one ^sqs-size\n- two\n' },
    { name: 'a line with spaces at its end', before: '- one  \n', after: '- one ^sqs-size  \n' },
    { name: 'a file with Windows line ends', before: '- one\r\n- two\r\n', after: '- one ^sqs-size\r\n- two\r\n' },
    { name: 'a file with old Mac line ends', before: '- one\r- two\r', after: '- one ^sqs-size\r- two\r' },
    { name: 'a last line without an end', before: '- one', after: '- one ^sqs-size' },
    { name: 'a line after a byte order mark', before: '\uFEFF- one\n', after: '\uFEFF- one ^sqs-size\n' },
  ])('puts the id at the end of $name', ({ before, after }) => {
    expect(write(before, 1)).toBe(after);
  });

  test('puts it at the end of a statement’s last line', () => {
    expect(write('- one\n  goes on\n- two\n', 1, 'item', 2)).toBe('- one\n  goes on ^sqs-size\n- two\n');
  });

  test.each([
    { name: 'inside the last cell of a row', before: '| a | b |\r\n', after: '| a | b ^sqs-size |\r\n' },
    { name: 'at the end of a row without a last bar', before: 'a | b\n', after: 'a | b ^sqs-size\n' },
  ])('puts it $name', ({ before, after }) => {
    expect(write(before, 1, 'row')).toBe(after);
  });

  test.each([
    { before: '```\na\n```\n\nText\n', end: 3, after: '```\na\n```\n^sqs-size\n\nText\n', because: 'a code block takes no words of its own' },
    { before: '- x\n  ```\n  a\n  ```\r\n', end: 4, after: '- x\n  ```\n  a\n  ```\r\n  ^sqs-size\r\n', because: 'the block stands in a list item' },
    { before: '```\na\n```', end: 3, after: '```\na\n```\n^sqs-size', because: 'the block ends the file' },
  ])('puts it on a line of its own below code: $because', ({ before, end, after }) => {
    expect(write(before, 1, 'code', end)).toBe(after);
  });

  test('says that the file has changed where the line is gone', () => {
    expect(() => write('- one\n', 9)).toThrow('a.md has no line 9.');
  });

  test('changes nothing but one line, whatever the file', () => {
    const line = fc.tuple(fc.string().map((text) => text.replaceAll(/[\r\n]/g, '')), fc.constantFrom('\n', '\r\n', '\r'));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), fc.nat(7), (lines, at) => {
        const index = at % lines.length;
        const whole = lines.map(([text, end]) => text + end);
        // “\r” and an empty line that ends in “\n” read as one Windows line end.
        fc.pre(!whole.join('|').includes('\r|\n'));
        const after = write(whole.join(''), index + 1);
        const head = whole.slice(0, index).join('');
        const tail = whole.slice(index + 1).join('');
        expect(after.startsWith(head) && after.endsWith(tail)).toBe(true);
        expect(after.slice(head.length, after.length - tail.length).replace(' ^sqs-size', '')).toBe(whole[index]);
      }),
    );
  });
});
