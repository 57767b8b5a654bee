import type { Token } from 'markdown-it';
import { markdown } from '../markdown/markdown.ts';
import type { Block, Frame, Line } from './block.ts';
import { mendBullets } from './mend-bullets.ts';
import { plainHeading } from './plain-heading.ts';
import { cellsOf } from './row-cells.ts';

interface Heading {
  readonly level: number;
  readonly text: string;
}

/**
 * Reads the blocks of a note in reading order. Lines that Markdown would drop (addresses of links, cells beyond the last
 * column, lists nested too deep) are blocks too: nothing is lost.
 */
export function readBlocks(text: string): Block[] {
  const source = text.replaceAll('\0', '\uFFFD').split('\n');
  const tokens: Token[] = [];
  markdown.block.parse(mendBullets(source.join('\n')), markdown, {}, tokens);
  return new BlockReader(source).read(tokens);
}

class BlockReader {
  private readonly source: readonly string[];
  private readonly seen: Uint8Array;
  private readonly blocks: Block[] = [];
  private readonly headingsAt: { readonly line: number; readonly path: readonly string[] }[] = [{ line: 0, path: [] }];
  private open: Heading[] = [];
  private path: readonly string[] = [];
  private readonly frames: Frame[] = [];
  private listStarts = false;
  private lists = 0;

  constructor(source: readonly string[]) {
    this.source = source;
    this.seen = new Uint8Array(source.length + 1);
  }

  read(tokens: readonly Token[]): Block[] {
    for (let index = 0; index < tokens.length; index++) index = this.take(tokens, index);
    this.sweep();
    return this.blocks.sort((a, b) => a.line - b.line);
  }

  /** Takes one token, or several that belong together; returns the index of the last one taken. */
  private take(tokens: readonly Token[], index: number): number {
    const token = tokens[index]!;
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        if (this.lists++ === 0) this.listStarts = true;
        return index;
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.lists--;
        return index;
      case 'list_item_open':
        this.frames.push({ text: undefined, children: 0, code: false, number: Number(token.info) || undefined });
        return index;
      case 'list_item_close':
        this.frames.pop();
        return index;
      case 'heading_open':
        this.takeHeading(token, tokens[index + 1]!);
        return index + 2;
      case 'inline':
        this.takeText(token);
        return index;
      case 'fence':
      case 'code_block':
        this.takeCode(token);
        return index;
      case 'table_open':
        return this.takeTable(tokens, index);
      default:
        return index;
    }
  }

  /** A heading in a list, or one that a line of dashes made of several lines, is a statement. */
  private takeHeading(opening: Token, inline: Token): void {
    if (this.lists > 0 || inline.content.includes('\n')) {
      this.takeText(inline);
      this.mark(opening);
      return;
    }
    const level = Number(opening.tag.slice(1));
    const { text, links } = plainHeading(inline.content);
    this.mark(opening);
    if (text !== '') {
      this.open = [...this.open.filter((heading) => heading.level < level), { level, text }];
      this.path = this.open.map((heading) => heading.text);
      this.headingsAt.push({ line: opening.map![0] + 1, path: this.path });
    }
    if (links.length > 0) this.push('paragraph', [{ text: links.join(' '), number: opening.map![0] + 1, indent: 0 }], opening);
  }

  private takeText(token: Token): void {
    const first = token.map![0] + 1;
    const lines = token.content.split('\n').map((text, index) => ({ text, number: first + index, indent: this.indentOf(first + index) }));
    const own = this.frames.at(-1);
    this.push(own && own.text === undefined ? 'item' : 'paragraph', lines, token);
    if (own) own.text ??= '';
  }

  private takeCode(token: Token): void {
    const lastLine = this.source[token.map![1] - 1] ?? '';
    const closed = token.type === 'code_block' || (token.map![1] - token.map![0] > 1 && lastLine.trim().replace(/^[>\s]*/, '').startsWith(token.markup));
    const lines = token.content.replace(/\n$/, '').split('\n').map((text, index) => ({ text, number: token.map![0] + (token.type === 'fence' ? 2 : 1) + index, indent: 0 }));
    this.push('code', lines, token, { language: token.info.trim() || undefined, closed });
  }

  private takeTable(tokens: readonly Token[], from: number): number {
    let index = from;
    let columns: readonly string[] = [];
    for (; tokens[index]!.type !== 'table_close'; index++) {
      const token = tokens[index]!;
      if (token.type !== 'tr_open') continue;
      const cells = cellsOf(this.source[token.map![0]] ?? '');
      const isHead = tokens[index + 1]!.type === 'th_open';
      if (isHead) columns = cells.filter((cell) => cell !== '');
      const text = cells.filter((cell) => cell !== '').join(' · ');
      this.push(isHead ? 'columns' : 'row', [{ text, number: token.map![0] + 1, indent: 0 }], token, { columns: isHead ? [] : columns });
    }
    return index;
  }

  /** Lines that no token covers: definitions of link addresses, and what stands deeper than Markdown reads. */
  private sweep(): void {
    for (let line = 1; line <= this.source.length; line++) {
      const text = this.source[line - 1]!;
      if (this.seen[line] || !/[\p{L}\p{N}]/u.test(text)) continue;
      const kind = /^[\s>]*\[[^\]]+\]:/.test(text) ? 'definition' : 'paragraph';
      const { path } = this.headingsAt.findLast((heading) => heading.line <= line)!;
      this.blocks.push({ kind, lines: [{ text: text.trim(), number: line, indent: 0 }], line, endLine: line, language: undefined, columns: [], headings: path, frames: [], opensList: false, closed: true });
    }
  }

  private push(kind: Block['kind'], lines: readonly Line[], token: Token, more: Partial<Pick<Block, 'language' | 'columns' | 'closed'>> = {}): void {
    const [from, to] = token.map!;
    this.mark(token);
    this.blocks.push({
      kind, lines, line: from + 1, endLine: this.lastLine(from, to), language: undefined, columns: [], closed: true,
      headings: this.path, frames: [...this.frames], opensList: this.listStarts, ...more,
    });
    this.listStarts = false;
  }

  private indentOf(line: number): number {
    return /^[\s>]*/.exec(this.source[line - 1] ?? '')![0].replaceAll('\t', '    ').length;
  }

  private mark(token: Token): void {
    this.seen.fill(1, token.map![0] + 1, token.map![1] + 1);
  }

  /** The last line of a range that is not blank: an indented block does not reach down to the next paragraph. */
  private lastLine(from: number, to: number): number {
    let last = to;
    while (last > from + 1 && this.source[last - 1]?.trim() === '') last--;
    return last;
  }
}
