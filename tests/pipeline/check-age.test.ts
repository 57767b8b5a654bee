import { expect, test } from 'vitest';
import { checkAge } from '../../scripts/pipeline/check-age.ts';
import { fact, ruling } from '../support/fact.ts';
import { passage } from '../support/passage.ts';

const facts = [fact('sqs-size', [passage('x')], { ruling: ruling('sqs-size', 'A message holds 1 MiB.', { checked: '2026-11-25' }) }), fact('sqs-plain', [passage('y')])];

test.each([
  { today: '2026-11-25', old: false, because: 'of the same day' },
  { today: '2027-11-25', old: false, because: '365 days old' },
  { today: '2027-11-26', old: true, because: '366 days old' },
  { today: '2025-11-25', old: false, because: 'checked after the day of a clock that is behind' },
])('a ruling $because warns: $old', ({ today, old }) => {
  expect(checkAge(facts, today)).toHaveLength(old ? 1 : 0);
});

test('says which ruling it is, when it was checked, and what it says', () => {
  expect(checkAge(facts, '2028-01-01')).toMatchObject([
    { rule: 'old-ruling', severity: 'warning', at: { file: 'content/rulings/sqs.md', line: 3 }, what: 'The ruling on “sqs-size” was checked 402 days ago, on 2026-11-25: “A message holds 1 MiB.”' },
  ]);
});
