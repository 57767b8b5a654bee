import type { Comparison } from '../domain/comparison.ts';
import type { Content } from '../domain/content.ts';
import type { Diagram, DrawnDiagram } from '../domain/diagram.ts';
import type { Exam } from '../domain/exam.ts';
import type { Ledger } from '../domain/fact.ts';
import { type Html, html } from '../domain/html.ts';
import type { NoteSet } from '../domain/note.ts';
import type { Service, Topic } from '../domain/service.ts';
import type { Frame } from '../domain/site.ts';
import type { Unverified } from '../domain/unverified.ts';
import { renderBlocks } from '../markdown/render-blocks.ts';
import { type Resolve, renderInline } from '../markdown/render-inline.ts';
import { type LinkMap, resolveAddress } from './link.ts';
import type { LinkUse } from './list-links.ts';
import type { DeadLink } from './parse-dead-links.ts';
import type { ParsedQuestion } from './parsed-question.ts';
import type { SiteWords } from './parse-site.ts';

/** Everything that the pages are assembled from. */
export interface Assembly {
  readonly content: Content;
  readonly words: SiteWords;
  readonly sets: readonly NoteSet[];
  readonly services: readonly Service[];
  /** General topics in page order: those before a service's own, then those after. */
  readonly topics: readonly Topic[];
  readonly exams: readonly Exam[];
  readonly questions: readonly ParsedQuestion[];
  readonly diagrams: readonly Diagram[];
  readonly drawings: ReadonlyMap<string, DrawnDiagram>;
  readonly ledger: Ledger;
  readonly links: LinkMap;
  readonly comparisons: readonly Comparison[];
  /** Every link out of the site. */
  readonly outside: readonly LinkUse[];
  readonly deadLinks: readonly DeadLink[];
  /** By fact: what no documentation confirms, and why. */
  readonly unverified: ReadonlyMap<string, Unverified>;
  /** Path under which the site is served: `/`. */
  readonly prefix: string;
  /** Addresses of the bundled files. */
  readonly assets: Frame['assets'];
}

/** Renders a statement of a file with its links followed. */
export function rendered(text: string, file: string, assembly: Assembly): Html {
  return renderInline(text, resolver(file, assembly));
}

/** Renders a text of several blocks, such as the stem of a question: paragraphs, lists, code. */
export function renderedBlocks(text: string, file: string, assembly: Assembly): Html {
  return renderBlocks(text, resolver(file, assembly));
}

/** Says where the links of a file lead on the site. */
function resolver(file: string, { links, prefix }: Assembly): Resolve {
  return (address) => {
    const target = resolveAddress(address, file, links);
    return target === undefined || /^(https?|mailto):/i.test(target) ? target : prefix + target;
  };
}

/** Renders a longer text of the editors: paragraphs divided by empty lines. */
export function paragraphs(text: string, file: string, assembly: Assembly): Html {
  const parts = text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return html`${parts.map((part) => html`<p>${rendered(part.trim(), file, assembly)}</p>`)}`;
}

/** Where a content file is edited; `undefined` where the site names no repository. */
export function editAddress(file: string, line: number | undefined, { words, content }: Assembly): string | undefined {
  if (!words.repository || content.kind === 'raw') return undefined;
  const below = file.slice(content.root.length + 1).split('/').map(encodeURIComponent).join('/');
  return `${words.repository}/edit/main/content/${below}${line ? `#L${line}` : ''}`;
}

/** A day, month or year of ISO form in words: “4 August 2025”. */
export function dateInWords(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  return [day ? String(Number(day)) : '', month ? (names[Number(month) - 1] ?? '') : '', year].filter(Boolean).join(' ');
}
