import { z } from 'zod';
import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { Ruling } from '../domain/ruling.ts';
import type { SourceFile } from '../domain/source.ts';
import { type Entry, readEntries } from './read-entries.ts';
import { readYaml } from './read-yaml.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const date = (pattern: RegExp, message: string) => z.union([z.string(), z.number()]).transform(String).pipe(z.string().regex(pattern, message));

const SHAPE = z.strictObject({
  since: date(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write a year, a month or a day: 2025, 2025-08 or 2025-08-04').optional(),
  source: z.url({ protocol: /^https$/, error: 'write an https address' }),
  checked: date(DAY, 'write a day: 2026-11-25'),
  overrules: z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])).default({}),
});

/**
 * Reads `content/rulings/<service>.md`: one `##` heading a ruling, named by the fact that it rules on.
 *
 * Rules: `ruling-without-text`, those of the entries and of their yaml.
 */
export function parseRulings(file: SourceFile): Staged<Ruling[]> {
  const entries = readEntries(file);
  const diagnostics: Diagnostic[] = [...entries.diagnostics];
  const rulings: Ruling[] = [];
  for (const entry of entries.value) {
    const read = readYaml(entry.yaml.text, { file: file.path, line: entry.yaml.line }, SHAPE);
    diagnostics.push(...read.diagnostics);
    if (entry.body === '') diagnostics.push(withoutText(file.path, entry));
    if (!read.value || entry.body === '') continue;
    const { data, lineOf } = read.value;
    rulings.push({
      fact: entry.id,
      text: entry.body.replace(/\s*\n\s*/g, ' '),
      since: data.since,
      source: data.source,
      sourceAt: { file: file.path, line: lineOf('source') },
      checked: data.checked,
      overrules: Object.entries(data.overrules).flatMap(([set, quotes]) =>
        [quotes].flat().map((quote) => ({ set, quote, at: { file: file.path, line: lineOf('overrules', set) } })),
      ),
      at: { file: file.path, line: entry.line },
    });
  }
  return { value: rulings, diagnostics };
}

function withoutText(file: string, { id, line }: Entry): Diagnostic {
  return {
    rule: 'ruling-without-text',
    severity: 'error',
    at: { file, line },
    what: `The ruling on “${id}” does not say what holds now.`,
    fix: 'write today’s wording below the yaml block.',
  };
}
