import type { Fact } from '../domain/fact.ts';
import type { Service } from '../domain/service.ts';
import type { SourceSpan } from '../domain/source.ts';
import { addressesIn } from './link.ts';
import type { ParsedQuestion } from './parsed-question.ts';

/** One place of the content from which a link leaves the site. */
export interface LinkUse {
  readonly url: string;
  /** What shows it: a fact, a question, or the page of a service. */
  readonly by: 'facts' | 'questions' | 'pages';
  /** Id of the fact or question, slug of the page. */
  readonly id: string;
  /** `true` where the editors name it as the source of what they say. */
  readonly isSource: boolean;
  readonly at: SourceSpan;
}

/** Lists every link out of the site: sources of rulings, editors' passages and questions, documentation of pages, links in facts. */
export function listLinks({ facts, questions, services }: { readonly facts: readonly Fact[]; readonly questions: readonly ParsedQuestion[]; readonly services: readonly Service[] }): LinkUse[] {
  return [
    ...facts.flatMap(linksOfFact),
    ...questions.map(({ id, source, at, lines }): LinkUse => ({ url: source, by: 'questions', id, isSource: true, at: { file: at.file, line: lines.source } })),
    ...services.flatMap(({ slug, docs, at }): LinkUse[] => (docs && at ? [{ url: docs, by: 'pages', id: slug, isSource: true, at }] : [])),
  ];
}

function linksOfFact({ id, ruling, leading, passages }: Fact): LinkUse[] {
  const use = (url: string, at: SourceSpan, isSource: boolean): LinkUse => ({ url, by: 'facts', id, isSource, at });
  const [text, at] = ruling ? [ruling.text, ruling.at] : [leading!.text, leading!.at];
  const shown = leading?.kind === 'code' ? [] : addressesIn(text).filter((address) => /^https?:/i.test(address));
  return [
    ...(ruling ? [use(ruling.source, ruling.sourceAt, true)] : []),
    ...passages.flatMap(({ source, at: place }) => (source ? [use(source.url, place, true)] : [])),
    ...shown.map((address) => use(address, at, false)),
  ];
}
