import { markdown } from '../markdown/markdown.ts';

/** The words of a heading, and the links in it, which are statements of their own. */
export function plainHeading(content: string): { text: string; links: string[] } {
  const links: string[] = [];
  let text = '';
  for (const token of markdown.parseInline(content, {})[0]?.children ?? []) {
    if (token.type === 'link_open') links.push(String(token.attrGet('href')));
    if (token.type === 'text' || token.type === 'code_inline' || token.type === 'image') text += token.content;
    if (token.type === 'softbreak') text += ' ';
  }
  const written = [...content.matchAll(/\[[^\]]*\]\([^)]*\)|<?https?:[^\s>)]+>?/g)].map(([link]) => link);
  return { text: text.replaceAll(/\(\s*\)/g, '').trim(), links: links.length > 0 ? written : [] };
}
