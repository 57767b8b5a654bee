import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_FILE, LONGEST_LINE, parseNote } from '../../scripts/pipeline/parse-note.ts';
import { note, texts } from '../support/notes.ts';

/** Time that the machine spent on us: unlike the clock it does not count what others do on it. */
const spent = () => process.cpuUsage().user / 1_000;

const passagesOf = (...lines: string[]) => note(...lines).value.passages;
const rulesOf = (...lines: string[]) => note(...lines).diagnostics.map(({ rule, at }) => `${rule}:${at.line}`);

describe('a note with ids', () => {
  test('gives each item its place, headings, parents and id', () => {
    const [item] = passagesOf('# Queues', '', '## Limits', '', '- Every queue', '  - keeps messages 4 days. ^queues-retention');
    expect(item).toMatchObject({ text: 'keeps messages 4 days.', id: 'queues-retention', at: { line: 6 }, headings: ['Queues', 'Limits'], parents: ['Every queue'], kind: 'item' });
  });

  test('an id alone below a fence names the code', () => {
    expect(passagesOf('```yaml', 'a: 1', '```', '^queues-example')).toMatchObject([{ kind: 'code', text: 'a: 1', language: 'yaml', id: 'queues-example' }]);
  });

  test('an id at the end of the last cell names the row', () => {
    expect(passagesOf('| kind | rate |', '| --- | --- |', '| fast | 300 ^queues-rate |')).toMatchObject([{ kind: 'row', text: 'fast · 300', id: 'queues-rate', parents: ['kind', 'rate'] }]);
  });

  test('an id with other signs is an error that says how to write it', () => {
    const [error] = note('- It waits. ^Bad_Id').diagnostics;
    expect(error).toMatchObject({ rule: 'bad-block-id', severity: 'error', at: { line: 1 }, fix: 'write it like “^bad-id”.' });
  });

  test('a power is no id', () => {
    expect(passagesOf('- grows with 2 ^10')).toMatchObject([{ text: 'grows with 2 ^10', id: undefined }]);
  });

  test('an id that stands below nothing warns', () => {
    expect(rulesOf('# Queues', '', '^queues-lost')).toEqual(['block-id-alone:3']);
  });
});

