import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../scripts/domain/diagnostic.ts';
import { settle, type Unsettled } from '../../scripts/pipeline/settle.ts';
import { dispute, group, ruling } from '../support/fact.ts';
import { passage } from '../support/passage.ts';
import { sent } from '../support/sent.ts';

const brief = passage('Up to 256 KB', { set: 'ada', id: 'sqs-size' });
const full = passage('A message holds up to 256 KB of text', { set: 'ben', id: 'sqs-size', file: 'content/notes/ben/sqs.md', line: 9 });
const settled = (rest: Partial<Unsettled>) => settle({ groups: [group('sqs-size', [brief, full])], disputes: new Map(), rulings: [], editors: undefined, ...rest });

describe('settle', () => {
  test('leads with the fullest wording, and with the first of two equally full', () => {
    expect(settled({}).value[0]).toMatchObject({ text: full.text, leading: full, overruled: [] });
    const same = passage('Up to 256 kB', { set: 'cara' });
    expect(settled({ groups: [group('sqs-size', [brief, same])] }).value[0]?.leading).toBe(brief);
  });

  test('leads with the editors’ wording, however short', () => {
    expect(settled({ editors: 'ada' }).value[0]?.leading).toBe(brief);
  });

  test('leads with a ruling over everyone, and strikes only the wordings that it quotes', () => {
    const decided = ruling('sqs-size', 'Up to 1 MiB', { overrules: [{ set: 'ben', quote: 'up to 256 KB', at: { file: 'content/rulings/sqs.md', line: 9 } }] });
    const { value, diagnostics } = settled({ rulings: [decided], editors: 'ada' });
    expect(diagnostics).toEqual([]);
    expect(value[0]).toMatchObject({ text: 'Up to 1 MiB', leading: undefined, ruling: decided, overruled: [full] });
  });

  test('shows both sides of a dispute until somebody rules on it', () => {
    const disputes = new Map([['sqs-size', dispute('sqs-size', [brief, full])]]);
    const open = settled({ disputes });
    expect(open.value[0]?.dispute?.passages).toEqual([brief, full]);
    expect(open.diagnostics.map(formatDiagnostic)).toMatchInlineSnapshot(`
      [
        "content/notes/ben/sqs.md:9:1 warning unsettled-dispute
        The wordings of “sqs-size” cannot all be right, quantity: 256 KB or 1 MiB: “A message holds up to 256 KB of text”, and content/notes/ada/sqs.md:1: “Up to 256 KB”.
        Mend: write a ruling on it, or give the passages two ids where they are about two things.",
      ]
    `);
    expect(settled({ disputes, rulings: [ruling('sqs-size', 'Up to 1 MiB')] }).diagnostics).toEqual([]);
  });

  test('says which fact a ruling probably meant', () => {
    const { diagnostics } = settled({ rulings: [ruling('sqs-sise', 'Up to 1 MiB')] });
    expect(sent(diagnostics)).toEqual(['ruling-without-fact 3']);
    expect(diagnostics[0]?.what).toContain('Did you mean “sqs-size”?');
  });

  test('reports a fact that is ruled on twice', () => {
    expect(sent(settled({ rulings: [ruling('sqs-size', 'a'), ruling('sqs-size', 'b', { at: { file: 'content/rulings/sns.md', line: 5 } })] }).diagnostics)).toEqual(['ruling-twice 5']);
  });

  test('reports a quotation that stands in no wording, with the wording', () => {
    const at = { file: 'content/rulings/sqs.md', line: 9 };
    const { diagnostics } = settled({ rulings: [ruling('sqs-size', 'a', { overrules: [{ set: 'ben', quote: '64 KB', at }, { set: 'zoe', quote: '64 KB', at }] })] });
    expect(sent(diagnostics)).toEqual(['ruling-quotes-nothing 9', 'ruling-quotes-nothing 9']);
    expect(diagnostics.map(({ what }) => what)).toEqual(['“64 KB” does not stand in content/notes/ben/sqs.md:9: “A message holds up to 256 KB of text”.', '“zoe” says nothing of “sqs-size”.']);
  });
});
