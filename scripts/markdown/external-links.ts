import type { MarkdownIt } from 'markdown-it';

/**
 * Marks links that leave the site: the new page gets no handle on ours, and styles can show an arrow.
 *
 * In:   [FAQ](https://aws.amazon.com/sqs/faqs/)
 * Out:  <a href="https://aws.amazon.com/sqs/faqs/" rel="noopener external">FAQ</a>
 */
export function externalLinks(md: MarkdownIt): void {
  md.core.ruler.push('external_links', (state) => {
    for (const block of state.tokens) {
      for (const token of block.children ?? []) {
        if (token.type === 'link_open' && /^https?:/i.test(String(token.attrGet('href'))))
          token.attrSet('rel', 'noopener external');
      }
    }
  });
}
