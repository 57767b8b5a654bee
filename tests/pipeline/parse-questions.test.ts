import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../scripts/domain/diagnostic.ts';
import { parseQuestions } from '../../scripts/pipeline/parse-questions.ts';
import { sent } from '../support/sent.ts';
import { sourceFile } from '../support/source-file.ts';

const YAML = ['skills: {dva-c03: ["1.1"], dva-c02: ["1.1.8"]}', 'topic: visibility', 'difficulty: 2', 'cites: [sqs-visibility-default, sqs-size]', 'source: https://docs.example.com/sqs.html', 'checked: 2026-11-25'];
const OPTIONS = ['- [ ] Poll longer.', '  > Polling hides nothing.', '- [x] Hide it longer.', '  > The default ends too soon.', '- [ ] Delay it.', '  > A delay comes before.', '- [ ] Lower the count.', '  > Good messages would go.'];
const STEM = 'A worker is slow. What helps?';

/** A file with one question; its heading is on line 1, its yaml on 4 to 9, its stem on line 12, its options from 14. */
function parse({ id = 'sqs-q-slow', yaml = YAML, stem = STEM, options = OPTIONS, more = [] as readonly string[] } = {}) {
  return parseQuestions(sourceFile([`## ${id}`, '', '```yaml', ...yaml, '```', '', stem, '', ...options, ...more], 'content/questions/sqs.md'));
}
/** The options with one line put in the place of another. */
const withLine = (index: number, ...lines: string[]) => OPTIONS.toSpliced(index, 1, ...lines);

describe('a question', () => {
  test('is read with its options, reasons and the lines of its parts', () => {
    const { value, diagnostics } = parse();
    expect(diagnostics).toEqual([]);
    expect(value).toHaveLength(1);
    expect(value[0]).toMatchObject({
      id: 'sqs-q-slow', service: 'sqs', topic: 'visibility', difficulty: 2, stem: STEM, skills: { 'dva-c03': ['1.1'], 'dva-c02': ['1.1.8'] }, cites: ['sqs-visibility-default', 'sqs-size'], checked: '2026-11-25',
      at: { file: 'content/questions/sqs.md', line: 1 }, lines: { skills: 4, topic: 5, cites: [7, 7], checked: 9, options: [14, 16, 18, 20] },
    });
    expect(value[0]?.options[1]).toEqual({ id: 'b', text: 'Hide it longer.', right: true, reason: 'The default ends too soon.' });
  });

  test('with markup in it keeps the markup as text', () => {
    const { value, diagnostics } = parse({ stem: '<script>x</script> What helps?', options: withLine(0, '- [ ] <b onclick=x>Poll</b>') });
    expect(diagnostics).toEqual([]);
    expect([value[0]?.stem, value[0]?.options[0]?.text]).toEqual(['<script>x</script> What helps?', '<b onclick=x>Poll</b>']);
  });

  test('asks for two of five where the stem ends with the count', () => {
    const options = [...withLine(0, '- [x] Poll longer.'), '- [ ] Purge it.', '  > Purging deletes.'];
    expect(parse({ stem: `${STEM} (Choose TWO.)`, options }).diagnostics).toEqual([]);
  });
});

