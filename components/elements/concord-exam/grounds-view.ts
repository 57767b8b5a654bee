import { html, type TemplateResult } from 'lit';
import type { CitationFile } from '../../../scripts/domain/exam-file.ts';
import type { Seat } from '../../../scripts/domain/paper.ts';
import { dayInWords } from '../../../scripts/domain/time-words.ts';

/** What links to the reference need besides the question. */
export interface Grounds {
  /** What the cited facts say; empty until it was fetched. */
  readonly citations: CitationFile;
  readonly prefix: string;
}

/**
 * Where the right answer stands in the reference.
 *
 * @param heading Its heading, of the level that fits the page.
 */
export function groundsView({ question, task, domain }: Seat, { citations, prefix }: Grounds, heading: TemplateResult): TemplateResult {
  return html`<div class="grounds">${heading}
    <ul>${question.cites.map((id) => {
      const cited = citations[id];
      return html`<li><a href="${prefix}${cited?.page ?? `reference/${question.service}/#${id}`}">${cited?.text ?? id.replaceAll('-', ' ')}</a></li>`;
    })}</ul>
    <p class="source">${task ? `Task ${task}` : `Domain ${domain}`}. <a href=${question.source} rel="noopener">AWS documentation</a>, checked on ${dayInWords(question.checked)}.</p></div>`;
}
