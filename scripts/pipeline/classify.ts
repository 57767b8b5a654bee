/**
 * Stage 2: parse → **classify** → collate.
 *
 * Gives every passage its page and its section: from the id that its author set, else from the headings above it, else
 * from its words.
 */
import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import { nearestName } from '../domain/nearest-name.ts';
import type { Passage, PlacedPassage } from '../domain/note.ts';
import type { Service, Topic } from '../domain/service.ts';
import { ServiceNames } from './heading-names.ts';

/** Topic of what fits nowhere, where there are no topics at all. */
const NOWHERE = 'overview';

/**
 * Finds service and topic of each passage. See `content/README.md` for the rules in the author's words.
 *
 * Rules: `unknown-service` (an id begins with no service, though services are described), `unplaced-passage` (a warning,
 * one for each heading).
 *
 * @param services Every service that has a page; described or discovered.
 * @param topics General topics in page order; the first takes what fits nowhere.
 */
export function classify(passages: readonly Passage[], services: readonly Service[], topics: readonly Topic[]): Staged<PlacedPassage[]> {
  const names = new ServiceNames(services);
  const bySlug = new Map(services.map((service) => [service.slug, service]));
  const described = services.some(({ at }) => at !== undefined);
  const finders = new Map<Service | undefined, TopicFinder>();
  const diagnostics: Diagnostic[] = [];
  const warned = new Set<string>();

  const value = passages.map((passage): PlacedPassage => {
    const named = passage.id === undefined ? undefined : longestPrefix(passage.id, bySlug);
    if (passage.id !== undefined && !named && described) diagnostics.push(unknownService(passage, services));
    const service = named ?? serviceOfHeadings(passage, names);
    if (!service && passage.id === undefined) warnOnce(passage, warned, diagnostics);
    const finder = finders.get(service) ?? new TopicFinder(service, topics);
    finders.set(service, finder);
    return { ...passage, service: service?.slug, topic: finder.find(passage, named !== undefined) };
  });
  return { value, diagnostics };
}

/** The service with the longest slug that an id begins with. */
function longestPrefix(id: string, bySlug: ReadonlyMap<string, Service>): Service | undefined {
  for (let end = id.length; end > 0; end = id.lastIndexOf('-', end - 1)) {
    const service = bySlug.get(id.slice(0, end));
    if (service) return service;
  }
  return undefined;
}

/** The deepest heading that names a service; where none does, the outermost short list item above. */
function serviceOfHeadings({ headings, parents }: Passage, names: ServiceNames): Service | undefined {
  const short = parents.filter((parent) => parent.length <= 40);
  for (const heading of [...headings.toReversed(), ...short]) {
    const service = names.find(heading);
    if (service) return service;
  }
  return undefined;
}

/** Finds topics on one service's page: its own first, then the general ones. */
class TopicFinder {
  private readonly topics: readonly Topic[];
  private readonly byId: ReadonlyMap<string, Topic>;
  private readonly patterns: readonly { readonly topic: Topic; readonly words: RegExp }[];
  private readonly service: Service | undefined;
  private readonly fallback: string;
  private readonly ofHeadings = new Map<string, string | undefined>();

  constructor(service: Service | undefined, general: readonly Topic[]) {
    const own = service?.topics ?? [];
    // A service may list a general topic only to place or rename it; the general words still count.
    this.topics = [...own.map((topic) => withGeneralWords(topic, general)), ...general.filter(({ id }) => !own.some((topic) => topic.id === id))];
    this.byId = new Map(this.topics.map((topic) => [topic.id, topic]));
    this.patterns = this.topics.filter(({ words }) => words.length > 0).map((topic) => ({ topic, words: wordPattern(topic.words) }));
    this.service = service;
    this.fallback = general[0]?.id ?? NOWHERE;
  }

  find(passage: Passage, named: boolean): string {
    const byId = named ? this.byPrefix(passage.id!.slice(this.service!.slug.length + 1)) : undefined;
    return byId ?? this.byHeadings([...passage.headings, ...passage.parents]) ?? this.byWords(passage.text) ?? this.fallback;
  }

  private byPrefix(rest: string): string | undefined {
    for (let end = rest.length; end > 0; end = rest.lastIndexOf('-', end - 1)) {
      if (this.byId.has(rest.slice(0, end))) return rest.slice(0, end);
    }
    return undefined;
  }

  private byHeadings(path: readonly string[]): string | undefined {
    const key = path.join('\n');
    if (!this.ofHeadings.has(key)) {
      const found = path.toReversed().map((heading) => this.byWords(heading)).find((topic) => topic !== undefined);
      this.ofHeadings.set(key, found);
    }
    return this.ofHeadings.get(key);
  }

  private byWords(text: string): string | undefined {
    return this.patterns.find(({ words }) => words.test(text))?.topic.id;
  }
}

function withGeneralWords(topic: Topic, general: readonly Topic[]): Topic {
  const words = general.find(({ id }) => id === topic.id)?.words ?? [];
  return words.length === 0 ? topic : { ...topic, words: [...topic.words, ...words] };
}

/** Whole words, in the plural too; between the words of a phrase a space or hyphen. */
function wordPattern(words: readonly string[]): RegExp {
  const phrases = words.map((phrase) => phrase.split(/[\s-]+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(String.raw`[\s-]?`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${phrases.join('|')})(?:s|es)?(?![\p{L}\p{N}])`, 'iu');
}

function unknownService({ at, id }: Passage, services: readonly Service[]): Diagnostic {
  const word = id!.split('-').slice(0, 2).join('-');
  const first = id!.split('-')[0]!;
  const slugs = services.map(({ slug }) => slug);
  const near = [...new Set([nearestName(first, slugs), nearestName(word, slugs)])].filter((name) => name !== undefined);
  const what = `“^${id}” begins with no service.${near.length > 0 ? ` Did you mean ${near.map((name) => `“${name}”`).join(' or ')}?` : ''}`;
  return { rule: 'unknown-service', severity: 'error', at, what, fix: near[0] ? `begin the id with “${near[0]}-”.` : `begin the id with one of: ${slugs.toSorted().join(', ')}.` };
}

function warnOnce({ at, set, headings }: Passage, warned: Set<string>, diagnostics: Diagnostic[]): void {
  const key = `${set}\n${headings.join('\n')}`;
  if (warned.has(key)) return;
  warned.add(key);
  const heading = headings.at(-1);
  diagnostics.push({
    rule: 'unplaced-passage', severity: 'warning', at,
    what: heading === undefined ? 'What stands here is under no heading, so it goes to “Not placed yet”.' : `The heading “${heading}” names no service, so what stands under it goes to “Not placed yet”.`,
    fix: 'name a service in the heading, or add the heading to the aliases of a service.',
  });
}
