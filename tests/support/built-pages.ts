import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MarkupElement, readMarkup } from './read-markup.ts';

/** A page of a built site. */
export interface BuiltPage {
  /** Address below the site: `reference/sqs/`, `404.html`. */
  readonly address: string;
  readonly markup: string;
  /** Its elements in page order. */
  readonly elements: readonly MarkupElement[];
}

/** Reads every page of a built site. */
export function builtPages(folder: string): readonly BuiltPage[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).toSorted();
  return names.map((name) => {
    const markup = readFileSync(join(folder, name), 'utf8');
    return { address: name.replace(/index\.html$/, ''), markup, elements: readMarkup(markup) };
  });
}
