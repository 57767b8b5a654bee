import { expect, test } from 'vitest';
import type { Diagram } from '../../scripts/domain/diagram.ts';
import { checkDiagrams } from '../../scripts/pipeline/check-diagrams.ts';
import { service } from '../support/service.ts';

test('reports a diagram that no page would show, and which service was probably meant', () => {
  const diagram = (of: string): Diagram => ({ name: 'life', title: 'Life', description: 'd', service: of, topic: undefined, source: '', sourceLine: 5, at: { file: 'content/diagrams/life.mmd', line: 1 } });
  expect(checkDiagrams([diagram('sqs'), diagram('sqss'), diagram('kinesis')], [service('sqs')]).map(({ rule, what }) => [rule, what])).toEqual([
    ['diagram-without-page', '“sqss” is no service, so the diagram is on no page. Did you mean “sqs”?'],
    ['diagram-without-page', '“kinesis” is no service, so the diagram is on no page.'],
  ]);
});
