import { editDistance } from '../domain/nearest-name.ts';
import type { Passage } from '../domain/note.ts';
import type { Service } from '../domain/service.ts';
import { headingWords, squeezed } from './heading-names.ts';

/** Headings that every kind of notes has; they name a part of the notes, not their subject. */
const GENERIC = new Set(
  'overview|introduction|intro|summary|contents|table of contents|toc|concepts|basics|notes|todo|to do|course|service|other service|other|misc|miscellaneous|question|open question|hands on|lab|exercise|further reading|reading|link|resource|reference|guide|weekly guide|whitepaper|white paper|exam tip|tip|faq|example|limit|pricing|security|appendix|glossary|practice|general|use case|feature|type|best practice'.split('|').map((name) => squeezed(name.split(' '))),
);

/** Passages that a heading of one set alone must have to be a page of its own. */
const ENOUGH = 2;
/** Share of a set's passages from which a top heading is the title of the document. */
const TITLE = 0.8;

interface Node {
  readonly set: string;
  readonly path: string;
  readonly parent: string;
  readonly heading: string;
  readonly depth: number;
  readonly order: number;
  direct: number;
  total: number;
}

interface Subject {
  readonly key: string;
  readonly nodes: Node[];
}

/** A subject with every spelling met so far. */
interface Spelled extends Subject {
  readonly keys: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/**
 * Finds the pages of a folder of notes that describes none: subjects of headings that recur in several sets, or that
 * carry enough passages at a level of its set where subjects stand. Different spellings are one (“Code Build”,
 * “AWS CodeBuild”). Headings that only hold others, titles of documents and headings like “Overview” are no subjects.
 *
 * @param services Described services; where there are any, they are the answer.
 */
export function discoverServices(passages: readonly Passage[], services: readonly Service[]): readonly Service[] {
  if (services.length > 0) return services;
  const nodes = headingTree(passages);
  const subjects = groupBySubject([...nodes.values()]);
  const recurring = subjects.filter((subject) => new Set(subject.nodes.map(({ set }) => set)).size > 1 && passagesOf(subject) >= 2);
  const known = new Set(recurring.flatMap((subject) => subject.nodes.map(({ path }) => path)));
  const holders = findHolders([...nodes.values()], known);
  const levels = subjectLevels(recurring, holders);
  const chosen = subjects.filter((subject) => {
    if (subject.nodes.every((node) => holders.has(node.path) && node.direct < 3)) return false;
    if (recurring.includes(subject)) return true;
    const node = subject.nodes[0]!;
    const atLevel = levels.get(node.set) === undefined || levels.get(node.set) === node.depth || holders.has(node.parent);
    return atLevel && passagesOf(subject) >= ENOUGH && headingWords(node.heading).length <= 4 && !containsAnother(node.heading, recurring, subject);
  });
  return withSlugs(chosen);
}

function headingTree(passages: readonly Passage[]): Map<string, Node> {
  const nodes = new Map<string, Node>();
  const sizes = new Map<string, number>();
  for (const { set, headings } of passages) {
    sizes.set(set, (sizes.get(set) ?? 0) + 1);
    let parent = set as string;
    for (const [depth, heading] of headings.slice(0, 3).entries()) {
      const path = `${parent}\n${heading}`;
      const node = nodes.get(path) ?? { set, path, parent, heading, depth, order: nodes.size, direct: 0, total: 0 };
      nodes.set(path, node);
      node.total++;
      if (depth === Math.min(headings.length, 3) - 1) node.direct++;
      parent = path;
    }
  }
  const several = new Set([...nodes.values()].filter(({ depth }) => depth > 0).map(({ parent }) => parent));
  for (const [path, node] of nodes) {
    const isTitle = node.depth === 0 && several.has(path) && node.total >= TITLE * sizes.get(node.set)!;
    if (isTitle) node.direct = 0;
  }
  return nodes;
}

/** Names by which a heading may be one with another: what stands before brackets or a dash, and what stands in brackets. */
function namesOf(heading: string): { key: string; others: string[]; words: string } {
  const inside = [...heading.matchAll(/\(([^)]*)\)/g)].map(([, text]) => text!);
  const main = headingWords(heading.replace(/\([^)]*\)/g, ' ').split(/\s[-–—:]\s/)[0]!);
  const words = [...new Set([...main, ...inside.flatMap(headingWords)])].sort().join(' ');
  return { key: squeezed(main), others: inside.map((text) => squeezed(headingWords(text))), words };
}

