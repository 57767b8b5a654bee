import { describe, expect, test } from 'vitest';
import { parseService } from '../../scripts/pipeline/parse-service.ts';
import { sent } from '../support/sent.ts';
import { sourceFile } from '../support/source-file.ts';

const parse = (lines: readonly string[], path = 'content/services/sqs.md') => parseService(sourceFile(lines, path));

describe('parseService', () => {
  test('reads names, sections, limits and the lead, and knows where each limit stands', () => {
    const { value, diagnostics } = parse([
      '---', 'name: Amazon SQS', 'short: SQS', 'aliases: [Simple Queue Service]', 'domain: 1', 'docs: https://docs.example.com/sqs/', 'topics:', '  - {id: fifo, title: FIFO queues}',
      'limits:', '  - {name: Delay, bound: at most, value: 900, unit: s, adjustable: yes, fact: sqs-delay}', '---', '', 'Keeps messages.',
    ]);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ slug: 'sqs', name: 'Amazon SQS', short: 'SQS', category: 'Other', domain: 1, lead: 'Keeps messages.', topics: [{ id: 'fifo', words: [] }] });
    expect(value?.limits).toEqual([{ name: 'Delay', bound: 'at most', value: '900', unit: 's', adjustable: 'yes', fact: 'sqs-delay', at: { file: 'content/services/sqs.md', line: 10 } }]);
  });

  test('is called by its full name in navigation where it has no short one', () => {
    expect(parse(['---', 'name: Amazon SQS', '---', 'Lead.']).value?.short).toBe('Amazon SQS');
  });

  test.each([
    { name: 'a file without front matter', lines: ['Lead.'], found: ['service-without-name 1'] },
    { name: 'a service without a name', lines: ['---', 'short: SQS', '---'], found: ['wrong-value 2'] },
    { name: 'a section listed twice', lines: ['---', 'name: SQS', 'topics:', '  - {id: fifo, title: a}', '  - {id: fifo, title: b}', '---', 'Lead.'], found: ['topic-twice 5'] },
    { name: 'a service without a lead', lines: ['---', 'name: SQS', '---'], found: ['service-without-lead 1'] },
    { name: 'an address that is no https', lines: ['---', 'name: SQS', 'docs: javascript:alert(1)', '---', 'Lead.'], found: ['wrong-value 3'] },
    { name: 'a fact id in capitals', lines: ['---', 'name: SQS', 'limits:', '  - {name: a, value: 1, fact: SQS-a}', '---', 'Lead.'], found: ['wrong-value 4'] },
  ])('reports $name', ({ lines, found }) => {
    expect(sent(parse(lines).diagnostics)).toEqual(found);
  });

  test.each(['SQS', 'sqs queue', 'sqs_a', 'é', '-sqs', '<b>'])('C-16: refuses the file name “%s.md”, which would be the address', (name) => {
    expect(sent(parse(['---', 'name: SQS', '---', 'Lead.'], `content/services/${name}.md`).diagnostics)).toEqual(['bad-slug 1']);
  });
});

test('reads which topics and facts teach a skill, each with its line', () => {
  const file = sourceFile('---\nname: Amazon SQS\nskills:\n  dva-c02:\n    1.1.8: [delay, sqs-size]\n  dva-c03:\n    "1.1": [delay]\n---\n\nLead.\n', 'content/services/sqs.md');
  expect(parseService(file).value?.skills).toEqual([
    { exam: 'dva-c02', skill: '1.1.8', by: ['delay', 'sqs-size'], at: { file: 'content/services/sqs.md', line: 5 } },
    { exam: 'dva-c03', skill: '1.1', by: ['delay'], at: { file: 'content/services/sqs.md', line: 7 } },
  ]);
});

test('whether a limit is adjustable is yes or no and nothing else', () => {
  expect(sent(parse(['---', 'name: Amazon SQS', 'limits:', '  - {name: Delay, value: 900, adjustable: maybe, fact: sqs-delay}', '---', '', 'Keeps messages.']).diagnostics)).toEqual(['wrong-value 4']);
});
