import { basename } from 'node:path';
import { z } from 'zod';
import { LONGEST_DIAGRAM, MOST_ARROWS, type Diagram } from '../domain/diagram.ts';
import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { SourceFile } from '../domain/source.ts';
import { findRefused } from './find-refused.ts';
import { SLUG } from './parse-service.ts';
import { readFrontMatter } from './read-front-matter.ts';


/** Diagram kinds that were seen to come out right; others are refused. */
const KINDS = /^(flowchart|graph)\s+(TB|TD|BT|RL|LR)\s*;?\s*$|^sequenceDiagram\s*$/;

const ARROW = /[-=.]{2,}(?:>>|[>x)])|---|===|-\.-/g;

const text = z.string().trim().default('');
const SHAPE = z.strictObject({ title: text, description: text, service: text, topic: z.string().regex(SLUG, 'write lower-case letters, digits and hyphens').optional() });

/**
 * Reads `content/diagrams/<name>.mmd`: what the picture is called, what it shows, where it belongs, and its source.
 *
 * Rules: `bad-slug`, `diagram-without-title`, `diagram-without-description`, `diagram-without-service`,
 * `diagram-kind`, `diagram-not-allowed`, `diagram-too-large`, and those of the front matter.
 *
 * @returns `undefined` where the file has a mistake.
 */
export function parseDiagram(file: SourceFile): Staged<Diagram | undefined> {
  const read = readFrontMatter(file, SHAPE);
  if (!read.value) return { value: undefined, diagnostics: read.diagnostics };
  const { front, body } = read.value;
  const { title = '', description = '', service = '', topic } = front?.data ?? {};
  const name = basename(file.path, '.mmd');
  const lines = body.text.trimEnd().split('\n');
  const first = Math.max(0, lines.findIndex((line) => line.trim() !== ''));
  const source = lines.slice(first).join('\n');
  const diagram: Diagram = { name, title, description, service, topic, source, sourceLine: first + 1, at: { file: file.path, line: 1 } };
  const diagnostics = [...read.diagnostics, ...nameProblems(diagram), ...findRefused(diagram), ...sourceProblems(diagram)];
  return { value: diagnostics.some(({ severity }) => severity === 'error') ? undefined : diagram, diagnostics };
}

function nameProblems({ name, title, description, service, at }: Diagram): Diagnostic[] {
  const error = (rule: string, what: string, fix: string): Diagnostic => ({ rule, severity: 'error', at, what, fix });
  const problems: Diagnostic[] = [];
  if (!SLUG.test(name)) problems.push(error('bad-slug', `“${name}” is the drawing's file name and has other signs than a–z, 0–9 and hyphens.`, 'rename the file.'));
  if (title === '') problems.push(error('diagram-without-title', `The diagram “${name}” has no title.`, 'add a line “title: …” between the two lines of “---” at the top.'));
  if (description === '' || description === title)
    problems.push(error('diagram-without-description', `The diagram “${title || name}” says nothing to somebody who cannot see it.`, 'add a line “description: …” that tells in a sentence or two what the picture shows.'));
  if (service === '') problems.push(error('diagram-without-service', `The diagram “${title || name}” belongs to no service.`, 'add a line “service: …” with the slug of the page that should show it.'));
  return problems;
}

function sourceProblems({ source, sourceLine, at }: Diagram): Diagnostic[] {
  const lines = source.split('\n');
  const head = lines.findIndex((line) => line.trim() !== '' && !/^\s*%%/.test(line));
  const kind = lines[head]?.trim() ?? '';
  const arrows = source.match(ARROW)?.length ?? 0;
  const problem = (rule: string, line: number, what: string, fix: string): Diagnostic[] => [{ rule, severity: 'error', at: { file: at.file, line }, what, fix }];
  if (!KINDS.test(kind))
    return problem('diagram-kind', sourceLine + Math.max(0, head), kind === '' ? 'The diagram is empty.' : `“${kind.slice(0, 60)}” begins no diagram that is drawn here.`, 'begin with “flowchart LR”, “flowchart TB” or “sequenceDiagram” on a line of its own.');
  if (source.length > LONGEST_DIAGRAM || arrows > MOST_ARROWS)
    return problem('diagram-too-large', sourceLine, `The diagram has ${source.length.toLocaleString('en-US')} characters and ${arrows} arrows; at most ${LONGEST_DIAGRAM.toLocaleString('en-US')} and ${MOST_ARROWS} can be read in a page.`, 'make two diagrams of it.');
  return [];
}
