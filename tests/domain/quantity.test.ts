import { describe, expect, test } from 'vitest';
import { comparable, quantitiesIn, sameQuantity } from '../../scripts/domain/quantity.ts';

const read = (text: string) => quantitiesIn(text).map(({ value, dimension }) => `${value} ${dimension}`);

describe('quantities', () => {
  test.each([
    { text: 'keeps messages for 900 s', means: ['900 time'], because: 'seconds are the base unit' },
    { text: 'at most 15 min', means: ['900 time'], because: 'minutes are seconds' },
    { text: 'up to 256KB', means: ['256000 size'], because: 'the space before a unit is a habit' },
    { text: '1 MiB', means: ['1048576 size'], because: 'a binary unit is not a decimal one' },
    { text: '3k messages', means: ['3000 message'], because: 'k is a thousand' },
    { text: '10 million requests', means: ['10000000 request'], because: 'words may multiply' },
    { text: 'four days', means: ['345600 time'], because: 'small numbers are written out' },
    { text: '0–15 minutes', means: ['0 time', '900 time'], because: 'a range gives its unit to both ends' },
    { text: '300 tx / s', means: ['300 transaction/s'], because: 'a rate is another dimension' },
    { text: '5,000 concurrent requests', means: ['5000 request'], because: 'the noun is counted, not the adjective' },
    { text: 'on port 443 over TLS 1.2, layer 4', means: [], because: 'ports, versions and layers are names' },
    { text: 'since 2018, set `DelaySeconds=900`', means: [], because: 'years and code are no quantities' },
    { text: 'a discount of 72%', means: ['72 percent'], because: 'per cent needs no space' },
    { text: 'costs $0.50', means: ['0.5 money'], because: 'money stands before its number' },
  ])('“$text” reads as $means: $because', ({ text, means }) => {
    expect(read(text)).toEqual(means);
  });

  test('the same time in two units is one quantity', () => {
    const [[week], [days]] = [quantitiesIn('a retention of 1 week'), quantitiesIn('a retention of 7 days')];
    expect(sameQuantity(week!, days!)).toBe(true);
  });

  test('times and sizes cannot be compared', () => {
    expect(comparable(quantitiesIn('5 s')[0]!, quantitiesIn('5 KB')[0]!)).toBe(false);
  });
});
