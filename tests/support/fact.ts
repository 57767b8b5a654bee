import type { Dispute, Fact, Group, Ledger } from '../../scripts/domain/fact.ts';
import type { PlacedPassage } from '../../scripts/domain/note.ts';
import type { Ruling } from '../../scripts/domain/ruling.ts';

/** Passages as `collate` would hand them on, under one id. */
export function group(id: string, passages: readonly PlacedPassage[]): Group {
  const [first] = passages;
  return { id, service: first!.service, topic: first!.topic, passages, why: passages.map(() => 'one id, set by hand') };
}

/** A ruling on a fact; it overrules nothing unless the test says so. */
export function ruling(fact: string, text: string, rest: Partial<Ruling> = {}): Ruling {
  return { fact, text, since: '2025-08', source: 'https://docs.example.com/sqs/quotas.html', sourceAt: { file: 'content/rulings/sqs.md', line: 7 }, checked: '2026-11-25', overrules: [], at: { file: 'content/rulings/sqs.md', line: 3 }, ...rest };
}

/** A fact that one wording leads. */
export function fact(id: string, passages: readonly PlacedPassage[], rest: Partial<Fact> = {}): Fact {
  return { ...group(id, passages), text: passages[0]!.text, leading: passages[0], ruling: undefined, overruled: [], dispute: undefined, ...rest };
}

/** The two sides of a dispute. */
export function dispute(factId: string, passages: readonly PlacedPassage[], subject = 'quantity: 256 KB or 1 MiB'): Dispute {
  return { fact: factId, subject, passages };
}

/** The account of some facts; what no page takes is found as the build finds it. */
export function ledger(facts: readonly Fact[], rest: Partial<Ledger> = {}): Ledger {
  return { facts, disputes: facts.flatMap(({ dispute }) => dispute ?? []), candidates: [], unplaced: facts.filter(({ service }) => service === undefined), leftOut: [], ...rest };
}
