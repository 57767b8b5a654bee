import { expect, test } from 'vitest';
import { assemble } from '../../scripts/pipeline/assemble.ts';
import { assembly } from '../support/assembly.ts';
import { fact, ruling } from '../support/fact.ts';
import { passage } from '../support/passage.ts';

test('puts what found no place under its note set and heading', () => {
  const stray = (text: string, headings: readonly string[]) => fact(text, [passage(text, { service: undefined, headings })]);
  const { unplaced } = assemble(assembly([stray('a', ['Odds', 'Ends']), stray('b', []), stray('c', ['Odds', 'Ends'])]));
  expect(unplaced.map(({ id, title, facts }) => [id, title, facts.map((view) => view.id)])).toEqual([['section-1', 'Notes of ada › Odds › Ends', ['a', 'c']], ['section-2', 'Notes of ada', ['b']]]);
});

test('shows by example a fact that the sets agree on and one that is settled', () => {
  const both = (text: string, line: number) => [passage(text, { line }), passage(text, { line, set: 'ben' })];
  const old = both('Old', 5);
  const facts = [fact('one', [passage('One', { line: 9 })]), fact('two', both('Two', 1)), fact('old', old, { ruling: ruling('old', 'New'), leading: undefined, overruled: old })];
  expect(assemble(assembly(facts)).samples.map(({ fact: view }) => view.id)).toEqual(['two', 'old']);
  expect(assemble(assembly([facts[0]!])).samples).toEqual([]);
});
