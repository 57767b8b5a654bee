import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../scripts/domain/diagnostic.ts';
import { link, resolveAddress } from '../../scripts/pipeline/link.ts';
import { content } from '../support/assembly.ts';
import { fact, ruling } from '../support/fact.ts';
import { passage } from '../support/passage.ts';

const delay = fact('sns-delay', [passage('None', { service: 'sns', file: 'content/notes/ada/sns notes é.md' })]);
const here = { file: 'content/notes/ada/sqs.md', line: 7 };

/** What is reported of one statement in SQS's note beside a note on SNS. */
function reports(text: string, kind: 'edited' | 'raw' = 'edited') {
  const facts = [delay, fact('sqs-size', [passage(text, here)])];
  return link(facts, content({ kind, paths: new Set(['content/notes/ada/empty.md', 'content/notes/ada/sqs.md']) })).diagnostics;
}

describe('link', () => {
  test('knows the page of every fact and of the first fact of every file', () => {
    const stray = fact('stray', [passage('Odd', { service: undefined, file: 'content/notes/ada/odd.md' })]);
    const { facts, files } = link([delay, stray], content()).value;
    expect(Object.fromEntries(facts)).toEqual({ 'sns-delay': 'reference/sns/#sns-delay', stray: 'reference/not-placed/#stray' });
    expect(Object.fromEntries(files)).toEqual({ 'content/notes/ada/sns notes é.md': 'reference/sns/#sns-delay', 'content/notes/ada/odd.md': 'reference/not-placed/#stray' });
  });

  test.each(['[a](#sns-delay)', '[a](<sns notes é.md>)', '[a](../ada/sns%20notes%20%C3%A9.md#sns-delay)', '[a](https://x.example/#y)', '<mailto:a@x.example>', '`[a](#nope)`', '[a](javascript:x)'])(
    'finds nothing wrong with “%s”',
    (text) => {
      expect(reports(text)).toEqual([]);
    },
  );

  test.each([
    { text: '[a](#sns-delai)', what: 'The link goes to “#sns-delai”, and there is no such fact.' },
    { text: '[a](nope.md)', what: 'The link goes to “nope.md”, and there is no such file.' },
    { text: '[a](<sns notes é.md#nope>)', what: 'The link goes to “sns%20notes%20%C3%A9.md#nope”, and there is no such fact.' },
    { text: '[a](empty.md)', what: 'The link goes to “empty.md”, whose file has no fact to show.' },
    { text: '[a](%E9.md)', what: 'The link goes to “%E9.md”, and there is no such file.' },
    { text: '![a](picture.png)', what: 'The picture “picture.png” is not shown: notes carry no pictures of their own.' },
  ])('C-18, C-19: reports “$text” at the author’s line', ({ text, what }) => {
    expect(reports(text)).toMatchObject([{ severity: 'error', at: here, what }]);
    expect(reports(text, 'raw')).toMatchObject([{ severity: 'warning', at: here }]);
  });

  test('follows the links of rulings, and none in code', () => {
    const code = passage('[a](#nope)', { kind: 'code' });
    const { diagnostics } = link([fact('sqs-size', [code], { ruling: ruling('sqs-size', 'See [b](#nowhere)') })], content());
    expect(diagnostics.map(formatDiagnostic)).toMatchInlineSnapshot(`
      [
        "content/rulings/sqs.md:3:1 error broken-link
        The link goes to “#nowhere”, and there is no such fact.
        Mend: link to a fact as “#its-id”, to a file by its path from here, or take the link away.",
      ]
    `);
  });
});

test('resolves an address to a page below the site’s root, or to nothing', () => {
  const map = link([delay], content()).value;
  const resolve = (address: string) => resolveAddress(address, here.file, map);
  expect(['#sns-delay', 'sns%20notes%20%C3%A9.md#gone', 'HTTPS://x.example', '../../../etc/passwd', '#__proto__', '%'].map(resolve)).toEqual([
    'reference/sns/#sns-delay', 'reference/sns/#sns-delay', 'HTTPS://x.example', undefined, undefined, undefined,
  ]);
});
