import { expect, test } from 'vitest';
import { checkUnverified } from '../../scripts/pipeline/check-unverified.ts';
import { fact, ruling } from '../support/fact.ts';
import { passage } from '../support/passage.ts';

const unverified = (id: string) => ({ fact: id, reason: 'an opinion', at: { file: 'content/unverified.md', line: 4 } });
const many = Array.from({ length: 100 }, (_, index) => fact(`sqs-${index}`, [passage('x')]));

test('nothing is said of few facts that are there and that nobody verified', () => {
  expect(checkUnverified([unverified('sqs-1'), unverified('sqs-2')], many)).toEqual([]);
});

test('C-18: an id that is no fact is an error, with the nearest', () => {
  expect(checkUnverified([unverified('sqs-99x')], many)).toMatchObject([{ rule: 'unverified-unknown-fact', severity: 'error', at: { line: 4 }, what: 'No passage has the id “sqs-99x”. Did you mean “sqs-99”?' }]);
});

test('a fact with a ruling or with a passage of the editors is verified', () => {
  const ruled = fact('sqs-ruled', [passage('x')], { ruling: ruling('sqs-ruled', 'y') });
  const own = fact('sqs-own', [{ ...passage('x', { file: 'content/notes/editors/sqs.md', line: 7 }), source: { title: 't', url: 'https://docs.aws.amazon.com/', checked: '2026-11-26' } }]);
  expect(checkUnverified([unverified('sqs-ruled'), unverified('sqs-own')], [...many, ruled, own])).toMatchObject([
    { rule: 'unverified-has-source', severity: 'error', what: '“sqs-ruled” is verified: a ruling on it stands at content/rulings/sqs.md:3.' },
    { rule: 'unverified-has-source', severity: 'error', what: '“sqs-own” is verified: an editors’ passage on it stands at content/notes/editors/sqs.md:7.' },
  ]);
});

test('three of a hundred and more are too many', () => {
  expect(checkUnverified(['sqs-1', 'sqs-2', 'sqs-3'].map(unverified), many)).toMatchObject([{ rule: 'unverified-too-many', severity: 'warning', what: '3 of 100 facts are not verified: 3.0 %, and less than 3 % may be.' }]);
});
