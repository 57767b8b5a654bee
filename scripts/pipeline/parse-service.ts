import { basename } from 'node:path';
import { z } from 'zod';
import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { Service } from '../domain/service.ts';
import type { SourceFile } from '../domain/source.ts';
import { readFrontMatter } from './read-front-matter.ts';

/** Lower-case words joined by hyphens: what a slug, a topic id and a fact id are made of. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const slug = z.string().regex(SLUG, 'write lower-case letters, digits and hyphens');
const words = z.array(z.string()).default([]);
const SHAPE = z.strictObject({
  name: z.string(),
  short: z.string().optional(),
  aliases: words,
  category: z.string().default('Other'),
  domain: z.int().positive().optional(),
  docs: z.url({ protocol: /^https$/ }).optional(),
  topics: z.array(z.strictObject({ id: slug, title: z.string(), words })).default([]),
  limits: z
    .array(
      z.strictObject({
        name: z.string(),
        bound: z.string().optional(),
        value: z.union([z.string(), z.number()]).transform(String),
        unit: z.string().default(''),
        adjustable: z.enum(['yes', 'no'], { error: 'write yes or no, or leave it out' }).optional(),
        fact: slug,
      }),
    )
    .default([]),
  skills: z.record(z.string(), z.record(z.string(), z.array(slug).min(1))).default({}),
});

/**
 * Reads `content/services/<slug>.md`: the names of a service, its sections, limits and skills; the body is the lead.
 *
 * Rules: `bad-slug`, `topic-twice`, `service-without-lead`, and those of the front matter.
 *
 * @returns `undefined` where the file has a mistake.
 */
export function parseService(file: SourceFile): Staged<Service | undefined> {
  const name = basename(file.path, '.md');
  const read = readFrontMatter(file, SHAPE);
  const front = read.value?.front;
  if (!read.value || !front) {
    const missing = read.diagnostics.length === 0 ? [withoutName(file.path)] : [];
    return { value: undefined, diagnostics: [...read.diagnostics, ...missing] };
  }
  const { data, lineOf } = front;
  const diagnostics: Diagnostic[] = [];
  if (!SLUG.test(name))
    diagnostics.push({ rule: 'bad-slug', severity: 'error', at: { file: file.path, line: 1 }, what: `“${name}” is the page's address and has other signs than a–z, 0–9 and hyphens.`, fix: 'rename the file.' });
  for (const [index, topic] of data.topics.entries()) {
    if (data.topics.findIndex(({ id }) => id === topic.id) < index)
      diagnostics.push({ rule: 'topic-twice', severity: 'error', at: { file: file.path, line: lineOf('topics', index) }, what: `The topic “${topic.id}” is listed twice.`, fix: 'delete one of the two.' });
  }
  const lead = read.value.body.text.trim();
  if (lead === '')
    diagnostics.push({ rule: 'service-without-lead', severity: 'warning', at: { file: file.path, line: 1 }, what: `“${data.name}” has no lead.`, fix: 'say in two or three sentences below the front matter what the service does.' });

  const value: Service = {
    slug: name,
    name: data.name,
    short: data.short ?? data.name,
    aliases: data.aliases,
    category: data.category,
    domain: data.domain,
    docs: data.docs,
    topics: data.topics,
    limits: data.limits.map((limit, index) => ({ ...limit, bound: limit.bound, adjustable: limit.adjustable, at: { file: file.path, line: lineOf('limits', index) } })),
    skills: Object.entries(data.skills).flatMap(([exam, skills]) =>
      Object.entries(skills).map(([skill, by]) => ({ exam, skill, by, at: { file: file.path, line: lineOf('skills', exam, skill) } })),
    ),
    lead,
    at: { file: file.path, line: 1 },
  };
  return { value, diagnostics };
}

function withoutName(file: string): Diagnostic {
  return { rule: 'service-without-name', severity: 'error', at: { file, line: 1 }, what: 'This service has no name.', fix: 'begin the file with “---”, “name: Amazon SQS”, “---”.' };
}
