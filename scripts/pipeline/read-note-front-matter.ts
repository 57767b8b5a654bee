import { z } from 'zod';
import type { Content } from '../domain/content.ts';
import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { SourceFile } from '../domain/source.ts';
import { readFrontMatter } from './read-front-matter.ts';

const anything = z.unknown().optional();

/** Keys by which a file could steer the page generator. No note may, whoever wrote it. */
const STEERING = /^(layout|permalink|pagination|engine|js|eleventy.*|template.*)$/i;

/**
 * Keys that note-takers' programs write and that change nothing on the site. Keys that are not listed are
 * mistakes or steer the generator.
 */
const SHAPE = z.strictObject({
  title: anything,
  aliases: anything,
  alias: anything,
  tags: anything,
  date: anything,
  created: anything,
  updated: anything,
  modified: anything,
  author: anything,
  lang: anything,
  status: anything,
  type: anything,
  topic: anything,
  source: anything,
  cssclass: anything,
  cssclasses: anything,
});

/** Somebody's notes may carry whatever keys their program wrote, as long as none steers the generator. */
const RAW = z.looseObject({}).superRefine((data, context) => {
  const keys = Object.keys(data).filter((key) => STEERING.test(key));
  if (keys.length > 0) context.addIssue({ code: 'unrecognized_keys', keys, input: data });
});

/** Mistakes by which a file may be after something; they stop the build of raw notes too. */
const NEVER = ['front-matter-language', 'forbidden-key', 'unknown-key'];

/**
 * Takes the front matter off a note.
 *
 * @param kind In edited content every mistake is an error. In raw notes it is one only where the file would steer the
 *     generator or be run; another is a warning, and the block is read as text, so that nothing is lost.
 *
 * Rules: those of the front matter, and `empty-note` for a file that says nothing.
 *
 * @returns The note with the front matter's lines blanked; `undefined` where it cannot be read.
 */
export function readNoteFrontMatter(file: SourceFile, kind: Content['kind']): Staged<SourceFile | undefined> {
  const { value, diagnostics } = readFrontMatter(file, kind === 'edited' ? SHAPE : RAW);
  if (!value && kind === 'raw' && !diagnostics.some(({ rule }) => NEVER.includes(rule)))
    return { value: file, diagnostics: diagnostics.map((problem) => ({ ...problem, severity: 'warning' })) };
  if (!value) return { value: undefined, diagnostics };
  if (value.body.text.trim() !== '') return { value: value.body, diagnostics };
  const empty: Diagnostic = {
    rule: 'empty-note',
    severity: 'warning',
    at: { file: file.path, line: 1 },
    what: `“${file.path.split('/').at(-1)}” says nothing${value.front ? ' below its front matter' : ''}.`,
    fix: 'write the note, or delete the file.',
  };
  return { value: undefined, diagnostics: [...diagnostics, empty] };
}