function groupBySubject(nodes: readonly Node[]): Subject[] {
  let subjects: Spelled[] = [];
  for (const node of nodes.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const { key, others, words } = namesOf(node.heading);
    if (key === '' || GENERIC.has(key) || /^\d+$/.test(key)) continue;
    const isOne = (other: Spelled) => other.keys.has(key) || others.some((name) => name.length > 1 && other.keys.has(name)) || (words.includes(' ') && other.words.has(words)) || [...other.keys].some((name) => nearlySame(name, key));
    const own: Spelled = { key, keys: new Set([key, ...others].filter((name) => name.length > 1)), words: new Set([words]), nodes: [node] };
    const joined = [...subjects.filter(isOne), own];
    subjects = [...subjects.filter((other) => !joined.includes(other)), joined.reduce(join)];
  }
  return subjects.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function join(a: Spelled, b: Spelled): Spelled {
  return { key: a.key.length <= b.key.length ? a.key : b.key, keys: a.keys.union(b.keys), words: a.words.union(b.words), nodes: [...a.nodes, ...b.nodes] };
}

/** One wrong letter, or a syllable left out (“Codeploy”). */
function nearlySame(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 7 || long.length - short.length > 2) return false;
  const distance = editDistance(short, long);
  return distance <= 1 || (distance === 2 && long.length - short.length === 2);
}

/** Headings that hold at least two subjects and say little themselves. */
function findHolders(nodes: readonly Node[], known: ReadonlySet<string>): Set<string> {
  const held = new Map<string, number>();
  for (const node of nodes) if (known.has(node.path)) held.set(node.parent, (held.get(node.parent) ?? 0) + 1);
  return new Set([...held].filter(([, count]) => count >= 2).map(([path]) => path));
}

/** At which depth each set has most of its recurring subjects. */
function subjectLevels(recurring: readonly Subject[], holders: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number[]>();
  for (const node of recurring.flatMap((subject) => subject.nodes)) {
    if (holders.has(node.path)) continue;
    const row = counts.get(node.set) ?? [0, 0, 0];
    row[node.depth]!++;
    counts.set(node.set, row);
  }
  return new Map([...counts].map(([set, row]) => [set, row.indexOf(Math.max(...row))]));
}

function passagesOf(subject: Subject): number {
  return subject.nodes.reduce((sum, node) => sum + node.total, 0);
}

/** “Lambda versions” is about Lambda: no page of its own. */
function containsAnother(heading: string, recurring: readonly Subject[], own: Subject): boolean {
  const words = headingWords(heading);
  return recurring.some((subject) => subject !== own && words.some((_, from) => words.some((__, to) => to >= from && squeezed(words.slice(from, to + 1)) === subject.key)));
}

function withSlugs(subjects: readonly Subject[]): Service[] {
  const order = subjects.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const taken = new Set<string>();
  const services: Service[] = [];
  for (const subject of order) {
    const forms = [...new Set(subject.nodes.flatMap(({ heading }) => formsOf(heading)))];
    const uses = new Map(Map.groupBy(subject.nodes.flatMap(({ heading }) => formsOf(heading)), (form) => squeezed(headingWords(form))).entries().map(([key, found]) => [key, found.length]));
    const usesOf = (form: string) => uses.get(squeezed(headingWords(form))) ?? 0;
    const short = forms.toSorted((a, b) => headingWords(a).length - headingWords(b).length || usesOf(b) - usesOf(a) || a.length - b.length || (a < b ? -1 : 1))[0]!;
    const slug = headingWords(short).join('-').normalize('NFKD').replace(/[^a-z0-9-]/g, '') || 'subject';
    if (taken.has(slug)) continue;
    taken.add(slug);
    services.push({ slug, name: short, short, aliases: forms.filter((form) => form !== short).sort(), category: 'Other', domain: undefined, docs: undefined, topics: [], limits: [], skills: [], lead: '', at: undefined });
  }
  return services;
}

/** How a heading writes its subject: “SWF” and “Simple Workflow Service” in “AWS Simple Workflow Service (SWF)”. */
function formsOf(heading: string): string[] {
  const main = heading.replace(/\([^)]*\)/g, ' ').split(/\s[-–—:]\s/)[0]!;
  const short = [...heading.matchAll(/\(([A-Z][A-Z0-9-]{1,7})\)/g)].map(([, text]) => text!);
  return [main, ...short].map((form) => form.replace(/^\s*(?:AWS|Amazon)\s+/i, '').replace(/\s+/g, ' ').trim()).filter((form) => form !== '');
}
