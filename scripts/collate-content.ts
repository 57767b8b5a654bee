import type { Content } from './domain/content.ts';
import type { Diagnostic, Staged } from './domain/diagnostic.ts';
import type { Dispute, Ledger } from './domain/fact.ts';
import type { LeftOut, NoteSet, Passage } from './domain/note.ts';
import type { Ruling } from './domain/ruling.ts';
import type { Service } from './domain/service.ts';
import { classify } from './pipeline/classify.ts';
import { collate } from './pipeline/collate.ts';
import { discoverServices } from './pipeline/discover-services.ts';
import { findRepeatedIds } from './pipeline/find-repeated-ids.ts';
import { findDispute, findDisputedPairs } from './pipeline/find-dispute.ts';
import { type GeneralTopic, parseTopics } from './pipeline/parse-topics.ts';
import { parseNote } from './pipeline/parse-note.ts';
import { parseRulings } from './pipeline/parse-rulings.ts';
import { parseService } from './pipeline/parse-service.ts';
import { EDITORS, parseSets } from './pipeline/parse-set.ts';
import { parseVocabulary } from './pipeline/parse-vocabulary.ts';
import { readNoteFrontMatter } from './pipeline/read-note-front-matter.ts';
import { readSources } from './pipeline/read-sources.ts';
import { settle } from './pipeline/settle.ts';

/** The account of every passage, and the words that it was made with. */
export interface Collated {
  readonly ledger: Ledger;
  readonly sets: readonly NoteSet[];
  readonly services: readonly Service[];
  readonly topics: readonly GeneralTopic[];
}

/** Runs the stages from parse to settle: what the notes say, once, and who says it. */
export function collateContent(content: Content): Staged<Collated> {
  const diagnostics: Diagnostic[] = [];
  const take = <T>({ value, diagnostics: found }: Staged<T>): T => {
    diagnostics.push(...found);
    return value;
  };
  const sets = take(parseSets(content.sets));
  const topics = take(parseTopics(content.topics));
  const vocabulary = take(parseVocabulary(content.vocabulary));
  const described = content.services.map((file) => take(parseService(file))).filter((service) => service !== undefined);
  const rulings: Ruling[] = content.rulings.flatMap((file) => take(parseRulings(file)));

  const { passages, leftOut } = parseSetsNotes(content, sets, take);
  diagnostics.push(...findRepeatedIds(passages));
  const services = discoverServices(passages, described);
  const placed = take(classify(passages, services, topics));
  const { groups, candidates } = collate(placed, vocabulary);
  const apart = findDisputedPairs({ groups, candidates });
  const disputes = new Map<string, Dispute>(groups.map((group) => [group.id, findDispute(group)] as const).filter((entry): entry is [string, Dispute] => entry[1] !== undefined));
  const editors = sets.find(({ siglum }) => siglum === EDITORS)?.id;
  const facts = take(settle({ groups, disputes, rulings, editors }));
  const ledger: Ledger = { facts, disputes: [...disputes.values(), ...apart], candidates, unplaced: facts.filter(({ service }) => service === undefined), leftOut };
  return { value: { ledger, sets, services, topics }, diagnostics };
}

/** Parses every note in the order of the sets' sigla, so that reading order does not depend on folder names. */
function parseSetsNotes(content: Content, sets: readonly NoteSet[], take: <T>(staged: Staged<T>) => T) {
  const passages: Passage[] = [];
  const leftOut: LeftOut[] = [];
  for (const set of sets) {
    for (const file of content.sets.find(({ id }) => id === set.id)!.notes) {
      const body = take(readNoteFrontMatter(file, content.kind));
      if (!body) continue;
      const note = take(parseNote(body, set.id));
      passages.push(...(set.siglum === EDITORS ? take(readSources(note.passages)) : note.passages));
      leftOut.push(...note.leftOut);
    }
  }
  return { passages, leftOut };
}
