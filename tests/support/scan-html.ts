import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page or a piece of one, as a browser would see it; the content of templates included. */
export function elementsOf(html: string): Element[] {
  const root: Node = /^\s*<!doctype/i.test(html) ? parse(html) : parseFragment(html);
  const found: Element[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('attrs' in node) found.push(node);
    if ('content' in node) waiting.push(node.content);
    if ('childNodes' in node) waiting.push(...node.childNodes);
  }
  return found;
}

/** What an element's attribute says. */
export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

/** Elements that no note may bring into a page. */
const NEVER = new Set(['script', 'style', 'iframe', 'object', 'embed', 'base', 'form', 'img', 'svg', 'math', 'template', 'noscript', 'link', 'meta', 'video', 'audio', 'input', 'textarea', 'select', 'marquee', 'frameset', 'applet', 'portal', 'dialog', 'button']);
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcdoc', 'srcset', 'background', 'ping', 'xlink:href']);
const ALLOWED = /^(https?:|mailto:|#|$|\/(?![/\\])|(?![a-z][a-z0-9+.-]*:)[^/\\\s])/i;

/**
 * What in some markup could run, load or lead where it should not: one line each.
 *
 * @param ours Elements that the page's own frame brings, as `tag` and some attribute: `script[src=/assets/…]`.
 */
export function dangersIn(html: string, ours: (element: Element) => boolean = () => false): string[] {
  return elementsOf(html).filter((element) => !ours(element)).flatMap(({ tagName, attrs }) => {
    const dangers = NEVER.has(tagName) ? [`<${tagName}>`] : [];
    for (const { name, value } of attrs) {
      if (/^on/i.test(name) || name === 'style' || name === 'srcdoc') dangers.push(`<${tagName} ${name}>`);
      if (ADDRESSES.has(name) && !ALLOWED.test(value)) dangers.push(`<${tagName} ${name}=${JSON.stringify(value)}>`);
    }
    return dangers;
  });
}
