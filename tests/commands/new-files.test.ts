import { describe, expect, test } from 'vitest';
import { fileFor, KINDS } from '../../scripts/commands/new-files.ts';
import { parseDiagram } from '../../scripts/pipeline/parse-diagram.ts';
import { parseQuestions } from '../../scripts/pipeline/parse-questions.ts';
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
    expect(KINDS.filter((kind) => kind !== 'question').map((kind) => fileFor(kind, 'one', 'mine')[0]?.path)).toEqual(['mine/notes/one/set.md', 'mine/services/one.md', 'mine/diagrams/one.mmd', 'components/elements/concord-one/concord-one.ts']);
  });

  test('makes a question that cites a fact of its page and asks for a task of the exam', () => {
    const [file] = fileFor('question', 'dms', 'content');
    const { value, diagnostics } = parseQuestions(file!);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject([{ id: 'dms-q-what-it-asks', service: 'dms', skills: { 'dva-c03': ['1.1'] } }]);
    expect(value[0]!.cites[0]).toMatch(/^dms-/);
  });

  test('says what a first question lacks', () => {
    expect(() => fileFor('question', 'nothing', 'content')).toThrow('“nothing” has no fact that a question could cite.');
  });

  test('names an element once with the project’s own prefix', () => {
    expect(fileFor('element', 'concord-clock', 'content')[0]?.text).toContain("customElements.define('concord-clock', ConcordClock)");
  });
});
