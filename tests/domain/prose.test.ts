import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, readProse, readSpans, type Span } from '../../scripts/domain/prose.ts';

const text = (words: string): Span => ({ kind: 'text', text: words });
const code = (words: string): Span => ({ kind: 'code', text: words });

describe('readProse', () => {
  test.each<{ written: string; blocks: readonly Block[]; because: string }>([
    { written: '', blocks: [], because: 'nothing is nothing' },
    { written: ' \n\t\n', blocks: [], because: 'empty lines say nothing' },
    { written: 'One\n  line.\r\n\r\n\nTwo.', blocks: [{ kind: 'paragraph', spans: [text('One\nline.')] }, { kind: 'paragraph', spans: [text('Two.')] }], because: 'an empty line parts paragraphs' },
    { written: '- a\n* b\n+ c\n  more', blocks: [{ kind: 'list', ordered: false, items: [[text('a')], [text('b')], [text('c\nmore')]] }], because: 'each sign begins an item, and a line goes on with the one before' },
    { written: '1. a\n2) b', blocks: [{ kind: 'list', ordered: true, items: [[text('a')], [text('b')]] }], because: 'numbers are an order' },
    { written: 'Text\n- no item', blocks: [{ kind: 'paragraph', spans: [text('Text\n- no item')] }], because: 'a paragraph goes on to its end' },
    { written: '```json label\n{"a": 1}\n\n**b**\n```\nThen.', blocks: [{ kind: 'code', text: '{"a": 1}\n\n**b**', label: 'json' }, { kind: 'paragraph', spans: [text('Then.')] }], because: 'a fence holds everything as it is' },
    { written: 'Before\n~~~~\n```\n~~~\n~~~~', blocks: [{ kind: 'paragraph', spans: [text('Before')] }, { kind: 'code', text: '```\n~~~', label: '' }], because: 'a fence ends where as many of the same signs stand' },
    { written: '```\naws s3 ls\naws s3 rm\n```', blocks: [{ kind: 'code', text: 'aws s3 ls\naws s3 rm', label: '' }], because: 'its first line is no label' },
    { written: '```\nto the end', blocks: [{ kind: 'code', text: 'to the end', label: '' }], because: 'a fence that never closes ends with the text' },
    { written: '    deep\n\n# Heading', blocks: [{ kind: 'paragraph', spans: [text('deep')] }, { kind: 'paragraph', spans: [text('# Heading')] }], because: 'whatever else there is stays text' },
  ])('$written: $because', ({ written, blocks }) => {
    expect(readProse(written)).toEqual(blocks);
  });
});

describe('readSpans', () => {
  test.each<{ written: string; spans: readonly Span[]; because: string }>([
    { written: 'set `a*b*` and *c*', spans: [text('set '), code('a*b*'), text(' and '), { kind: 'em', spans: [text('c')] }], because: 'code stands as it is' },
    { written: '`` a`b `` and ` c `', spans: [code('a`b'), text(' and '), code('c')], because: 'two signs hold one, and a blank on both sides goes' },
    { written: '**bold *and* `x`**', spans: [{ kind: 'strong', spans: [text('bold '), { kind: 'em', spans: [text('and')] }, text(' '), code('x')] }], because: 'emphasis holds others' },
    { written: '_a_ in snake_case_name', spans: [{ kind: 'em', spans: [text('a')] }, text(' in snake_case_name')], because: 'a low line in a name is a low line' },
    { written: '2 * 3 * 4 and ** x **', spans: [text('2 * 3 * 4 and ** x **')], because: 'a star with blanks around it is a star' },
    { written: '\\*not\\* \\\\', spans: [text('*'), text('not'), text('*'), text(' '), text('\\')], because: 'a stroke takes the meaning away' },
    { written: '[the **docs**](https://docs.aws.amazon.com/x)', spans: [{ kind: 'link', href: 'https://docs.aws.amazon.com/x', spans: [text('the '), { kind: 'strong', spans: [text('docs')] }] }], because: 'a link has words of its own' },
    { written: '[x](javascript:alert(1))', spans: [text('x'), text(')')], because: 'an address that leads to no page stays its words' },
    { written: '[x](//host) [y](data:text/html,z)', spans: [text('x'), text(' '), text('y')], because: 'nor does one without a scheme, or with another' },
    { written: 'See https://a.b/c, or <http://d.e>.', spans: [text('See '), { kind: 'link', href: 'https://a.b/c', spans: [text('https://a.b/c')] }, text(', or '), { kind: 'link', href: 'http://d.e', spans: [text('http://d.e')] }, text('.')], because: 'a bare address is a link without the mark behind it' },
    { written: '<script>alert(1)</script> {{x}} ${y}', spans: [text('<script>alert(1)</script> {{x}} ${y}')], because: 'markup is text' },
    { written: '`never closed', spans: [text('`never closed')], because: 'half a mark is text' },
  ])('$written: $because', ({ written, spans }) => {
    expect(readSpans(written)).toEqual(spans);
  });

  test('loses no letter, never throws, and links only to pages, whatever it is given', () => {
    const sign = fc.constantFrom(...'ab 1*_`[]()<>\\\n~-.', 'https://x.y', 'javascript:', '**', '```\n');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }).map((signs) => signs.join('')), (written) => {
        const seen = lettersOf(readProse(written));
        for (const letter of ['a', 'b']) expect(seen.said.split(letter).length).toBeLessThanOrEqual(written.split(letter).length);
        for (const href of seen.hrefs) expect(href).toMatch(/^https?:\/\//);
      }),
      { numRuns: 500 },
    );
  });
});

/** Everything that the blocks say, and where their links lead. */
function lettersOf(blocks: readonly Block[]): { said: string; hrefs: string[] } {
  const hrefs: string[] = [];
  const sayAll = (spans: readonly Span[]): string => spans.map((span) => {
    if (span.kind === 'link') hrefs.push(span.href);
    return 'text' in span ? span.text : sayAll(span.spans);
  }).join('');
  return { said: blocks.map((block) => (block.kind === 'code' ? block.text : block.kind === 'list' ? block.items.map(sayAll).join('\n') : sayAll(block.spans))).join('\n'), hrefs };
}
