import type { Passage, PlacedPassage } from '../../scripts/domain/note.ts';
import type { Service } from '../../scripts/domain/service.ts';
import { parseNote } from '../../scripts/pipeline/parse-note.ts';

/** A note file of set `ada` from its lines. */
export function note(...lines: string[]) {
  return parseNote({ path: 'notes/ada/queues.md', text: lines.join('\n') }, 'ada');
}

/** A passage in the section “Queues”; only what a test is about need be said. */
export function passage(text: string, more: Partial<PlacedPassage> = {}): PlacedPassage {
  return {
    set: 'ada', at: { file: `notes/${more.set ?? 'ada'}/queues.md`, line: 1 }, kind: 'item', text, language: undefined,
    headings: ['Queues'], parents: [], id: undefined, service: 'queues', topic: 'overview', ...more,
  };
}

/** A described service. */
export function service(slug: string, more: Partial<Service> = {}): Service {
  return {
    slug, name: slug, short: slug, aliases: [], category: 'Other', domain: undefined, docs: undefined, topics: [], limits: [], skills: [], lead: '',
    at: { file: `services/${slug}.md`, line: 1 }, ...more,
  };
}

/** The texts of passages. */
export function texts(passages: readonly Passage[]): string[] {
  return passages.map(({ text }) => text);
}
