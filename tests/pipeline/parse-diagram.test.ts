import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../scripts/domain/diagnostic.ts';
import { LONGEST_DIAGRAM, MOST_ARROWS } from '../../scripts/domain/diagram.ts';
import { parseDiagram } from '../../scripts/pipeline/parse-diagram.ts';
import { diagramFile } from '../support/diagram.ts';
import { PAYLOADS } from '../support/diagram-payloads.ts';

const SIMPLE = 'flowchart LR\n  sent --> deleted';
const rulesOf = (file: ReturnType<typeof diagramFile>) => parseDiagram(file).diagnostics.map(({ rule }) => rule);

describe('parseDiagram', () => {
  test('reads what the picture is called, what it shows, where it belongs and on which line it begins', () => {
    const { value, diagnostics } = parseDiagram(diagramFile(`\n${SIMPLE}\n`, { topic: 'visibility' }));

    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      name: 'sqs-life', title: 'Life of a message', description: 'A message is sent and then deleted.', service: 'sqs', topic: 'visibility',
      source: SIMPLE, sourceLine: 8, at: { file: 'content/diagrams/sqs-life.mmd', line: 1 },
    });
  });

  test.each([
    { front: { title: undefined }, rule: 'diagram-without-title', because: 'the title is missing' },
    { front: { description: undefined }, rule: 'diagram-without-description', because: 'the description is missing' },
    { front: { description: '" "' }, rule: 'diagram-without-description', because: 'the description is blank' },
    { front: { description: 'Life of a message' }, rule: 'diagram-without-description', because: 'the title says it already' },
    { front: { service: undefined }, rule: 'diagram-without-service', because: 'it belongs to no page' },
    { front: { config: 'x' }, rule: 'unknown-key', because: 'settings are not for authors' },
  ])('reports $rule: $because', ({ front, rule }) => {
    expect(rulesOf(diagramFile(SIMPLE, front))).toEqual([rule]);
  });

  test('gives no diagram to draw where one has a mistake', () => {
    expect(parseDiagram(diagramFile(SIMPLE, { title: undefined })).value).toBeUndefined();
  });

  test.each(PAYLOADS)('refuses it ($refused) when $because', ({ source, refused }) => {
    const rules = rulesOf(diagramFile(source));
    expect(rules.includes('diagram-not-allowed')).toBe(refused);
  });

  test.each([
    { source: 'flowchart LR\n  a["arn:aws:s3:::bucket"] -->|style of work| b{{"click rate"}}', because: 'a word in a label is no statement' },
    { source: 'flowchart LR\n  a <--> b\n  b --- c', because: 'arrows are no tags and links no second block' },
    { source: 'sequenceDiagram\n  A->>B: details follow\n  B-->>A: 5 < 6', because: 'a message may hold a sign and a word' },
    { source: '%% why\nflowchart TB\n  a --> b', because: 'a comment is no directive' },
  ])('accepts it when $because', ({ source }) => {
    expect(rulesOf(diagramFile(source))).toEqual([]);
  });

  test('quotes the line at fault and says how to mend it', () => {
    const { diagnostics } = parseDiagram(diagramFile('flowchart LR\n  a --> b\n  click a "https://aws.example"'));

    expect(diagnostics.map(formatDiagnostic)).toMatchInlineSnapshot(`
      [
        "content/diagrams/sqs-life.mmd:8:1 error diagram-not-allowed
        “click a "https://aws.example"” makes a part of the picture a link.
        Mend: delete the line and put the link in the text.",
      ]
    `);
  });

  test.each([
    { source: '', line: 1, because: 'there is nothing' },
    { source: 'gantt\n  title x', line: 6, because: 'the kind is not proven' },
    { source: '%% note\n\nflowchart\n  a --> b', line: 8, because: 'the direction is missing' },
  ])('asks for a kind that it can draw when $because', ({ source, line }) => {
    const [problem] = parseDiagram(diagramFile(source)).diagnostics;
    expect(problem).toMatchObject({ rule: 'diagram-kind', at: { line } });
  });

  test.each([
    { source: `flowchart LR\n  a["${'x'.repeat(LONGEST_DIAGRAM)}"] --> b`, because: 'it is too long' },
    { source: `flowchart LR\n${'  a --> b\n'.repeat(MOST_ARROWS + 1)}`, because: 'it has too many arrows' },
  ])('refuses a diagram that cannot be read in a page: $because', ({ source }) => {
    expect(rulesOf(diagramFile(source))).toEqual(['diagram-too-large']);
  });

  test('takes a diagram of exactly the most arrows', () => {
    expect(rulesOf(diagramFile(`flowchart LR\n${'  a --> b\n'.repeat(MOST_ARROWS)}`))).toEqual([]);
  });
});
