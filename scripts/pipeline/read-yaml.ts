import { isMap, isNode, isScalar, type Node, type Pair, parseDocument, visit, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import { nearestName } from '../domain/nearest-name.ts';

/** Longest metadata block, in characters; more is data, not metadata. */
const LONGEST = 65_536;

/** Deepest nesting of brackets; more only serves to exhaust a parser. */
const DEEPEST = 32;

/** Keys by which YAML could reach into the program's own objects. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/** Where a block of YAML stands in its file. */
export interface YamlPlace {
  readonly file: string;
  /** Line of the file on which the block's first line stands, from 1. */
  readonly line: number;
}

/** What was read, and on which line of the file each key of the top level stands. */
export interface YamlBlock<T> {
  readonly data: T;
  /** Line of a value by its path: `lineOf('topics', 2)`; falls back to the nearest line that is known. */
  readonly lineOf: (...path: (string | number)[]) => number;
}

/**
 * Reads a block of YAML metadata and checks its shape, all mistakes at once, each with the file's own line.
 *
 * Only plain data is accepted: no tags, no aliases, no merge keys, no key twice, none of the names that reach into the
 * program. Rules: `bad-yaml`, `duplicate-key`, `forbidden-key`, `unknown-key`, `wrong-value`.
 *
 * @returns `undefined` where the block has a mistake.
 */
export function readYaml<T>(text: string, place: YamlPlace, shape: z.ZodType<T>): Staged<YamlBlock<T> | undefined> {
  const diagnostics: Diagnostic[] = [];
  const error = (rule: string, line: number, what: string, fix: string) =>
    diagnostics.push({ rule, severity: 'error', at: { file: place.file, line }, what, fix });
  const lineAt = (offset: number) => place.line + text.slice(0, offset).split('\n').length - 1;

  if (text.length > LONGEST || depthOf(text) > DEEPEST) {
    error('bad-yaml', place.line, 'This block is too long or too deeply nested to be metadata.', 'keep only simple keys and values in it.');
    return { value: undefined, diagnostics };
  }
  const document = parseDocument(text, { uniqueKeys: true, merge: false, schema: 'core', prettyErrors: false });
  for (const problem of [...document.errors, ...document.warnings]) {
    const line = lineAt(problem.pos[0]);
    if (problem.code === 'DUPLICATE_KEY') {
      const key = /^[^:\n]*/.exec(text.slice(problem.pos[0]))?.[0]?.trim() ?? '';
      const first = text.split('\n').findIndex((l) => l.trim().startsWith(`${key}:`));
      error('duplicate-key', line, `The key “${key}” stands twice: on line ${place.line + first} and on line ${line}.`, 'delete one of the two.');
    } else error('bad-yaml', line, firstSentence(problem.message), 'write plain “key: value” lines; put a text with a colon or a quote in quotes.');
  }
  visit(document, {
    Alias: (_, node) => void error('bad-yaml', lineAt(node.range?.[0] ?? 0), 'Aliases (*name) are not read.', 'write the value out.'),
    Pair: (_, pair) => {
      // A key that is itself a list or a map is never metadata, and its text can grow without bound.
      if (!isScalar(pair.key)) {
        error('bad-yaml', lineAt(offsetOf(pair.key)), 'A key is more than a word.', 'write plain “key: value” lines.');
        return visit.BREAK;
      }
      const key = keyOf(pair);
      if (FORBIDDEN.includes(key) || key === '<<') error('forbidden-key', lineAt(offsetOf(pair.key)), `The key “${key}” may not be used.`, 'delete the line.');
      return undefined;
    },
  });
  if (diagnostics.length > 0) return { value: undefined, diagnostics };

  const lineOf = (...path: (string | number)[]) => lineAt(offsetAt(document.contents, path));
  const checked = shape.safeParse(document.toJS() ?? {});
  if (checked.success) return { value: { data: checked.data, lineOf }, diagnostics };
  for (const issue of checked.error.issues) {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const near = nearestName(key, keysOf(shape));
        error('unknown-key', lineOf(...path, key), `“${key}” is no key of this block.${near ? ` Did you mean “${near}”?` : ''}`, near ? `write “${near}” instead.` : 'delete the line.');
      }
    } else error('wrong-value', lineOf(...path), ...wrongValue(path.join('.'), document.getIn(path), issue.message));
  }
  return { value: undefined, diagnostics };
}

/** What is wrong with a value and how to mend it, with the value as it stands. */
function wrongValue(name: string, value: unknown, message: string): [what: string, fix: string] {
  const expected = message.replace(/^Invalid (?:input|option): /, '').replace(/, received \w+$/, '');
  if (value === undefined) return [`“${name || 'The block'}” is missing: ${expected}.`, `add a line “${name}: …”.`];
  const shown = isNode(value) ? 'The value' : `“${String(value)}”`;
  return [`${shown} cannot be “${name}”: ${expected}.`, 'correct the value.'];
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

/** Walks down a path; where a part is missing the last place that exists is named. */
function offsetAt(contents: unknown, path: readonly (string | number)[]): number {
  let node: unknown = contents;
  let offset = 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair: Pair | undefined = (node as YAMLMap).items.find((item) => keyOf(item) === String(part));
      if (!pair) return offset;
      offset = offsetOf(pair.key);
      node = pair.value;
    } else {
      const items = (node as { items?: Node[] } | null)?.items;
      const item = items?.[Number(part)];
      if (!item) return offset;
      offset = offsetOf(item);
      node = item;
    }
  }
  return offset;
}

function keysOf(shape: z.ZodType): string[] {
  const inner = (shape as { shape?: Record<string, unknown> }).shape;
  return inner ? Object.keys(inner) : [];
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth--;
  }
  return deepest;
}

function firstSentence(message: string): string {
  return `${message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? ''}`.replace(/[:.]?$/, '.');
}
