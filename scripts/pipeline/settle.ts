/**
 * Stage 5: collate → **settle** → link.
 *
 * Decides what the page says. A ruling's words lead, else the editors' own, else the fullest wording of the sets.
 * Wordings that a ruling overrules stay on the page, struck; a dispute without a ruling is shown with both its sides.
 */
import type { Diagnostic, Staged } from '../domain/diagnostic.ts';
import type { Dispute, Fact, Group } from '../domain/fact.ts';
import type { PlacedPassage, SetId } from '../domain/note.ts';
import { nearestName } from '../domain/nearest-name.ts';
import type { Ruling } from '../domain/ruling.ts';

/** What there is to settle. */
export interface Unsettled {
  readonly groups: readonly Group[];
  /** Disputes by fact, as `findDispute` found them. */
  readonly disputes: ReadonlyMap<string, Dispute>;
  readonly rulings: readonly Ruling[];
  /** The editors' own set, whose wording leads over the others'. */
  readonly editors: SetId | undefined;
}

/**
 * Settles every group into a fact.
 *
 * Rules: `ruling-without-fact`, `ruling-twice`, `ruling-quotes-nothing`, `unsettled-dispute`.
 */
export function settle({ groups, disputes, rulings, editors }: Unsettled): Staged<Fact[]> {
  const diagnostics: Diagnostic[] = [];
  const byFact = new Map<string, Ruling>();
  const ids = new Set(groups.map(({ id }) => id));
  for (const ruling of rulings) {
    if (!ids.has(ruling.fact)) diagnostics.push(withoutFact(ruling, ids));
    else if (byFact.has(ruling.fact)) diagnostics.push(twice(ruling, byFact.get(ruling.fact)!));
    else byFact.set(ruling.fact, ruling);
  }
  const facts = groups.map((group): Fact => {
    const ruling = byFact.get(group.id);
    const dispute = disputes.get(group.id);
    if (dispute && !ruling) diagnostics.push(unsettled(dispute));
    const leading = ruling ? undefined : leadingWording(group, editors);
    const overruled = ruling ? overruledBy(ruling, group.passages, diagnostics) : [];
    return { ...group, text: ruling?.text ?? leading!.text, leading, ruling, overruled, dispute };
  });
  return { value: facts, diagnostics };
}

/** The editors' wording, else the longest; of equally long ones the first in reading order. */
function leadingWording({ passages }: Group, editors: SetId | undefined): PlacedPassage {
  const own = passages.filter(({ set }) => set === editors);
  return (own.length > 0 ? own : passages).reduce((fullest, passage) => (passage.text.length > fullest.text.length ? passage : fullest));
}

function overruledBy(ruling: Ruling, passages: readonly PlacedPassage[], diagnostics: Diagnostic[]): PlacedPassage[] {
  const found = new Set<PlacedPassage>();
  for (const { set, quote, at } of ruling.overrules) {
    const hits = passages.filter((passage) => passage.set === set && passage.text.includes(quote));
    for (const hit of hits) found.add(hit);
    if (hits.length === 0) diagnostics.push(quotesNothing(ruling, set, quote, at, passages));
  }
  return passages.filter((passage) => found.has(passage));
}

function withoutFact({ fact, at }: Ruling, ids: ReadonlySet<string>): Diagnostic {
  const near = nearestName(fact, ids);
  return {
    rule: 'ruling-without-fact',
    severity: 'error',
    at,
    what: `No passage has the id “${fact}”.${near ? ` Did you mean “${near}”?` : ''}`,
    fix: 'write the id of the fact that this rules on as the heading.',
  };
}

function twice({ fact, at }: Ruling, first: Ruling): Diagnostic {
  return {
    rule: 'ruling-twice',
    severity: 'error',
    at,
    what: `“${fact}” is ruled on already at ${first.at.file}:${first.at.line}.`,
    fix: 'make one of the two.',
  };
}

function quotesNothing({ fact }: Ruling, set: string, quote: string, at: Diagnostic['at'], passages: readonly PlacedPassage[]): Diagnostic {
  const own = passages.find((passage) => passage.set === set);
  return {
    rule: 'ruling-quotes-nothing',
    severity: 'error',
    at,
    what: own ? `“${quote}” does not stand in ${own.at.file}:${own.at.line}: “${own.text}”.` : `“${set}” says nothing of “${fact}”.`,
    fix: own ? 'quote the words exactly.' : 'delete the line, or give the passage the id.',
  };
}

function unsettled({ fact, subject, passages }: Dispute): Diagnostic {
  const [first, second] = passages;
  return {
    rule: 'unsettled-dispute',
    severity: 'warning',
    at: (second ?? first)!.at,
    what: `The wordings of “${fact}” cannot all be right, ${subject}: “${second?.text}”, and ${first!.at.file}:${first!.at.line}: “${first!.text}”.`,
    fix: 'write a ruling on it, or give the passages two ids where they are about two things.',
  };
}
