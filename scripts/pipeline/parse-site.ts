import { z } from 'zod';
import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { SourceFile } from '../domain/source.ts';
import { readFrontMatter } from './read-front-matter.ts';

const SHAPE = z.strictObject({
  name: z.string().default('Concord'),
  tagline: z.string().default('Several people’s notes as one reference'),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z\d]{2,8})*$/, 'write a language code, like en or pt-BR').default('en'),
  sources: z.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'write the name of a host, like docs.aws.amazon.com')).default([]),
  repository: z.url({ protocol: /^https$/ }).optional(),
  footer: z.string().default(''),
});

/** What `content/site.md` says of the whole site. */
export interface SiteWords extends z.infer<typeof SHAPE> {
  /** Markdown of the home page's opening. */
  readonly opening: string;
}

/** Opening of a site whose folder says nothing of itself. */
const OPENING = 'Several people took notes for the same exam. Here they are one text: each fact once, and beside it the sets that say it.';

/**
 * Reads `content/site.md`: name, tagline, language, hosts of sources, where the content is edited; the body opens the home page.
 *
 * @param file `undefined` for somebody's raw notes, which get the defaults.
 */
export function parseSite(file: SourceFile | undefined): Staged<SiteWords> {
  const fallback: SiteWords = { ...SHAPE.parse({}), opening: OPENING };
  if (!file) return { value: fallback, diagnostics: [] };
  const read = readFrontMatter(file, SHAPE);
  const diagnostics: readonly Diagnostic[] = read.diagnostics;
  if (!read.value) return { value: fallback, diagnostics };
  const opening = read.value.body.text.trim();
  return { value: { ...(read.value.front?.data ?? SHAPE.parse({})), opening: opening || OPENING }, diagnostics };
}