describe('raw notes', () => {
  test.each([
    { lines: ['Keeps order', 'Never twice'], says: ['Keeps order', 'Never twice'], because: 'a statement a line' },
    { lines: ['A queue that keeps the order of its messages takes fewer of', 'them in a second than one that does not, and its name has to', 'end in a suffix that says so.'], says: 1, because: 'wrapped prose stays whole' },
    { lines: ['• one', '– two', '* three', '1) four'], says: ['one', 'two', 'three', 'four'], because: 'odd bullets are bullets' },
    { lines: ['- first', 'second at the margin'], says: ['first', 'second at the margin'], because: 'a line at the margin is no part of an item' },
    { lines: ['https://one.example/', 'https://two.example/'], says: 2, because: 'each address is a statement' },
    { lines: ['It takes (as far as known,', 'until now) all sizes'], says: 1, because: 'a bracket is still open' },
    { lines: [' ## Topics', ' It fans out'], says: ['It fans out'], because: 'headings may be indented' },
    { lines: ['- real', '-', '---', '![](gone.png)'], says: ['real'], because: 'empty bullets, rules and pictures without words say nothing' },
  ])('$because', ({ lines, says }) => {
    const found = texts(passagesOf(...lines));
    if (typeof says === 'number') expect(found).toHaveLength(says);
    else expect(found).toEqual(says);
  });

  test('a line that introduces others is their context and is left out', () => {
    const { passages, leftOut } = note('Kinds of queue:', 'Plain:', 'no order', 'Sorted:', 'in order').value;
    expect(passages.map(({ text, parents }) => [text, ...parents])).toEqual([['no order', 'Kinds of queue:', 'Plain:'], ['in order', 'Kinds of queue:', 'Sorted:']]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(Array(3).fill('introduces the lines below it'));
  });

  test('a line that introduces code is shown above it, however much it says', () => {
    const { passages, leftOut } = note('Send a message to the queue of orders in another account:', '', '```sh', 'aws sqs send-message', '```', '', 'It needs a policy:', '', '- of the queue').value;
    expect(passages).toMatchObject([{ kind: 'code', parents: ['Send a message to the queue of orders in another account:'] }, { text: 'of the queue' }]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['introduces the code below it', 'introduces the lines below it']);
  });

  test('an item that says something stays, though others stand below it', () => {
    expect(texts(passagesOf('- Grouped by topic', '  - many readers'))).toEqual(['Grouped by topic', 'many readers']);
  });

  test('plain lines below a numbered name stand under it, until the next number', () => {
    const passages = passagesOf('Two ways', '1. In place: each server stops', 'capacity is reduced', 'Rollback:', 'slow', '2. Blue/Green: new servers', 'no loss');
    expect(passages.map(({ parents, text }) => [...parents, text].join(' > '))).toEqual([
      'Two ways > In place: each server stops', 'Two ways > In place > capacity is reduced', 'In place > Rollback: > slow',
      'Two ways > Blue/Green: new servers', 'Two ways > Blue/Green > no loss',
    ]);
  });

  test('a table of contents is left out', () => {
    expect(note('- [Queues](#queues)').value.leftOut).toMatchObject([{ reason: 'an entry of a table of contents' }]);
  });

  test('a heading keeps its words and gives its link to a passage', () => {
    expect(passagesOf('# Queues ([Docs](https://docs.example/q))', '- waits')).toMatchObject([{ text: '[Docs](https://docs.example/q)' }, { headings: ['Queues (Docs)'] }]);
  });
});

describe('bad input', () => {
  test('a fence that never ends warns on its line', () => {
    expect(rulesOf('text', '', '```sh', 'ls')).toEqual(['fence-not-closed:3']);
  });

  test('cells beyond the last column are kept', () => {
    expect(texts(passagesOf('| a | b |', '| - | - |', '| 1 | 2 | 3 |', '| 4 |'))).toEqual(['1 · 2 · 3', '4']);
  });

  test('six levels of nesting keep all parents', () => {
    expect(passagesOf(...['a1 is', 'a2 is', 'a3 is', 'a4 is', 'a5 is', 'a6 is'].map((text, level) => `${'  '.repeat(level)}- ${text}`)).at(-1)?.parents).toHaveLength(5);
  });

  test.each([
    { character: '\u202E', code: 'U+202E' },
    { character: '\u200B', code: 'U+200B' },
  ])('the hidden character $code is named', ({ character, code }) => {
    const [warning] = note(`- pay${character}load`).diagnostics;
    expect(warning).toMatchObject({ rule: 'hidden-character', severity: 'warning', at: { line: 1 } });
    expect(warning?.what).toContain(code);
  });

  test.each(['{{resolve:ssm:x}}', '{% raw %}', '${x}', '<%= %>', '{# x #}'])('%s stays as it is', (text) => {
    expect(texts(passagesOf(`- use ${text}`, '', '```', text, '```'))).toEqual([`use ${text}`, text]);
  });

  test('a file or a line over the limit is an error and gives no passages', () => {
    const file = parseNote({ path: 'a.md', text: 'a\n'.repeat(LONGEST_FILE / 2 + 1) }, 'ada');
    const line = parseNote({ path: 'a.md', text: `one\n${'a'.repeat(LONGEST_LINE + 1)}` }, 'ada');
    expect([file, line].map(({ value, diagnostics }) => [value.passages.length, diagnostics[0]?.rule, diagnostics[0]?.at.line])).toEqual([[0, 'too-large', 1], [0, 'too-large', 2]]);
  });

  test.each([
    ['nested quotes', '>'.repeat(100_000)], ['open brackets', '['.repeat(100_000)], ['open emphasis', '*a '.repeat(33_000)],
    ['open strong', '**a'.repeat(33_000)], ['backticks', Array.from({ length: 440 }, (_, n) => `e${'`'.repeat(n)}`).join('')],
    ['links in links', '[a](b'.repeat(20_000)], ['angle brackets', '<'.repeat(100_000)], ['images', '![['.repeat(33_000)],
    ['entities', '&#x'.repeat(33_000)], ['nested lists', Array.from({ length: 440 }, (_, n) => `${' '.repeat(n)}- a`).join('\n')],
    ['table pipes', `${'|'.repeat(50_000)}\n${'-|'.repeat(25_000)}`], ['references', '[a]: u\n'.repeat(14_000)],
    ['underscores', '_a__'.repeat(25_000)], ['hard breaks', 'a  \n'.repeat(25_000)], ['tabs', '\t'.repeat(100_000)],
  ])('pathological input is read in under a second: %s', (_, text) => {
    const start = spent();
    parseNote({ path: 'a.md', text }, 'ada');
    expect(spent() - start).toBeLessThan(1_000);
  });

  test('50,000 items are read in under ten seconds, 2,000 equal headings in half of one', () => {
    const start = spent();
    expect(passagesOf(...Array.from({ length: 50_000 }, (_, n) => `- item ${n}`))).toHaveLength(50_000);
    const between = spent();
    note(...Array(2_000).fill('# Same'));
    expect(between - start).toBeLessThan(10_000);
    expect(spent() - between).toBeLessThan(500);
  });
});

test('nothing is lost: every word is in a passage, a heading or what is left out', () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/);
  const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
  const block = fc.oneof(
    words, words.map((text) => `# ${text}`), words.map((text) => ` ## ${text}`), words.map((text) => `- ${text}`), words.map((text) => `   - ${text}`),
    words.map((text) => `• ${text}`), words.map((text) => `${text}:`), words.map((text) => `> ${text}`), words.map((text) => `| ${text.replaceAll(' ', ' | ')} |`),
    words.map((text) => `\t${text}`), words.map((text) => `[${text}]: https://x.example/${text.replaceAll(' ', '-')}`), words.map((text) => `[${text}](#a)`), words.map((text) => `      - ${text}`),
    fc.constantFrom('', '---', '```', '| --- | --- |', '-', '==='),
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 25 }), (lines) => {
      const { passages, leftOut } = note(...lines).value;
      const kept = [...passages, ...leftOut.map(({ passage }) => passage)].flatMap(({ text, language, id }) => [text, language ?? '', id ?? '']);
      // A heading with nothing below it has no passage that could carry it.
      const headings = new Set([...passages, ...leftOut.map(({ passage }) => passage)].flatMap(({ headings }) => headings));
      const accounted = new Set([...kept, ...headings].join(' ').match(/[a-z]{3,}/g));
      const last = lines.map((line, index) => ({ line, index })).filter(({ line, index }) => /^ ?#/.test(line) || /^(?:---|===|-)$/.test(lines[index + 1] ?? ''));
      const bare = new Set(last.flatMap(({ line }) => line.match(/[a-z]{3,}/g) ?? []));
      for (const found of lines.join('\n').match(/[a-z]{3,}/g) ?? []) expect(accounted.has(found) || bare.has(found), `“${found}” is lost`).toBe(true);
    }),
    { numRuns: 400, seed: 7 },
  );
});
