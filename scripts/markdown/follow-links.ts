import type { Token } from 'markdown-it';
import type { Resolve } from './render-inline.ts';

/** Gives every link of some tokens its address; a link that leads nowhere, and every picture, becomes its own text. */
export function followLinks(tokens: readonly Token[], resolve: Resolve): void {
  for (const block of tokens) {
    if (!block.children) continue;
    const kept: Token[] = [];
    const dropped: boolean[] = [];
    for (const token of block.children) {
      if (token.type === 'link_open') {
        const target = resolve(String(token.attrGet('href')));
        dropped.push(target === undefined);
        if (target === undefined) continue;
        token.attrSet('href', target);
      } else if (token.type === 'link_close' && dropped.pop()) continue;
      else if (token.type === 'image') {
        token.type = 'text';
        token.tag = '';
        token.children = null;
      }
      kept.push(token);
    }
    block.children = kept;
  }
}
