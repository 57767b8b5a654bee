import type { Diagnostic } from '../domain/diagnostic.ts';
import type { SourceFile } from '../domain/source.ts';

/** Largest file that is read, in bytes. Larger ones are data, not notes. */
export const LARGEST_FILE = 5_000_000;

/** Longest line that is read, in UTF-16 units. */
export const LONGEST_LINE = 1_000_000;

type Decoded = { readonly file: SourceFile } | { readonly problem: Diagnostic };

/**
 * Turns the bytes of a file into text: UTF-8 without byte order mark, every line end as `\n`.
 *
 * @param path Path as messages show it.
 * @returns The file, or an `error` diagnostic: `not-utf-8` with the byte offset, `nul-byte`, `too-large`.
 */
export function decodeText(path: string, bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST_FILE)
    return wrong(path, 'too-large', `${path} has ${bytes.length.toLocaleString('en-US')} bytes.`, `split it into files of at most ${LARGEST_FILE.toLocaleString('en-US')} bytes.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const offset = firstBadByte(bytes);
    return wrong(path, 'not-utf-8', `Byte ${offset} is not UTF-8 text.`, 'save the file as UTF-8.', lineAt(bytes, offset));
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) return wrong(path, 'nul-byte', `Byte ${nul} is a NUL character.`, 'delete it, or save the file as UTF-8 text.', lineAt(bytes, nul));
  const lines = text.replace(/\r\n?/g, '\n');
  const long = lines.split('\n').findIndex((line) => line.length > LONGEST_LINE);
  if (long >= 0)
    return wrong(path, 'too-large', `Line ${long + 1} is longer than ${LONGEST_LINE.toLocaleString('en-US')} characters.`, 'break it into lines.', long + 1);
  return { file: { path, text: lines } };
}

function wrong(file: string, rule: string, what: string, fix: string, line = 1): Decoded {
  return { problem: { rule, severity: 'error', at: { file, line }, what, fix } };
}

/** Finds where the first character begins that is not UTF-8, by halving: a prefix decodes or it does not. */
function firstBadByte(bytes: Uint8Array): number {
  const decode = (end: number) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, end), { stream: true });
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      decode(middle);
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return Buffer.byteLength(decode(good));
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at++) if (bytes[at] === 10) line++;
  return line;
}
