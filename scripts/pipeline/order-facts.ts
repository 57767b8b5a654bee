import type { Fact } from '../domain/fact.ts';
import type { PlacedPassage, SetId } from '../domain/note.ts';

/** By how much each further set that says a fact moves it up, as a share of a chapter's length. */
const WIDELY_SAID = 0.1;

/**
 * Puts the facts of one topic in reading order: what the sets say early and what many of them say comes first.
 *
 * How early is counted inside each file, as a share of that file's passages on the topic's service, so that the order
 * does not depend on how a set is split into files or in which order these are read.
 *
 * @param facts Facts of one topic.
 * @param positions Where each passage stands in its file, from 0 to 1: {@link positionsIn}.
 */
export function orderFacts(facts: readonly Fact[], positions: ReadonlyMap<PlacedPassage, number>): Fact[] {
  const rank = ({ passages }: Fact) => {
    const sum = passages.reduce((total, passage) => total + (positions.get(passage) ?? 0), 0);
    return sum / passages.length - WIDELY_SAID * (new Set(passages.map(({ set }) => set)).size - 1);
  };
  const ranks = new Map(facts.map((fact) => [fact, rank(fact)]));
  return facts.toSorted((a, b) => ranks.get(a)! - ranks.get(b)! || (a.id < b.id ? -1 : 1));
}

/**
 * Says of each passage where it stands among its file's passages on the same service, from 0 to 1.
 *
 * @param editors The editors' set adds to the notes, so its passages stand after all others, from 1 to 2.
 */
export function positionsIn(passages: readonly PlacedPassage[], editors?: SetId): Map<PlacedPassage, number> {
  const chapters = new Map<string, PlacedPassage[]>();
  for (const passage of passages) {
    const key = `${passage.at.file}\n${passage.service ?? ''}`;
    const chapter = chapters.get(key);
    if (chapter) chapter.push(passage);
    else chapters.set(key, [passage]);
  }
  const positions = new Map<PlacedPassage, number>();
  for (const chapter of chapters.values()) for (const [index, passage] of chapter.entries()) positions.set(passage, index / chapter.length + (passage.set === editors ? 1 : 0));
  return positions;
}
