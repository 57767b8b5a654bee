import { counted } from '../../../scripts/domain/diagnostic.ts';
import { html, type Html } from '../../../scripts/domain/html.ts';
import type { TopicSection } from '../../../scripts/domain/site.ts';

/**
 * The self-test of a topic, folded to one line. Its questions stand on a page of their own, to which the link leads where
 * there are no scripts; `<concord-self-test>` fetches them when the fold is opened. Search passes over it.
 *
 * @param page Address of the service's self-test.
 */
export function selfTest({ id, title, questions }: TopicSection, page: string): Html | undefined {
  if (questions.length === 0) return undefined;
  return html`<concord-self-test><details class="self-test interface" data-pagefind-ignore><summary class="opens">Self-test<span class="unseen">: ${title}</span> <span class="quiet">${counted(questions.length, 'question')}</span></summary><p><a href="${page}#${id}">To the questions</a></p></details></concord-self-test>
`;
}
