import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import { externalLinks } from './external-links.ts';
import { isAllowedAddress } from './allowed-address.ts';

/**
 * The one Markdown reader of the project: CommonMark with tables and bare `https://` addresses.
 *
 * Notes are untrusted, so raw HTML stays text and a link goes only to an allowed address. There is no template
 * language: `{{resolve:ssm:x}}` is text.
 */
export const markdown: MarkdownIt = createMarkdown();

/** A fresh instance, for tests that compare it with the CommonMark specification. */
export function createMarkdown(): MarkdownIt {
  const md = createMarkdownIt({ html: false, linkify: true, typographer: false, breaks: false });
  // Bare words with dots (`buildspec.yml`, `s3.amazonaws.com`) are names, not addresses.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  md.validateLink = isAllowedAddress;
  md.use(externalLinks);
  return md;
}
