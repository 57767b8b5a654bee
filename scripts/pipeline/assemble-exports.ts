import { posix } from 'node:path';
import type { Candidate, Fact, Ledger } from '../domain/fact.ts';
import type { Passage } from '../domain/note.ts';
import { publishQuestion } from '../domain/question.ts';
import type { Frame, ServicePage, SiteFile } from '../domain/site.ts';
import type { Assembly } from './assembly.ts';
import type { LinkUse } from './list-links.ts';
import { parseVocabulary } from './parse-vocabulary.ts';

/** Makes the files for programs: `/api/reference.json`, `/api/ledger.json`, `/api/questions.json`, `/api/links.json` and `/llms.txt`; search reads `/api/vocabulary.json`. */
export function assembleExports(frame: Frame, pages: readonly ServicePage[], { ledger, content, questions, outside }: Assembly): SiteFile[] {
  // Where the folder stands on the builder's machine is nobody's business, and no part of the content.
  const below = (file: string) => posix.join(posix.basename(content.root), file.slice(content.root.length));
  const reference = {
    services: pages.map(({ slug, name, topics }) => ({ slug, name, topics: topics.map(({ title, facts }) => ({ title, facts: facts.map(({ id }) => id) })) })),
  };
  return [
    { path: 'api/reference.json', text: json(reference) },
    { path: 'api/ledger.json', text: inPieces(ledgerAsJson(ledger, below)) },
    { path: 'api/questions.json', text: json({ questions: questions.map(publishQuestion) }) },
    { path: 'api/vocabulary.json', text: json(parseVocabulary(content.vocabulary).value.rows) },
    { path: 'api/links.json', text: json({ links: linksAsJson(outside) }) },
    { path: 'llms.txt', text: llms(frame, pages) },
  ];
}

/**
 * The ledger in the shape that `npm run collate -- FOLDER --json` prints and `/api/ledger.json` serves.
 *
 * @param shown How a file's path is written; as it was read, unless told otherwise.
 */
export function ledgerAsJson({ facts, disputes, candidates, unplaced, leftOut }: Ledger, shown = (file: string) => file) {
  const passageAsJson = ({ set, at, text }: Passage) => ({ set, file: shown(at.file), line: at.line, endLine: at.endLine ?? at.line, text });
  const factAsJson = ({ id, service, topic, text, passages, why }: Fact) => ({ id, service: service ?? null, topic, text, passages: passages.map(passageAsJson), why });
  const rulings = new Map(facts.map(({ id, ruling }) => [id as string, ruling]));
  return {
    facts: facts.map(factAsJson),
    disputes: disputes.map(({ fact, subject, passages }) => ({ id: fact, subject, passages: passages.map(passageAsJson), ruling: rulings.get(fact)?.text ?? null })),
    candidates: candidates.map(({ passages, score, parts }: Candidate) => ({ passages: passages.map(passageAsJson), score, parts })),
    unplaced: unplaced.map(factAsJson),
    leftOut: leftOut.map(({ passage, reason }) => ({ passage: passageAsJson(passage), reason })),
  };
}

/** Every address to which the site leads, with the facts, questions and pages that use it. */
function linksAsJson(outside: Assembly['outside']) {
  const byUrl = Map.groupBy(outside, ({ url }) => url);
  const of = (uses: Assembly['outside'], kind: LinkUse['by']) => [...new Set(uses.filter(({ by }) => by === kind).map(({ id }) => id))];
  return [...byUrl].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([url, uses]) => ({ url, facts: of(uses, 'facts'), questions: of(uses, 'questions'), pages: of(uses, 'pages') }));
}

/** JSON of an object of lists, an entry a piece: the ledger of very many notes is longer than a string can be. */
function* inPieces(lists: Readonly<Record<string, readonly unknown[]>>): Generator<string> {
  let opening = '{';
  for (const [name, list] of Object.entries(lists)) {
    yield `${opening}${JSON.stringify(name)}:[`;
    for (const [place, entry] of list.entries()) yield `${place === 0 ? '' : ','}${JSON.stringify(entry)}`;
    yield ']';
    opening = ',';
  }
  yield '}\n';
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** The index that language models look for: what the site is, and a link to each page. */
function llms({ name, tagline, prefix }: Frame, pages: readonly ServicePage[]): string {
  const lines = pages.map(({ slug, name: title, summary }) => `- [${title}](${prefix}reference/${slug}/): ${summary}`);
  return [`# ${name}`, '', `> ${tagline}`, '', '## Reference', '', ...lines, '', '## Data', '', `- [Every passage and what became of it](${prefix}api/ledger.json)`, `- [Facts by page](${prefix}api/reference.json)`, ''].join('\n');
}
