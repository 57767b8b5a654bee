/**
 * Stage 3: classify → **collate** → settle.
 *
 * Passages that say the same become one group: where authors gave them one id, and where it is sure. What is likely is a
 * candidate for a person to decide. Precision before recall: two facts made one is a lie, two wordings apart a pity.
 */
import type { Candidate, Group } from '../domain/fact.ts';
import type { PlacedPassage } from '../domain/note.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { explainPair, partsOfPair } from './explain-pair.ts';
import { findPairs } from './find-pairs.ts';
import { isSure } from './is-sure.ts';
import { nameGroups } from './name-groups.ts';
import { type ScoredPairs, scorePairs } from './score-pairs.ts';
import { indexStatements, type StatementIndex } from './statement-index.ts';

/** Likelihood from which a pair is shown to a person: the two may be one, or have been given different ids on purpose. */
const LIKELY = 0.04;
const LIKELY_THOUGH_NAMED = 0.5;

/** What the passages say, each thing once, and which groups may be one. */
export interface Collation {
  /** In reading order of their first passages. */
  readonly groups: readonly Group[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
}

/**
 * Groups the passages that say the same.
 *
 * Ids, groups and candidates depend on what is said and where, not on the order in which files were read.
 */
export function collate(passages: readonly PlacedPassage[], vocabulary: Vocabulary): Collation {
  const order = canonicalOrder(passages);
  const index = indexStatements(order.map((number) => passages[number]!), vocabulary);
  const scored = scorePairs(index, findPairs(index));
  const groups = new Groups(index.statements.map(({ passage }) => passage.id));
  const why = new Map<number, string>();
  const { sure, ranked } = rankLikely(index, scored);
  for (const pair of ranked) {
    const [first, second] = [scored.first[pair]!, scored.second[pair]!];
    if (!sure.has(pair) || !groups.join(first, second)) continue;
    for (const member of [first, second]) if (!why.has(member)) why.set(member, explainPair(index, scored, pair));
  }
  return { groups: listGroups(index, order, groups, why), candidates: listCandidates(index, scored, ranked, groups) };
}

/** The pairs that are sure or likely, best first. */
function rankLikely(index: StatementIndex, scored: ScoredPairs): { sure: ReadonlySet<number>; ranked: readonly number[] } {
  const { likelihood } = scored;
  const sure = new Set<number>();
  const ranked: number[] = [];
  for (let pair = 0; pair < likelihood.length; pair++) {
    if (isSure(index, scored, pair)) sure.add(pair);
    else if (likelihood[pair]! < LIKELY) continue;
    ranked.push(pair);
  }
  return { sure, ranked: ranked.sort((a, b) => likelihood[b]! - likelihood[a]! || a - b) };
}

/** Numbers of the passages in an order that depends on nothing but themselves. */
function canonicalOrder(passages: readonly PlacedPassage[]): number[] {
  return [...passages.keys()].sort((a, b) => {
    const [one, two] = [passages[a]!, passages[b]!];
    return compare(one.set, two.set) || compare(one.at.file, two.at.file) || one.at.line - two.at.line || compare(one.text, two.text) || a - b;
  });
}

/** Sets of passages that are one fact. Passages with one id are together from the start; two ids never come together. */
class Groups {
  private readonly parent: Int32Array;
  private readonly idOf: (string | undefined)[];

  constructor(ids: readonly (string | undefined)[]) {
    this.parent = Int32Array.from(ids.keys());
    this.idOf = [...ids];
    const first = new Map<string, number>();
    for (const [number, id] of ids.entries()) {
      if (id === undefined) continue;
      const root = first.get(id);
      if (root === undefined) first.set(id, number);
      else this.parent[number] = root;
    }
  }

  root(number: number): number {
    let at = number;
    while (this.parent[at] !== at) {
      this.parent[at] = this.parent[this.parent[at]!]!;
      at = this.parent[at]!;
    }
    return at;
  }

  idAt(number: number): string | undefined {
    return this.idOf[this.root(number)];
  }

  /** Puts two groups together; `false` where authors gave them different ids. */
  join(a: number, b: number): boolean {
    const [one, two] = [this.root(a), this.root(b)];
    if (one === two) return true;
    if (this.idOf[one] !== undefined && this.idOf[two] !== undefined) return false;
    const [into, from] = this.idOf[two] !== undefined || (this.idOf[one] === undefined && two < one) ? [two, one] : [one, two];
    this.parent[from] = into;
    return true;
  }
}

function listGroups({ statements }: StatementIndex, order: readonly number[], groups: Groups, why: ReadonlyMap<number, string>): Group[] {
  const members = new Map<number, number[]>();
  /** Numbers in the order in which the passages were given. */
  const byPlace = new Int32Array(order.length);
  for (let number = 0; number < order.length; number++) byPlace[order[number]!] = number;
  for (const number of byPlace) {
    const root = groups.root(number);
    const list = members.get(root);
    if (list) list.push(number);
    else members.set(root, [number]);
  }
  const lists = [...members.values()];
  const unnamed = lists.filter((list) => groups.idAt(list[0]!) === undefined);
  const taken = new Set(statements.map(({ passage }) => passage.id).filter((id) => id !== undefined));
  const names = nameGroups(unnamed.map((list) => list.map((number) => statements[number]!.passage)), taken);
  const nameOf = new Map(unnamed.map((list, index) => [list[0]!, names[index]!]));
  return lists.map((list): Group => {
    const passages = list.map((number) => statements[number]!.passage);
    const id = groups.idAt(list[0]!) ?? nameOf.get(list[0]!)!;
    const lead = passages.find((passage) => passage.id !== undefined) ?? passages[0]!;
    return { id, service: lead.service, topic: lead.topic, passages, why: list.map((number) => reasonFor(statements[number]!.passage, list.length, why.get(number))) };
  });
}

function reasonFor({ id }: PlacedPassage, size: number, why: string | undefined): string {
  if (id !== undefined) return 'one id, set by hand';
  return size > 1 ? (why ?? 'says the same as another of the group') : 'stands alone';
}

function listCandidates({ statements }: StatementIndex, scored: ScoredPairs, ranked: readonly number[], groups: Groups): Candidate[] {
  return ranked.flatMap((pair) => {
    const [first, second] = [scored.first[pair]!, scored.second[pair]!];
    if (groups.root(first) === groups.root(second)) return [];
    const [a, b] = [statements[first]!.passage, statements[second]!.passage];
    const score = scored.likelihood[pair]!;
    if (score < (a.id !== undefined && b.id !== undefined ? LIKELY_THOUGH_NAMED : LIKELY)) return [];
    return [{ passages: [a, b] as const, score: Math.round(10_000 * score) / 10_000, parts: partsOfPair(scored, pair) }];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
