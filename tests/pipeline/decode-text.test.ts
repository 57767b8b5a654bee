import { describe, expect, test } from 'vitest';
import { decodeText, LARGEST_FILE, LONGEST_LINE } from '../../scripts/pipeline/decode-text.ts';

const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));

function textOf(content: Uint8Array): string {
  const decoded = decodeText('notes.md', content);
  if ('problem' in decoded) throw new Error(decoded.problem.what);
  return decoded.file.text;
}

function problemOf(content: Uint8Array) {
  const decoded = decodeText('notes.md', content);
  return 'problem' in decoded ? { rule: decoded.problem.rule, line: decoded.problem.at.line, what: decoded.problem.what } : undefined;
}

describe('decodeText', () => {
  test.each([
    { name: 'a byte order mark', content: bytes([0xef, 0xbb, 0xbf], '# SQS\n- one\n') },
    { name: 'Windows line ends', content: bytes('# SQS\r\n- one\r\n') },
    { name: 'line ends of three kinds', content: bytes('# SQS\r- one\r\n') },
  ])('reads $name as if it had been saved plainly', ({ content }) => {
    expect(textOf(content)).toBe('# SQS\n- one\n');
  });

  test('keeps every other character, and the missing end of the last line', () => {
    expect(textOf(bytes('é 日本 🙂\tx'))).toBe('é 日本 🙂\tx');
  });

  test.each([
    { name: 'Latin-1', content: bytes('# SQS\nd', [0xe9], 'j', [0xe0], '\n'), rule: 'not-utf-8', line: 2, byte: 7 },
    { name: 'UTF-16 with a mark', content: bytes([0xff, 0xfe, 0x23, 0x00]), rule: 'not-utf-8', line: 1, byte: 0 },
    { name: 'half a surrogate pair', content: bytes('ab', [0xed, 0xa0, 0x80]), rule: 'not-utf-8', line: 1, byte: 2 },
    { name: 'a character cut off by the end', content: bytes('abc', [0xe2, 0x82]), rule: 'not-utf-8', line: 1, byte: 3 },
    { name: 'NUL', content: bytes('a\nb\n', [0]), rule: 'nul-byte', line: 3, byte: 4 },
  ])('refuses $name and names the byte', ({ content, rule, line, byte }) => {
    expect(problemOf(content)).toEqual({ rule, line, what: expect.stringContaining(`Byte ${byte} `) });
  });

  test('reads files and lines up to the limit and none above it', () => {
    const line = 'x'.repeat(LONGEST_LINE);
    expect(textOf(bytes(line))).toHaveLength(LONGEST_LINE);
    expect(problemOf(bytes(`# SQS\n${line}x\n`))).toMatchObject({ rule: 'too-large', line: 2 });
    expect(problemOf(new Uint8Array(LARGEST_FILE + 1).fill(10))).toMatchObject({ rule: 'too-large', line: 1 });
  });
});
