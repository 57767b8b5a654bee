import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Fact } from '../domain/fact.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { quantitiesIn, sameQuantity } from '../domain/quantity.ts';
import type { Limit, Service } from '../domain/service.ts';
import type { LimitGroup } from '../domain/site.ts';
import { siglaOf, stateOf } from './assemble-fact.ts';
import { type Assembly, rendered } from './assembly.ts';

/** Makes “Limits at a glance” of a service: its rows, grouped by name in the order of their first row. */
export function assembleLimits(service: Service, facts: readonly Fact[], assembly: Assembly): LimitGroup[] {
  const byId = new Map(facts.map((fact) => [fact.id as string, fact]));
  const groups = Map.groupBy(service.limits.filter(({ fact }) => byId.has(fact)), ({ name }) => name);
  return [...groups].map(([name, limits]) => ({
    name: rendered(name, limits[0]!.at.file, assembly),
    rows: limits.map(({ bound, value, unit, adjustable, fact }) => ({
      bound,
      value,
      unit,
      adjustable,
      source: sourceOf(byId.get(fact)!),
      fact,
      sigla: siglaOf(byId.get(fact)!, assembly),
      state: stateOf(byId.get(fact)!),
    })),
  }));
}

/** Where a fact was looked up. */
function sourceOf({ ruling, passages }: Fact): string | undefined {
  return ruling?.source ?? passages.find(({ source }) => source !== undefined)?.source?.url;
}

/**
 * Checks that every row says what its fact says, so that a number never stands in two versions.
 *
 * Rules: `limit-without-fact`, `limit-not-in-fact`.
 */
export function checkLimits(services: readonly Service[], facts: readonly Fact[]): Diagnostic[] {
  const byId = new Map(facts.map((fact) => [fact.id as string, fact]));
  return services.flatMap(({ limits }) =>
    limits.flatMap((limit): Diagnostic[] => {
      const fact = byId.get(limit.fact);
      if (!fact) return [withoutFact(limit, byId.keys())];
      return standingWordings(fact).some((text) => saysValue(text, limit)) ? [] : [notInFact(limit, fact)];
    }),
  );
}

/** What may still be believed: the ruling, and the sets' wordings that it does not overrule (900 seconds = 15 minutes). */
function standingWordings({ text, passages, overruled }: Fact): string[] {
  return [text, ...passages.filter((passage) => !overruled.includes(passage)).map((passage) => passage.text)];
}

/** Whether a wording has the value: as it is written, whatever the thousands separator, or as the same quantity. */
function saysValue(text: string, { value, unit }: Limit): boolean {
  const plain = (words: string) => words.replaceAll(/(\d)[,\u202f\u00a0 ](?=\d{3}(?!\d))/g, '$1').toLowerCase();
  if (new RegExp(`(?<![\\d.])${RegExp.escape(plain(value))}(?!\\d|\\.\\d)`).test(plain(text))) return true;
  const [wanted] = quantitiesIn(`${value} ${unit}`);
  return wanted !== undefined && quantitiesIn(text).some((quantity) => sameQuantity(quantity, wanted));
}

function withoutFact({ fact, at }: Limit, ids: Iterable<string>): Diagnostic {
  const near = nearestName(fact, ids);
  return { rule: 'limit-without-fact', severity: 'error', at, what: `No passage has the id “${fact}”.${near ? ` Did you mean “${near}”?` : ''}`, fix: 'name the fact that states this limit.' };
}

function notInFact({ name, value, at }: Limit, fact: Fact): Diagnostic {
  return { rule: 'limit-not-in-fact', severity: 'error', at, what: `“${name}” is ${value} here, but “${fact.id}” says: “${fact.text}”.`, fix: 'correct the value, or write a ruling on the fact.' };
}
