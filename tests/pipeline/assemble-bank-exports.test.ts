import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, readProse, readSpans, type Span } from '../../scripts/domain/prose.ts';
import { OPTION_IDS, type Question } from '../../scripts/domain/question.ts';
import { assembleBankExports, cleanQuestion } from '../../scripts/pipeline/assemble-bank-exports.ts';
import { lineMarkup, proseMarkup } from '../../scripts/pipeline/prose-markup.ts';
import { question, wholeBank } from '../support/bank.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { qtiFaults } from '../support/qti-model.ts';
import { readAnki, readGift, readQti, readZip } from '../support/read-exports.ts';
import { readMarkup } from '../support/read-markup.ts';

const SIGNS = ['\t', '\n', '\r', '"', "'", ',', ';', '=', '+', '-', '@', '|', '~', '#', '{', '}', ':', '\\', '%', '[', ']', '<', '>', '&', '`', '*', '_', '(', ')', ' ', 'a', 'n', '1', '\u0000', '\u0008', '\u001b', '\u0085', '\u2028', '\ufffe', '\ud800', 'é', '🦊', '＝'];
const FIXED = ["=cmd|'/c calc'!A0", '\t=1+1', '@SUM(1)', "'=1", '＝1', ']]>', '<![CDATA[x]]>', '%50%half', '=%100%', '####', '{=x}', '::a::', '[html]x', '[sound:x.mp3]', '{{c1::x}}', '\\(x\\)', '\\n', '\\\\n', '&&058;', 'a -> b', '//x', '$CATEGORY: x', '\n\n\n', '```\ncode =\n\n{x}\n```', '[https://x.example](https://y.example/"?a=b#c)', ...PAYLOADS];
const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...SIGNS, ...FIXED), { maxLength: 12 }).map((parts) => parts.join('')), fc.constantFrom(...FIXED));
const hostileQuestion = fc.record({ stem: hostile, texts: fc.array(fc.tuple(hostile, hostile), { minLength: 4, maxLength: 6 }), right: fc.constantFrom('a', 'bd', 'abc') }).map(({ stem, texts, right }): Question => {
  const options = texts.map(([text, reason], index) => ({ id: OPTION_IDS[index]!, text, reason, right: right.includes(OPTION_IDS[index]!) }));
  return question('sqs-q-hostile', { stem, options });
});

const file = (questions: readonly Question[], name: string) => assembleBankExports(questions).find(({ path }) => path === `api/questions.${name}`)!.text;
const text = (questions: readonly Question[], name: string) => file(questions, name) as string;
const zip = (questions: readonly Question[]) => readZip(file(questions, 'qti.zip') as Uint8Array);

