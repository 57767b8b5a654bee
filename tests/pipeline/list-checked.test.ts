import { expect, test } from 'vitest';
import { listChecked } from '../../scripts/pipeline/list-checked.ts';
import { fact, ruling } from '../support/fact.ts';
import { passage } from '../support/passage.ts';

test('lists rulings and editors’ passages, what was checked longest ago first, then by place', () => {
  const source = { title: 'Quotas', url: 'https://docs.aws.amazon.com/x.html', checked: '2026-11-20' };
  const own = (line: number, checked: string) => ({ ...passage('x', { set: 'editors', file: 'content/notes/editors/sqs.md', line }), source: { ...source, checked } });
  const facts = [
    fact('sqs-new', [own(9, '2026-11-26')]),
    fact('sqs-ruled', [passage('y')], { ruling: ruling('sqs-ruled', 'z', { checked: '2026-11-20', at: { file: 'content/rulings/sqs.md', line: 3 } }) }),
    fact('sqs-later', [own(30, '2026-11-20')]),
    fact('sqs-early', [own(4, '2026-11-20')]),
    fact('sqs-note', [passage('w')]),
  ];
  expect(listChecked(facts).map(({ checked, fact: id, at }) => `${checked} ${at.file}:${at.line} ${id}`)).toEqual([
    '2026-11-20 content/notes/editors/sqs.md:4 sqs-early',
    '2026-11-20 content/notes/editors/sqs.md:30 sqs-later',
    '2026-11-20 content/rulings/sqs.md:3 sqs-ruled',
    '2026-11-26 content/notes/editors/sqs.md:9 sqs-new',
  ]);
});
