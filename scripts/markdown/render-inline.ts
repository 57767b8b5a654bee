import { Html } from '../domain/html.ts';
import { followLinks } from './follow-links.ts';
import { markdown } from './markdown.ts';

/** Finds where a link of a note leads: a full address, or `undefined` where it leads nowhere. */
export type Resolve = (address: string) => string | undefined;

/**
 * Renders one statement to inline markup.
 *
 * Links are replaced by what `resolve` says; a link that leads nowhere, and every picture, becomes its own text.
 *
 * @example
 * renderInline('A queue has a `URL`', () => undefined).markup // 'A queue has a <code>URL</code>'
 */
export function renderInline(text: string, resolve: Resolve): Html {
  const tokens = markdown.parseInline(text, {});
  followLinks(tokens, resolve);
  return new Html(markdown.renderer.render(tokens, markdown.options, {}));
}

/** The same statement as plain text, for titles, descriptions and sorting. */
export function plainText(text: string): string {
  const children = markdown.parseInline(text, {}).flatMap((token) => token.children ?? []);
  return children.map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content)).join('').trim();
}
