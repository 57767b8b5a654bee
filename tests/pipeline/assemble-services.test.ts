import { describe, expect, test } from 'vitest';
import type { Diagram } from '../../scripts/domain/diagram.ts';
import { assembleFrame } from '../../scripts/pipeline/assemble-frame.ts';
import { assembleServices } from '../../scripts/pipeline/assemble-services.ts';
import { pageTopics } from '../../scripts/pipeline/page-topics.ts';
import type { Assembly } from '../../scripts/pipeline/assembly.ts';
import { parseSite } from '../../scripts/pipeline/parse-site.ts';
import { assembly } from '../support/assembly.ts';
import { dispute, fact, ruling } from '../support/fact.ts';
import { passage } from '../support/passage.ts';
import { service } from '../support/service.ts';

const topic = (id: string) => ({ id, title: id.toUpperCase(), words: [] });
const pages = (site: Assembly) => assembleServices(site, assembleFrame(site).byDomain);

describe('assembleServices', () => {
  test('makes a page of a service: its counts, its sections in order, its sources', () => {
    const ada = passage('One', { file: 'content/notes/ada/b.md', topic: 'fifo' });
    const ben = passage('Two', { set: 'ben', file: 'content/notes/ben/a.md' });
    const facts = [
      fact('sqs-one', [ada]),
      fact('sqs-two', [ben], { dispute: dispute('sqs-two', [ben]) }),
      fact('sqs-three', [passage('Three', { file: 'content/notes/ada/a.md' })], { ruling: ruling('sqs-three', 'x'), dispute: dispute('sqs-three', [ada]) }),
    ];
    const words = { ...parseSite(undefined).value, repository: 'https://git.example.com/n' };
    const [page] = pages(assembly(facts, { words, services: [service('sqs', { topics: [topic('fifo'), topic('limits'), topic('empty')], lead: 'Keeps *messages*.' })] }));
    expect(page).toMatchObject({ slug: 'sqs', factCount: 3, setCount: 2, settledCount: 1, openCount: 1, summary: 'Keeps messages.', previous: undefined, next: undefined });
    expect(page?.topics.map(({ id, facts: own }) => [id, own.map((view) => view.id)])).toEqual([['fifo', ['sqs-one']], ['limits', ['sqs-three', 'sqs-two']]]);
    expect(page?.sources.map(({ siglum, files }) => [siglum, files.map(({ name }) => name)])).toEqual([['A', ['a.md', 'b.md']], ['B', ['a.md']]]);
    expect(page?.edits).toEqual([{ title: 'Lead and limits', url: 'https://git.example.com/n/edit/main/content/services/sqs.md' }]);
  });

  test('C-15: gives each section an anchor of its own, the same whatever the order of the facts', () => {
    const facts = ['limits', 'fifo', 'limits', 'overview', 'fifo'].map((id, index) => fact(`sqs-${index}`, [passage(`Fact ${index}`, { topic: id })]));
    const site = (order: typeof facts) => assembly(order, { services: [service('sqs', { topics: [topic('fifo'), topic('limits')] })], topics: [topic('overview'), topic('limits')] });
    const anchors = pages(site(facts))[0]?.topics.map(({ id }) => id);
    expect(anchors).toEqual(['fifo', 'limits', 'overview']);
    expect(pages(site(facts.toReversed()))[0]?.topics.map(({ id }) => id)).toEqual(anchors);
  });

  test('leads from page to page in the order of navigation', () => {
    const facts = ['sqs', 'sns', 'kms'].map((slug) => fact(`${slug}-x`, [passage('x', { service: slug })]));
    const made = pages(assembly(facts, { services: [service('sqs'), service('sns'), service('kms')] }));
    expect(made.map(({ slug, previous, next }) => [previous?.slug, slug, next?.slug])).toEqual([[undefined, 'kms', 'sns'], ['kms', 'sns', 'sqs'], ['sns', 'sqs', undefined]]);
  });

  test('shows a picture in its section, or in the first one where the page has no such section, drawn or not', () => {
    const diagram = (name: string, at: string | undefined): Diagram => ({ name, title: name, description: 'd', service: 'sqs', topic: at, source: '', sourceLine: 1, at: { file: `content/diagrams/${name}.mmd`, line: 1 } });
    const drawn = (name: string) => [name, { name, svg: '<svg></svg>', width: 1, height: 2 }] as const;
    const site = assembly([fact('sqs-x', [passage('x')])], {
      prefix: '/d/', services: [service('sqs', { topics: [topic('fifo'), topic('limits')] })],
      diagrams: [diagram('own', 'limits'), diagram('stray', 'nope'), diagram('loose', undefined), diagram('not-drawn', 'limits')], drawings: new Map([drawn('own'), drawn('stray'), drawn('loose')]),
    });
    const sections = pages(site)[0]?.topics.map(({ id, diagrams }) => [id, diagrams.map(({ href }) => href)]);
    expect(sections).toEqual([['fifo', ['/d/diagrams/stray.svg', '/d/diagrams/loose.svg']], ['limits', ['/d/diagrams/own.svg', undefined]]]);
  });
});

test('a service’s own sections stand between the general ones, where it lists them', () => {
  const general = [{ ...topic('overview'), before: true }, topic('limits'), topic('links')];
  expect(pageTopics(service('sqs', { topics: [topic('fifo'), topic('limits')] }), general).map(({ id }) => id)).toEqual(['overview', 'fifo', 'limits', 'links']);
});
