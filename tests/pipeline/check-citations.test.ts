import { expect, test } from 'vitest';
import { checkCitations } from '../../scripts/pipeline/check-citations.ts';
import { dispute, fact, ruling } from '../support/fact.ts';
import { parsedQuestion } from '../support/parsed-question.ts';
import { passage } from '../support/passage.ts';

const said = [passage('A message holds 256 KB.')];
const cites = (id: string, rest: Parameters<typeof fact>[2] = {}) => checkCitations([parsedQuestion('sqs-q-size', { cites: [id], checked: '2026-11-25' })], [fact('sqs-size-most', said, rest), fact('sns-size-mist', said)]);

test('a fact without doubt may be cited, and one that was ruled on before the question was checked', () => {
  expect(cites('sqs-size-most')).toEqual([]);
  expect(cites('sqs-size-most', { ruling: ruling('sqs-size-most', '1 MiB', { checked: '2026-11-25' }), dispute: dispute('sqs-size-most', said) })).toEqual([]);
});

test('a fact that is not there is an error with the nearest name, of the same service first', () => {
  expect(cites('sqs-size-mist')).toMatchObject([{ rule: 'cites-unknown-fact', severity: 'error', at: { line: 9 }, what: 'No passage has the id “sqs-size-mist”. Did you mean “sqs-size-most”?' }]);
});

test('a fact in dispute is a warning that says what is disputed', () => {
  expect(cites('sqs-size-most', { dispute: dispute('sqs-size-most', said) })).toMatchObject([{ rule: 'cites-disputed-fact', severity: 'warning', what: '“sqs-q-size” cites “sqs-size-most”, whose wordings cannot all be right: quantity: 256 KB or 1 MiB.' }]);
});

test('a ruling that is newer than the question asks to look again', () => {
  const [problem] = cites('sqs-size-most', { ruling: ruling('sqs-size-most', 'Up to 1 MiB.', { checked: '2026-11-26' }) });
  expect(problem).toMatchObject({ rule: 'cites-changed-fact', severity: 'warning', what: '“sqs-q-size” was checked on 2026-11-25, and “sqs-size-most” was ruled on after that, on 2026-11-26: “Up to 1 MiB.”' });
});
