import { describe, expect, test } from 'vitest';
import { fileFor, KINDS } from '../../scripts/commands/new-files.ts';
import { parseDiagram } from '../../scripts/pipeline/parse-diagram.ts';
import { parseService } from '../../scripts/pipeline/parse-service.ts';
import { parseSets } from '../../scripts/pipeline/parse-set.ts';

describe('npm run new', () => {
  test('makes a note set, a service and a diagram that pass every check as they are', () => {
    const [about, note] = fileFor('set', 'my-notes', 'content');
    expect(parseSets([{ id: 'my-notes', about: about!, notes: [note!] }])).toMatchObject({ value: [{ title: 'My Notes' }], diagnostics: [] });
    expect(parseService(fileFor('service', 'step-functions', 'content')[0]!)).toMatchObject({ value: { slug: 'step-functions', name: 'Step Functions' }, diagnostics: [] });
    expect(parseDiagram(fileFor('diagram', 'sqs-life', 'content')[0]!)).toMatchObject({ value: { name: 'sqs-life', service: 'sqs' }, diagnostics: [] });
  });

  test('puts each file where its kind belongs', () => {
    expect(KINDS.map((kind) => fileFor(kind, 'one', 'mine')[0]?.path)).toEqual(['mine/notes/one/set.md', 'mine/services/one.md', 'mine/diagrams/one.mmd', 'components/elements/concord-one/concord-one.ts']);
  });

  test('names an element once with the project’s own prefix', () => {
    expect(fileFor('element', 'concord-clock', 'content')[0]?.text).toContain("customElements.define('concord-clock', ConcordClock)");
  });
});
