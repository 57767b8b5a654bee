import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Fact } from '../domain/fact.ts';
import { nearestName } from '../domain/nearest-name.ts';
import type { Unverified } from '../domain/unverified.ts';

/** Share of all facts that may be unverified. */
const MOST = 0.03;

/**
 * Checks that what is called unverified is there and nowhere verified, and that it is little.
 *
 * Rules: `unverified-unknown-fact`, `unverified-has-source`, `unverified-too-many`.
 */
export function checkUnverified(unverified: readonly Unverified[], facts: readonly Fact[]): Diagnostic[] {
  const byId = new Map(facts.map((fact) => [fact.id as string, fact]));
  const wrong = unverified.flatMap((item): Diagnostic[] => {
    const fact = byId.get(item.fact);
    return fact ? verified(item, fact) : [unknown(item, byId.keys())];
  });
  const [first] = unverified;
  if (!first || unverified.length < facts.length * MOST) return wrong;
  const share = ((100 * unverified.length) / facts.length).toFixed(1);
  return [...wrong, { rule: 'unverified-too-many', severity: 'warning', at: first.at, what: `${unverified.length} of ${facts.length} facts are not verified: ${share} %, and less than ${100 * MOST} % may be.`, fix: 'look more of them up, and write a ruling on each that the documentation settles.' }];
}

function unknown({ fact, at }: Unverified, ids: Iterable<string>): Diagnostic {
  const near = nearestName(fact, ids);
  return { rule: 'unverified-unknown-fact', severity: 'error', at, what: `No passage has the id “${fact}”.${near ? ` Did you mean “${near}”?` : ''}`, fix: 'write the id of the fact, or delete the line.' };
}

function verified({ fact, at }: Unverified, { ruling, passages }: Fact): Diagnostic[] {
  const sourced = passages.find(({ source }) => source !== undefined);
  const place = ruling?.at ?? sourced?.at;
  if (!place) return [];
  return [{ rule: 'unverified-has-source', severity: 'error', at, what: `“${fact}” is verified: ${ruling ? 'a ruling on it' : 'an editors’ passage on it'} stands at ${place.file}:${place.line}.`, fix: 'delete the line.' }];
}
