import { html } from '../../scripts/domain/html.ts';
import type { FactView, LimitGroup } from '../../scripts/domain/site.ts';

const ROWS: readonly (readonly [string, string | undefined, string, string, string])[] = [
  ['Message', 'size, at most', '1', 'MiB', 'size'], ['Message', 'in a batch, at most', '10', '', 'batch'],
  ['Visibility timeout', 'default', '30', 's', 'visibility-range'], ['Visibility timeout', 'at most', '12', 'h', 'visibility-range'],
  ['Retention', 'default', '4', 'days', 'retention'], ['Retention', 'at least', '1', 'min', 'retention'], ['Retention', 'at most', '14', 'days', 'retention'],
  ['Long polling', 'at most', '20', 's', 'long'], ['Messages in flight', undefined, '120,000', '', 'in-flight'], ['Purge', undefined, '60', 's', 'purge'],
];

/** Limits that point at the first fact whose id has the wanted word, else at the first fact. */
export function sampleLimits(facts: readonly FactView[]): LimitGroup[] {
  const names = [...new Set(ROWS.map(([name]) => name))];
  return names.map((name) => ({
    name: html`${name}`,
    rows: ROWS.filter(([other]) => other === name).map(([, bound, value, unit, word]) => {
      const fact = facts.find(({ id }) => id.includes(word)) ?? facts[0]!;
      return { bound, value, unit, adjustable: bound === 'default' ? 'yes' : undefined, source: fact.ruling?.source.url, fact: fact.id, sigla: fact.sigla, state: fact.state };
    }),
  }));
}