/** What a reader sees of a text, without any markup. */
const seen = (given: string) => (/\n\s*\n|^\s*(```|~~~)/m.test(given) ? seenBlocks(given) : readSpans(given).map(spanText).join(''));
const seenBlocks = (given: string) => readProse(given).map(blockText).join('');
const blockText = (block: Block): string => (block.kind === 'code' ? block.text : block.kind === 'list' ? block.items.flat().map(spanText).join('') : block.spans.map(spanText).join(''));
const spanText = (span: Span): string => ('spans' in span ? span.spans.map(spanText).join('') : span.text);

describe('H-16: what was exported reads back as it was written', () => {
  test('CSV: any text, and no cell begins like a formula', () => {
    fc.assert(fc.property(hostileQuestion, (given) => {
      const [, ...rows] = parse(text([given], 'csv'), { record_delimiter: '\r\n' }) as string[][];
      const clean = cleanQuestion(given);
      const cells = [clean.stem, ...OPTION_IDS.map((_, index) => clean.options[index]?.text ?? ''), ...OPTION_IDS.map((_, index) => clean.options[index]?.reason ?? '')];
      const read = [rows[0]![4]!, ...rows[0]!.slice(5, 11), ...rows[0]!.slice(12, 18)];
      expect(read.map((cell) => (/^'[\s']*[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell))).toEqual(cells);
      expect(rows[0]!.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
    }));
  });

  test('GIFT: any text, as Moodle takes it apart', () => {
    fc.assert(fc.property(hostileQuestion, (given) => {
      const clean = cleanQuestion(given);
      const expected = { id: 'sqs-q-hostile', stem: proseMarkup(clean.stem).trim(), options: clean.options.map((option) => ({ text: lineMarkup(option.text).trim(), reason: lineMarkup(option.reason).trim(), right: option.right })) };
      expect(readGift(text([given], 'gift.txt'))).toEqual([expected]);
    }));
  });

  test('Anki: any text, one line a note and four fields a line', () => {
    fc.assert(fc.property(hostileQuestion, (given) => {
      const clean = cleanQuestion(given);
      const { header, notes } = readAnki(text([given], 'anki.txt'));
      expect(header.slice(0, 2)).toEqual(['#separator:tab', '#html:true']);
      expect(notes.map((fields) => fields.length)).toEqual([4]);
      expect(notes[0]![1]).toBe(`${proseMarkup(clean.stem)}<ol type="A">${clean.options.map((option) => `<li>${lineMarkup(option.text)}</li>`).join('')}</ol>`);
      expect(notes[0]![2]).toContain(`<ol type="A">${clean.options.map((option) => `<li>${lineMarkup(option.reason)}</li>`).join('')}</ol>`);
      expect(notes[0]![1]! + notes[0]![2]!).not.toMatch(/\[sound:|\{\{c\d|\\\(/);
    }));
  });

  test('QTI: any text, in items that are well-formed and as the schema has them', () => {
    fc.assert(fc.property(hostileQuestion, (given) => {
      const clean = cleanQuestion(given);
      const item = zip([given]).get('items/sqs-q-hostile.xml')!;
      expect(qtiFaults(item)).toEqual([]);
      const read = readQti(item);
      expect({ ...read, stem: read.stem.slice(2, -2) }).toEqual({ id: 'sqs-q-hostile', stem: seenBlocks(clean.stem), options: clean.options.map((option) => ({ text: seen(option.text), reason: seen(option.reason), right: option.right })) });
    }));
  });

  test('control characters, halves of characters and other line ends are left out, and nothing else', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (given) => {
      const { stem } = cleanQuestion(question('q', { stem: `a\u0000${given}\ud800\r\nb` }));
      expect(stem).toBe(`a${[...given.replaceAll(/\r\n?/g, '\n')].filter((sign) => /[\t\n]/.test(sign) || !/[\p{Cc}\ufffe\uffff]/u.test(sign) || /[\u007f-\u009f]/.test(sign)).join('')}\nb`);
    }));
  });
});

test.each(PAYLOADS)('H-13: %s is text in every export', (payload) => {
  const given = question('sqs-q-x', { stem: payload, options: OPTION_IDS.slice(0, 4).map((id) => ({ id, text: payload, reason: payload, right: id === 'a' })) });
  const [gift] = readGift(text([given], 'gift.txt'));
  const markup = [gift!.stem, ...gift!.options.flatMap((option) => [option.text, option.reason]), ...readAnki(text([given], 'anki.txt')).notes[0]!.slice(1, 3)];
  const elements = markup.flatMap((part) => readMarkup(`<!doctype html><title>x</title><body>${part}`));
  expect(elements.filter(({ tag }) => !/^(html|head|title|body|p|b|ol|ul|li|pre|code|em|strong|a)$/.test(tag)).map(({ tag }) => tag)).toEqual([]);
  expect(elements.flatMap(({ attributes }) => Object.entries(attributes)).filter(([name, value]) => !(name === 'href' && /^https?:\/\//.test(value)) && !(name === 'type' && value === 'A'))).toEqual([]);
  expect(() => readQti(zip([given]).get('items/sqs-q-x.xml')!)).not.toThrow();
});

describe('the files', () => {
  const bank = wholeBank();

  test('hold every question, with the right options and the rule of each', () => {
    expect(parse(text(bank, 'csv'))).toHaveLength(bank.length + 1);
    expect(readAnki(text(bank, 'anki.txt')).notes).toHaveLength(bank.length);
    const rights = new Map(bank.map(({ id, options }) => [id as string, options.map(({ right }) => right)]));
    expect(readGift(text(bank, 'gift.txt')).map(({ id, options }) => [id, options.map(({ right }) => right)]).toSorted()).toEqual([...rights].toSorted());
    const items = [...zip(bank)].filter(([path]) => path.startsWith('items/')).map(([, xml]) => readQti(xml));
    expect(items.map(({ id, options }) => [id, options.map(({ right }) => right)])).toEqual([...rights].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });

  test('GIFT shares the points among several right options, and a wrong one takes all', () => {
    expect(text([question('q', { right: 'bd', count: 5 })], 'gift.txt')).toMatch(/\t~%-100%Option a .*\n\t~%50%Option b /);
  });

  test('the package lists each of its items, in order, and is the same in every zone', () => {
    const files = zip(bank);
    const listed = [...files.get('imsmanifest.xml')!.matchAll(/<file href="([^"]+)"/g)].map(([, path]) => path);
    expect(listed).toEqual([...files.keys()].slice(1));
    expect(listed).toEqual(listed.toSorted());
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Chatham';
    const elsewhere = file(bank, 'qti.zip');
    process.env.TZ = zone ?? 'UTC';
    expect(Buffer.compare(elsewhere as Uint8Array, file(bank.toReversed(), 'qti.zip') as Uint8Array)).toBe(0);
  });

  test('are not made where there is no question', () => expect(assembleBankExports([])).toEqual([]));
});
