import { html, type Html } from '../../../scripts/domain/html.ts';
import type { DiagramView, TopicSection } from '../../../scripts/domain/site.ts';
import { factList } from './fact.ts';
import { selfTest } from './self-test.ts';

/**
 * A section of a reference page: heading, facts, diagrams, self-test.
 *
 * @param ledger Address of the service's page of the ledger.
 * @param tests Address of the service's self-test.
 */
export function topicSection(topic: TopicSection, ledger: string, tests = ''): Html {
  const { id, title, facts, diagrams } = topic;
  return html`<section>
<h2 id="${id}"><a href="#${id}">${title}</a></h2>
${facts.length > 0 && factList(facts, ledger)}${diagrams.map(diagram)}${selfTest(topic, tests)}</section>
`;
}

/** A drawing in the page's ink; its description is what search and those who do not see it read. */
function diagram({ title, description, href, picture }: DiagramView): Html {
  return html`<figure class="wide">
<div class="scroll" tabindex="0" role="region" aria-label="${title}, diagram">${picture}</div>
<figcaption class="label"><b>${title}.</b> ${description}${href && html` <a href="${href}" data-pagefind-ignore>Open large</a>`}</figcaption>
</figure>
`;
}
