import { describe, expect, test } from 'vitest';
import type { Limit } from '../../scripts/domain/service.ts';
import { assembleLimits, checkLimits } from '../../scripts/pipeline/assemble-limits.ts';
import { assembly } from '../support/assembly.ts';
import { fact, ruling } from '../support/fact.ts';
import { passage } from '../support/passage.ts';
import { sent } from '../support/sent.ts';
import { service } from '../support/service.ts';

const limit = (name: string, value: string, id: string): Limit => ({ name, bound: 'at most', value, unit: 's', adjustable: undefined, fact: id, at: { file: 'content/services/sqs.md', line: 8 } });
const delay = fact('sqs-delay', [passage('A delay is at most 900 seconds.')]);

test('rows with one name stand together, in the order of the first', () => {
  const sqs = service('sqs', { limits: [limit('Delay', '900', 'sqs-delay'), limit('Wait', '20', 'sqs-delay'), limit('Delay', '0', 'sqs-delay'), limit('Wait of `Receive`', '1', 'sqs-delay'), limit('Gone', '1', 'sqs-gone')] });
  expect(assembleLimits(sqs, [delay], assembly([delay])).map(({ name, rows }) => [name.markup, rows.map(({ value }) => value)])).toEqual([['Delay', ['900', '0']], ['Wait', ['20']], ['Wait of <code>Receive</code>', ['1']]]);
});

test('a row says whether it can be changed, and leads to the documentation of its fact: the ruling’s, else the editors’', () => {
  const own = { ...passage('At least 0 seconds.'), source: { title: 'Delay', url: 'https://docs.aws.amazon.com/delay.html', checked: '2026-11-26' } };
  const facts = [fact('sqs-ruled', [own], { ruling: ruling('sqs-ruled', 'At most 900 seconds.') }), fact('sqs-own', [own]), delay];
  const sqs = service('sqs', { limits: [{ ...limit('Delay', '900', 'sqs-ruled'), adjustable: 'no' }, limit('Delay', '0', 'sqs-own'), limit('Delay', '900', 'sqs-delay')] });
  expect(assembleLimits(sqs, facts, assembly(facts))[0]?.rows.map(({ adjustable, source }) => [adjustable, source])).toEqual([
    ['no', 'https://docs.example.com/sqs/quotas.html'], [undefined, 'https://docs.aws.amazon.com/delay.html'], [undefined, undefined],
  ]);
});

describe('checkLimits', () => {
  const check = (value: string, ...facts: Parameters<typeof fact>[]) => checkLimits([service('sqs', { limits: [limit('Size', value, 'sqs-size')] })], facts.map((said) => fact(...said)));

  test.each([
    { value: '256000', text: 'Up to 256,000 bytes' },
    { value: '1,024', text: 'Up to 1 024 bytes' },
    { value: 'Two', text: 'There are two kinds' },
  ])('takes “$value” for what “$text” says', ({ value, text }) => {
    expect(check(value, ['sqs-size', [passage(text)]])).toEqual([]);
  });

  test('reports a number that its fact does not say, or only in a wording that is overruled', () => {
    const old = passage('Up to 256 KB');
    expect(sent(check('256', ['sqs-size', [passage('Up to 1 MiB')]]))).toEqual(['limit-not-in-fact 8']);
    expect(sent(check('256', ['sqs-size', [old], { ruling: ruling('sqs-size', 'x'), text: 'Up to 1 MiB', overruled: [old] }]))).toEqual(['limit-not-in-fact 8']);
    expect(sent(check('900', ['sqs-size', [passage('15 minutes'), passage('900 seconds')]]))).toEqual([]);
  });

  test.each([
    { value: '5', text: 'Up to 15 minutes', because: 'it is a part of another number' },
    { value: '1', text: 'Up to 1.5 hours', because: 'it is a part of a fraction' },
    { value: '15', text: 'Up to 1,500 at once', because: 'the separator is part of the number' },
  ])('does not find $value in “$text”: $because', ({ value, text }) => {
    expect(sent(check(value, ['sqs-size', [passage(text)]]))).toEqual(['limit-not-in-fact 8']);
  });

  test('says which fact was probably meant', () => {
    const [problem] = check('1', ['sqs-sizes', [passage('1')]]);
    expect(problem).toMatchObject({ rule: 'limit-without-fact', what: 'No passage has the id “sqs-size”. Did you mean “sqs-sizes”?' });
  });
});
