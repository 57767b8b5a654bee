import { z } from 'zod';
import type { Comparison } from '../domain/comparison.ts';
import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { SourceFile } from '../domain/source.ts';
import { SLUG } from './parse-service.ts';
import { type Entry, readEntries } from './read-entries.ts';
import { readYaml } from './read-yaml.ts';

const slug = z.string().regex(SLUG, 'write lower-case letters, digits and hyphens');
const SHAPE = z.strictObject({
  title: z.string(),
  columns: z.array(z.string()).min(2).default([]),
  members: z.array(z.strictObject({ name: z.string(), service: slug.optional(), says: z.string().optional(), cells: z.array(z.string()).default([]), cites: z.array(slug).min(1) })).min(2),
});

/**
 * Reads `content/comparisons.md`: one `##` heading a comparison, its members in a fenced `yaml` block.
 *
 *     members:
 *       - {name: SQS, service: sqs, says: "Consumers poll.", cites: [sqs-polling-pull-based]}
 *
 * With `columns` each member has `cells`, one a column, in place of `says`.
 * Rules: `bad-comparison-id`, `comparison-cells`, and those of the entries and of their yaml.
 */
export function parseComparisons(file: SourceFile | undefined): Staged<Comparison[]> {
  if (!file) return { value: [], diagnostics: [] };
  const entries = readEntries(file);
  const diagnostics: Diagnostic[] = [...entries.diagnostics];
  const value = entries.value.flatMap((entry): Comparison[] => {
    const read = readYaml(entry.yaml.text, { file: file.path, line: entry.yaml.line }, SHAPE);
    diagnostics.push(...read.diagnostics, ...wrongId(entry, file.path));
    if (!read.value) return [];
    const { data: { title, columns, members }, lineOf } = read.value;
    const parsed = members.map(({ name, service, says, cells, cites }, index) => ({ name, service, cells: says === undefined ? cells : [says, ...cells], cites, at: { file: file.path, line: lineOf('members', index) } }));
    const wanted = Math.max(1, columns.length);
    diagnostics.push(...parsed.filter((member) => member.cells.length !== wanted).map((member) => wrongCells(member, columns)));
    return [{ id: entry.id, title, columns, members: parsed, at: { file: file.path, line: entry.line } }];
  });
  return { value, diagnostics };
}

function wrongId({ id, line }: Entry, file: string): Diagnostic[] {
  if (SLUG.test(id)) return [];
  return [{ rule: 'bad-comparison-id', severity: 'error', at: { file, line }, what: `“${id}” has other signs than a–z, 0–9 and hyphens.`, fix: 'write an id as the heading, and the title as “title”.' }];
}

function wrongCells({ name, cells, at }: Comparison['members'][number], columns: readonly string[]): Diagnostic {
  const fix = columns.length === 0 ? 'write one line that tells it apart, as “says”.' : `write one of “cells” for each of: ${columns.join(', ')}.`;
  return { rule: 'comparison-cells', severity: 'error', at, what: `“${name}” has ${cells.length} cells where ${Math.max(1, columns.length)} should be.`, fix };
}
