import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../scripts/domain/diagnostic.ts';
import { checkScope } from '../../scripts/pipeline/check-scope.ts';
import { shippedExam } from '../support/exam.ts';
import { service } from '../support/service.ts';

const services = [service('sqs', { name: 'Amazon SQS' }), service('efs', { name: 'Amazon EFS' })];

test.each([
  { name: 'Amazon SQS', slug: 'sqs', said: [], because: 'the page exists' },
  { name: 'Amazon Athena', slug: undefined, said: [], because: 'there is no page, and none is named' },
  { name: 'Amazon SQS', slug: 'sqss', said: ['error scope-names-no-page\n  “Amazon SQS” leads to “sqss”, which is no page. Did you mean “sqs”?\n  Mend: write “Amazon SQS: sqs”.'], because: 'the slug is mistyped' },
  { name: 'Amazon Athena', slug: 'athena', said: ['error scope-names-no-page\n  “Amazon Athena” leads to “athena”, which is no page.\n  Mend: write “Amazon Athena: ~”, or add services/athena.md.'], because: 'nobody wrote that page' },
  { name: 'Amazon EFS', slug: undefined, said: ['warning scope-without-its-page\n  “Amazon EFS” has a page, “efs”, and the exam does not lead to it.\n  Mend: write “Amazon EFS: efs”.'], because: 'somebody wrote the page since' },
])('$name with $slug: $because', ({ name, slug, said }) => {
  const exam = { ...shippedExam('dva-c03'), inScope: [{ name, category: 'Any', slug }], outOfScope: [] };
  expect(checkScope([exam], services).map(formatDiagnostic)).toEqual(said.map((text) => `content/exams/dva-c03.md:1:1 ${text}`));
});
