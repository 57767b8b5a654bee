import type { Candidate, Fact, Ledger } from '../domain/fact.ts';
import type { Passage } from '../domain/note.ts';
import type { Frame, ServicePage } from '../domain/site.ts';

/** Makes the files for programs: `/api/reference.json`, `/api/ledger.json` and `/llms.txt`. */
export function assembleExports(frame: Frame, pages: readonly ServicePage[], ledger: Ledger): { path: string; text: string }[] {
  const reference = {
    services: pages.map(({ slug, name, topics }) => ({ slug, name, topics: topics.map(({ title, facts }) => ({ title, facts: facts.map(({ id }) => id) })) })),
  };
  return [
    { path: 'api/reference.json', text: json(reference) },
    { path: 'api/ledger.json', text: json(ledgerAsJson(ledger)) },
    { path: 'llms.txt', text: llms(frame, pages) },
  ];
}

/** The ledger in the shape that `npm run collate -- FOLDER --json` prints and `/api/ledger.json` serves. */
export function ledgerAsJson({ facts, disputes, candidates, unplaced, leftOut }: Ledger) {
  const rulings = new Map(facts.map(({ id, ruling }) => [id as string, ruling]));
  return {
    facts: facts.map(factAsJson),
    disputes: disputes.map(({ fact, subject, passages }) => ({ id: fact, subject, passages: passages.map(passageAsJson), ruling: rulings.get(fact)?.text ?? null })),
    candidates: candidates.map(({ passages, score, parts }: Candidate) => ({ passages: passages.map(passageAsJson), score, parts })),
    unplaced: unplaced.map(factAsJson),
    leftOut: leftOut.map(({ passage, reason }) => ({ passage: passageAsJson(passage), reason })),
  };
}

function factAsJson({ id, service, topic, text, passages, why }: Fact) {
  return { id, service: service ?? null, topic, text, passages: passages.map(passageAsJson), why };
}

function passageAsJson({ set, at, text }: Passage) {
  return { set, file: at.file, line: at.line, endLine: at.endLine ?? at.line, text };
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** The index that language models look for: what the site is, and a link to each page. */
function llms({ name, tagline, prefix }: Frame, pages: readonly ServicePage[]): string {
  const lines = pages.map(({ slug, name: title, summary }) => `- [${title}](${prefix}reference/${slug}/): ${summary}`);
  return [`# ${name}`, '', `> ${tagline}`, '', '## Reference', '', ...lines, '', '## Data', '', `- [Every passage and what became of it](${prefix}api/ledger.json)`, `- [Facts by page](${prefix}api/reference.json)`, ''].join('\n');
}
