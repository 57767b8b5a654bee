import type { z } from 'zod';
import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { SourceFile } from '../domain/source.ts';
import { readYaml, type YamlBlock } from './read-yaml.ts';

/** A file with its metadata taken off. */
export interface WithFrontMatter<T> {
  /** `undefined` where the file has no front matter. */
  readonly front: YamlBlock<T> | undefined;
  /** The file with the front matter's lines blanked, so that every line keeps its number. */
  readonly body: SourceFile;
}

/**
 * Takes the front matter off a file: the YAML between a first line `---` and the next one.
 *
 * Nothing but YAML is read, and nothing is ever run: `---js` is an error. A second block later in the file is text.
 * Rules: `front-matter-not-closed`, `front-matter-language`, and those of {@link readYaml}.
 *
 * @returns `undefined` where the front matter has a mistake.
 */
export function readFrontMatter<T>(file: SourceFile, shape: z.ZodType<T>): Staged<WithFrontMatter<T> | undefined> {
  const lines = file.text.split('\n');
  const opening = /^---(.*)$/.exec(lines[0] ?? '');
  const language = opening?.[1]?.trim() ?? '';
  // Four dashes and more are a thematic break, as is a first line of another kind.
  if (!opening || /^-/.test(language)) return { value: { front: undefined, body: file }, diagnostics: [] };
  if (language !== '' && language !== 'yaml')
    return failed(file, 'front-matter-language', `The front matter says it is written in “${language}”.`, 'write YAML between two lines of “---”.');
  const end = lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)\s*$/.test(line));
  if (end < 0) return failed(file, 'front-matter-not-closed', 'The front matter begins here and never ends.', 'put a line “---” after its last key, or delete this line.');

  const yaml = readYaml(lines.slice(1, end).join('\n'), { file: file.path, line: 2 }, shape);
  if (!yaml.value) return { value: undefined, diagnostics: yaml.diagnostics };
  const text = lines.map((line, index) => (index <= end ? '' : line)).join('\n');
  return { value: { front: yaml.value, body: { path: file.path, text } }, diagnostics: [] };
}

function failed(file: SourceFile, rule: string, what: string, fix: string): Staged<undefined> {
  const problem: Diagnostic = { rule, severity: 'error', at: { file: file.path, line: 1 }, what, fix };
  return { value: undefined, diagnostics: [problem] };
}
