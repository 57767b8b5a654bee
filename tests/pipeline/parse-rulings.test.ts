import { describe, expect, test } from 'vitest';
import { parseRulings } from '../../scripts/pipeline/parse-rulings.ts';
import { sent } from '../support/sent.ts';
import { sourceFile } from '../support/source-file.ts';

const SOURCE = 'source: https://docs.example.com/quotas.html';
const parse = (yaml: readonly string[], text = 'Up to 1 MiB.') => parseRulings(sourceFile(['## sqs-size', '```yaml', ...yaml, '```', '', text], 'content/rulings/sqs.md'));

describe('parseRulings', () => {
  test('reads what holds now, since when, whence, and which wordings it overrules', () => {
    const { value, diagnostics } = parse(['since: 2025-08-04', SOURCE, 'checked: 2026-11-25', 'overrules:', '  ada: up to 256 KB', '  ben: [at most 64 KB, 65536 bytes]'], 'A message holds\n  up to 1 MiB.');
    expect(diagnostics).toEqual([]);
    const at = (line: number) => ({ file: 'content/rulings/sqs.md', line });
    expect(value).toEqual([{
      fact: 'sqs-size', text: 'A message holds up to 1 MiB.', since: '2025-08-04', source: 'https://docs.example.com/quotas.html', sourceAt: at(4), checked: '2026-11-25', at: at(1),
      overrules: [{ set: 'ada', quote: 'up to 256 KB', at: at(7) }, { set: 'ben', quote: 'at most 64 KB', at: at(8) }, { set: 'ben', quote: '65536 bytes', at: at(8) }],
    }]);
  });

  test.each([['2025', '2025'], ['2025-08', '2025-08'], ['"2025-08-04"', '2025-08-04']])('takes “since: %s”, a year, a month or a day', (written, since) => {
    expect(parse([`since: ${written}`, SOURCE, 'checked: 2026-11-25']).value[0]?.since).toBe(since);
  });

  test.each([
    { yaml: ['since: last summer', SOURCE, 'checked: 2026-11-25'], found: ['wrong-value 3'], because: 'no date in words' },
    { yaml: [SOURCE, 'checked: 2026-11'], found: ['wrong-value 4'], because: 'the day on which it was checked' },
    { yaml: [SOURCE], found: ['wrong-value 3'], because: 'a ruling that nobody checked is none' },
    { yaml: ['source: http://x.example', 'checked: 2026-11-25'], found: ['wrong-value 3'], because: 'a source over https' },
    { yaml: ['source: javascript:alert(1)', 'checked: 2026-11-25'], found: ['wrong-value 3'], because: 'a source that is an address' },
    { yaml: [SOURCE, 'checked: 2026-11-25', 'overrule: {}'], found: ['unknown-key 5'], because: 'a word that it knows' },
  ])('asks for $because', ({ yaml, found }) => {
    const { value, diagnostics } = parse(yaml);
    expect(sent(diagnostics)).toEqual(found);
    expect(value).toEqual([]);
  });

  test('reports a ruling that does not say what holds', () => {
    expect(sent(parse([SOURCE, 'checked: 2026-11-25'], '').diagnostics)).toEqual(['ruling-without-text 1']);
  });
});
