import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

/** An element of a page, as templates wrote it. */
export interface MarkupElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text inside, with runs of white space as one space. */
  readonly text: string;
  /** All elements inside, in page order. */
  readonly inside: readonly MarkupElement[];
}

/** Reads a page and returns its elements in page order. */
export function readMarkup(markup: string): readonly MarkupElement[] {
  return elementsIn(parse(markup));
}

/** What a reader copies out of a piece of a page, every sign of it. */
export function copiedText(markup: string): string {
  return textOf(parseFragment(markup));
}

function elementsIn(node: DefaultTreeAdapterTypes.Node): MarkupElement[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    const inside = elementsIn(child);
    const attributes = Object.fromEntries(child.attrs.map(({ name, value }) => [name, value]));
    return [{ tag: child.tagName, attributes, text: textOf(child).replace(/\s+/g, ' ').trim(), inside }, ...inside];
  });
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
