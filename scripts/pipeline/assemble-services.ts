import type { Fact } from '../domain/fact.ts';
import type { PlacedPassage } from '../domain/note.ts';
import type { Service } from '../domain/service.ts';
import type { ComparisonView, DiagramView, NavGroup, ServicePage, SourceOfPage, TopicSection } from '../domain/site.ts';
import { plainText } from '../markdown/render-inline.ts';
import { comparisonsOf } from './assemble-comparisons.ts';
import { type CoveredExam, skillsOfPage } from './assemble-coverage.ts';
import { assembleFact, stateOf } from './assemble-fact.ts';
import { assembleLimits } from './assemble-limits.ts';
import { assembleQuestion } from './assemble-question.ts';
import { type Assembly, editAddress, paragraphs } from './assembly.ts';
import { diagramPicture } from './diagram-picture.ts';
import { EDITORS } from './parse-set.ts';
import { orderFacts, positionsIn } from './order-facts.ts';
import { pageTopics } from './page-topics.ts';
import { anchorOf } from './topic-anchor.ts';

/** What is found for the whole site, and of which a page shows its part. */
interface OfTheSite {
  readonly covered: readonly CoveredExam[];
  readonly comparisons: readonly ComparisonView[];
}

/** Makes one page a service that has facts, in the order of navigation. */
export function assembleServices(assembly: Assembly, navigation: readonly NavGroup[], { covered, comparisons }: OfTheSite = { covered: [], comparisons: [] }): ServicePage[] {
  const bySlug = new Map(assembly.services.map((service) => [service.slug as string, service]));
  const order = navigation.flatMap((group) => group.services.map(({ slug, short }) => ({ slug, short, group })));
  const factsOf = Map.groupBy(assembly.ledger.facts, ({ service }) => service ?? '');
  const positions = positionsIn(assembly.ledger.facts.flatMap(({ passages }) => passages), assembly.sets.find(({ siglum }) => siglum === EDITORS)?.id);
  return order.map(({ slug, group }, index) => {
    const service = bySlug.get(slug)!;
    const facts = factsOf.get(slug) ?? [];
    const near = (at: number) => (order[at] ? { slug: order[at].slug, short: order[at].short } : undefined);
    return {
      slug,
      name: service.name,
      short: service.short,
      group: { id: group.id, title: group.title },
      category: service.category,
      lead: paragraphs(service.lead, service.at?.file ?? '', assembly),
      summary: plainText(service.lead) || `${service.name}: ${facts.length} facts`,
      docs: service.docs,
      factCount: facts.length,
      setCount: new Set(facts.flatMap(({ passages }) => passages.map(({ set }) => set))).size,
      settledCount: facts.filter((fact) => stateOf(fact) === 'settled').length,
      openCount: facts.filter((fact) => stateOf(fact) === 'open').length,
      questionCount: assembly.questions.filter((question) => question.service === slug).length,
      limits: assembleLimits(service, facts, assembly),
      topics: topicSections(service, facts, assembly, positions),
      comparisons: comparisonsOf(slug, comparisons),
      skills: skillsOfPage(slug, covered),
      sources: sourcesOf(facts, assembly),
      edits: editsOf(service, assembly),
      previous: near(index - 1),
      next: near(index + 1),
      hasSheet: true,
    };
  });
}

/** Sections in page order, each with its facts, pictures and questions; a topic without any is not shown. */
export function topicSections(service: Service, facts: readonly Fact[], assembly: Assembly, positions: ReadonlyMap<PlacedPassage, number>): TopicSection[] {
  const byTopic = Map.groupBy(facts, ({ topic }) => topic as string);
  const topics = pageTopics(service, assembly.topics);
  const pictures = assembly.diagrams.filter((diagram) => diagram.service === service.slug);
  const questions = assembly.questions.filter((question) => question.service === service.slug);
  return topics
    .map((topic, index) => ({
      id: anchorOf(topic.id),
      title: topic.title,
      facts: orderFacts(byTopic.get(topic.id) ?? [], positions).map((fact) => assembleFact(fact, assembly)),
      // A picture whose topic is not on this page stands in the first section.
      diagrams: pictures
        .filter((diagram) => diagram.topic === topic.id || (index === 0 && !topics.some(({ id }) => id === diagram.topic)))
        .map((diagram) => diagramView(diagram, assembly)),
      questions: questions.filter((question) => question.topic === topic.id).map((question) => assembleQuestion(question, assembly)),
    }))
    .filter((section) => section.facts.length > 0 || section.diagrams.length > 0 || section.questions.length > 0);
}

function diagramView(diagram: Assembly['diagrams'][number], { drawings, prefix }: Assembly): DiagramView {
  const { name, title, description } = diagram;
  const drawn = drawings.get(name);
  return { name, title, description, href: drawn && `${prefix}diagrams/${name}.svg`, picture: diagramPicture(diagram, drawn) };
}

function sourcesOf(facts: readonly Fact[], assembly: Assembly): SourceOfPage[] {
  const files = new Map<string, Set<string>>();
  for (const { passages } of facts) for (const { set, at } of passages) files.set(set, (files.get(set) ?? new Set()).add(at.file));
  return assembly.sets
    .filter(({ id }) => files.has(id))
    .map(({ id, siglum, title }) => ({
      siglum,
      title,
      files: [...files.get(id)!].toSorted().map((file) => ({ name: file.split('/').at(-1)!, url: editAddress(file, undefined, assembly) })),
    }));
}

function editsOf(service: Service, assembly: Assembly): { title: string; url: string }[] {
  const { content } = assembly;
  const files = [
    { title: 'Lead and limits', file: service.at?.file },
    { title: 'Rulings', file: content.rulings.find(({ path }) => path.endsWith(`/${service.slug}.md`))?.path },
    { title: 'Questions', file: content.questions.find(({ path }) => path.endsWith(`/${service.slug}.md`))?.path },
    ...assembly.diagrams.filter((diagram) => diagram.service === service.slug).map(({ title, at }) => ({ title: `Diagram “${title}”`, file: at.file })),
  ];
  return files.flatMap(({ title, file }) => {
    const url = file && editAddress(file, undefined, assembly);
    return url ? [{ title, url }] : [];
  });
}