describe('a mistake is named with its line', () => {
  const five = [...withLine(0, '- [x] Poll longer.'), '- [ ] Purge it.', '  > Purging deletes.'];
  test.each([
    { because: 'C-06: no option is right', given: { options: withLine(2, '- [ ] Hide it longer.') }, found: ['no-right-option 1'] },
    { because: 'C-07: an option stands twice, whatever its capitals', given: { options: withLine(4, '- [ ] poll  longer') }, found: ['option-twice 18'] },
    { because: 'C-08: the stem asks for two, three are right', given: { stem: `${STEM} (Choose TWO.)`, options: [...five.toSpliced(4, 1, '- [x] Delay it.')] }, found: ['choose-count 1'] },
    { because: 'C-09: two are right and the stem does not say so', given: { options: five }, found: ['choose-count 1'] },
    { because: 'the stem asks for two, one is right', given: { stem: `${STEM} (Choose TWO.)` }, found: ['choose-count 1'] },
    { because: 'the count has another form', given: { stem: `${STEM} (Choose two)`, options: five }, found: ['choose-count 1'] },
    { because: 'the count does not end the stem', given: { stem: `(Choose TWO.) ${STEM}`, options: five }, found: ['choose-count 1'] },
    { because: 'C-10: the mark is no mark', given: { options: withLine(2, '- [y] Hide it longer.') }, found: ['option-mark 16', 'no-right-option 1'] },
    { because: 'C-11: an option has no reason', given: { options: OPTIONS.toSpliced(5, 1) }, found: ['option-without-reason 18'] },
    { because: 'the stem asks nothing', given: { stem: 'A worker is slow. `x?`' }, found: ['stem-without-question 1'] },
    { because: 'there are three options', given: { options: OPTIONS.slice(0, 6) }, found: ['option-count 1'] },
    { because: 'there are five options and one is right', given: { options: [...OPTIONS, '- [ ] Purge it.', '  > Purging deletes.'] }, found: ['option-count 1'] },
    { because: 'two of four are right', given: { stem: `${STEM} (Choose TWO.)`, options: five.slice(0, 8) }, found: ['option-count 1'] },
    { because: 'a line after the options belongs to none', given: { more: ['Choose well.'] }, found: ['text-after-options 22'] },
    { because: 'the id begins with another service', given: { id: 'sns-q-slow' }, found: ['question-id 1'] },
    { because: 'the id has other letters than a to z', given: { id: 'sqs-q-größe' }, found: ['question-id 1'] },
    { because: 'the id is a fact’s', given: { id: 'sqs-slow' }, found: ['question-id 1'] },
    { because: 'nothing is cited', given: { yaml: YAML.with(3, 'cites: []') }, found: ['wrong-value 7'] },
    { because: 'the source is missing', given: { yaml: YAML.toSpliced(4, 1) }, found: ['wrong-value 4'] },
    { because: 'the source is no https address', given: { yaml: YAML.with(4, 'source: javascript:alert(1)') }, found: ['wrong-value 8'] },
    { because: 'the day is none', given: { yaml: YAML.with(5, 'checked: 2026-02-30') }, found: ['wrong-value 9'] },
    { because: 'the difficulty is none', given: { yaml: YAML.with(2, 'difficulty: 4') }, found: ['wrong-value 6'] },
    { because: 'a skill is a number', given: { yaml: YAML.with(0, 'skills: {dva-c03: [1.1]}') }, found: ['wrong-value 4'] },
    { because: 'no exam version is named', given: { yaml: YAML.with(0, 'skills: {}') }, found: ['wrong-value 4'] },
    { because: 'a key would reach into the program', given: { yaml: YAML.with(0, 'skills: {__proto__: ["1.1"]}') }, found: ['forbidden-key 4'] },
  ])('$because', ({ given, found }) => {
    const { value, diagnostics } = parse(given);
    expect(sent(diagnostics)).toEqual(found);
    expect(value).toEqual([]);
  });

  test('a character that turns the text round is a warning', () => {
    const { diagnostics } = parse({ options: withLine(0, '- [ ] Poll \u202elonger.') });
    expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([['hidden-character', 'warning']]);
  });

  test('all mistakes of a file come at once', () => {
    const broken = ['## sqs-q-b', '', '```yaml', ...YAML.with(2, 'difficulty: hard'), '```', '', 'No question.', '', ...OPTIONS];
    const { value, diagnostics } = parseQuestions(sourceFile(['## sqs-q-a', '', '```yaml', ...YAML, '```', '', STEM, '', ...OPTIONS, '', ...broken], 'content/questions/sqs.md'));
    expect(sent(diagnostics)).toEqual(['wrong-value 28', 'stem-without-question 23']);
    expect(value.map(({ id }) => id)).toEqual(['sqs-q-a']);
  });
});

test('messages quote the author’s words and say how to mend them', () => {
  const { diagnostics } = parse({ stem: `${STEM} (Choose TWO.)`, options: [...withLine(4, '- [ ] Poll longer.').toSpliced(7, 1)] });
  expect(diagnostics.map(formatDiagnostic).join('\n')).toMatchInlineSnapshot(`
    "content/questions/sqs.md:1:1 error choose-count
      The stem of “sqs-q-slow” says “(Choose TWO.)”, and 1 of its options is right.
      Mend: take the count out of the stem, or mark the other right options with “[x]”.
    content/questions/sqs.md:20:1 error option-without-reason
      The option “Lower the count.” of “sqs-q-slow” has no reason.
      Mend: write below it “  > ” and why it is right or wrong.
    content/questions/sqs.md:18:1 error option-twice
      “Poll longer.” of “sqs-q-slow” stands on line 14 and again on line 18.
      Mend: write another option in the place of one of the two."
  `);
});
