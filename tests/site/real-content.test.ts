import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { collateContent } from '../../scripts/collate-content.ts';
import type { Content } from '../../scripts/domain/content.ts';
import { drawPaper } from '../../scripts/domain/draw-paper.ts';
import { type ExamFile, readExamVersion } from '../../scripts/domain/exam-file.ts';
import { type PublicQuestion, readPublicQuestion, rightOptions } from '../../scripts/domain/question.ts';
import { renderInline } from '../../scripts/markdown/render-inline.ts';
import { readContent } from '../../scripts/pipeline/read-content.ts';
import { builtPages } from '../support/built-pages.ts';
import { type MarkupElement, readMarkup } from '../support/read-markup.ts';

const content = readContent('content', 'content').value;
const { ledger, sets, services } = collateContent(content).value;
const passages = ledger.facts.flatMap((fact) => fact.passages.map((passage) => ({ fact, passage })));
const pages = new Map(builtPages(inject('site').folder).map((page) => [page.address, page]));
const pageOf = (slug: string | undefined) => pages.get(`reference/${slug ?? 'not-placed'}/`);

const placeOf = ({ at }: { readonly at: { readonly file: string; readonly line: number; readonly column?: number } }) => `${at.file}:${at.line}:${at.column ?? 1}`;
const words = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
const textOf = (markup: string) => readMarkup(`<!doctype html><body><p>${markup}`).find(({ tag }) => tag === 'body')!.text;

describe('nothing is lost', () => {
  test('every passage is part of one fact, or left out with a reason', () => {
    const places = [...passages.map(({ passage }) => passage), ...ledger.leftOut.map(({ passage }) => passage)].map((passage) => `${placeOf(passage)} ${passage.text}`);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
    expect(ledger.leftOut.filter(({ reason }) => reason.length < 5)).toEqual([]);
  });

  test('every block id that stands in a note is of a passage that is a fact of that name', () => {
    const kept = new Set(passages.filter(({ fact, passage }) => fact.id === passage.id).map(({ passage }) => `${passage.at.file} ${passage.id}`));
    const written = content.sets.flatMap(({ notes }) => notes).flatMap(({ path, text }) => [...text.matchAll(/\^([a-z0-9-]+)[ \t]*\|?[ \t]*$/gm)].map(([, id]) => `${path} ${id}`));
    expect(written.length).toBeGreaterThan(2000);
    expect(written.filter((id) => !kept.has(id))).toEqual([]);
  });

  test('all words of the notes are in a passage: kept ones and those with a reason make up what was read', () => {
    const read = words(content.sets.flatMap(({ notes }) => notes).map(({ text }) => withoutFrame(text)));
    const accounted = words([...passages.map(({ passage }) => passage), ...ledger.leftOut.map(({ passage }) => passage)].map(({ text }) => text));
    const [kept, leftOut] = [words(passages.map(({ passage }) => passage.text)), words(ledger.leftOut.map(({ passage }) => passage.text))];
    expect(kept + leftOut).toBe(accounted);
    // Bullets, table rules and an editor's source line are no words of a passage.
    expect(accounted / read).toBeGreaterThan(0.97);
  });

  test('the ledger of the site names each passage once, and its sums are right', () => {
    const exported = JSON.parse(readFileSync(join(inject('site').folder, 'api/ledger.json'), 'utf8')) as { facts: { id: string; passages: unknown[] }[]; leftOut: unknown[] };
    expect(exported.facts.reduce((sum, fact) => sum + fact.passages.length, 0)).toBe(passages.length);
    expect(exported.leftOut).toHaveLength(ledger.leftOut.length);
    const rows = [...pages].filter(([address]) => /^sources\/./.test(address)).reduce((sum, [, { elements }]) => sum + elements.find(({ tag, attributes }) => tag === 'table' && attributes.class === 'ledger')!.inside.filter(({ tag }) => tag === 'tbody')[0]!.inside.filter(({ tag }) => tag === 'tr').length, 0);
    expect(rows).toBe(passages.length + ledger.leftOut.length);
  });
});

describe('a reader finds it', () => {
  test('every fact stands once, under its name, on the page of its service', () => {
    const anchors = new Map([...pages].map(([address, { elements }]) => [address, new Set(elements.flatMap(({ tag, attributes }) => (tag === 'li' && attributes.id ? [attributes.id] : [])))]));
    expect(ledger.facts.filter(({ id, service }) => !anchors.get(`reference/${service ?? 'not-placed'}/`)?.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('the sigla beside each fact are those of the sets that say it', () => {
    const sigla = new Map(sets.map(({ id, siglum }) => [id as string, siglum]));
    const wrong = [...Map.groupBy(ledger.facts, ({ service }) => service)].flatMap(([service, facts]) => {
      const shown = siglaShown(pageOf(service)!.elements);
      return facts.filter(({ id, passages: own }) => shown.get(id) !== [...new Set(own.map(({ set }) => sigla.get(set)!))].toSorted().join(' ')).map(({ id }) => `${id}: ${shown.get(id)}`);
    });
    expect(wrong).toEqual([]);
  });

  test('each set’s own words stand under the fact: every tenth passage, word for word', () => {
    const sample = passages.filter(({ passage }, index) => index % 10 === 0 && passage.kind !== 'code');
    const entries = new Map([...pages.values()].flatMap(({ elements }) => elements.filter(({ tag, attributes }) => tag === 'li' && attributes.id).map((entry) => [entry.attributes.id!, entry.text] as const)));
    const spaceless = (text: string) => text.replaceAll(/\s/g, '');
    const missing = sample.filter(({ fact, passage }) => !spaceless(entries.get(fact.id) ?? '').includes(spaceless(textOf(renderInline(passage.text, (address) => address).markup))));
    expect(sample.length).toBeGreaterThan(200);
    expect(missing.map(({ fact, passage }) => `${fact.id}: ${passage.text}`)).toEqual([]);
  });

  test('every service has a page, and each begins with a lead', () => {
    const leads = services.filter(({ slug }) => ledger.facts.some(({ service }) => service === slug)).map(({ slug }) => ({ slug, lead: pageOf(slug)?.elements.find(({ attributes }) => attributes.class === 'lead')?.text ?? '' }));
    expect(leads.length).toBeGreaterThan(50);
    expect(leads.filter(({ lead }) => lead.split(' ').length < 8)).toEqual([]);
  });
});

describe('the bank', () => {
  const read = (name: string) => JSON.parse(readFileSync(join(inject('site').folder, `api/${name}.json`), 'utf8'));
  const bank = (read('questions') as { questions: PublicQuestion[] }).questions.map(readPublicQuestion);
  const exams = (read('exams') as ExamFile).exams.map(readExamVersion);

  test('has a question for every skill that an exam version lists', () => {
    const asked = new Set(bank.flatMap(({ skills: own }) => Object.entries(own).flatMap(([exam, numbers]) => (numbers ?? []).map((number) => `${exam} ${number}`))));
    const skills = exams.flatMap(({ id, domains }) => domains.flatMap(({ tasks }) => tasks.flatMap((task) => task.skills.map((skill) => `${id} ${skill.id}`))));
    expect(skills.length).toBeGreaterThan(100);
    expect(skills.filter((skill) => !asked.has(skill))).toEqual([]);
  });

  test('fills three whole papers of each version without a repeat, and asks for several answers in about a fifth', () => {
    for (const exam of exams) {
      let rest = bank;
      for (const seed of ['one', 'two', 'three']) {
        const { seats } = drawPaper({ exam, bank: rest, seed, choice: { kind: 'full' } });
        expect(seats, `${exam.code}, paper ${seed}`).toHaveLength(65);
        const drawn = new Set(seats.map(({ question }) => question.id));
        rest = rest.filter(({ id }) => !drawn.has(id));
      }
    }
    const several = bank.filter((question) => rightOptions(question).length > 1).length / bank.length;
    expect(several).toBeGreaterThan(0.15);
    expect(several).toBeLessThan(0.25);
  });
});

test('the order in which the disk lists the files changes nothing', () => {
  const shuffled: Content = { ...content, services: content.services.toReversed(), rulings: content.rulings.toReversed(), exams: content.exams.toReversed(), sets: content.sets.toReversed() };
  const again = collateContent(shuffled).value.ledger;
  const shape = ({ facts }: typeof ledger) => facts.map(({ id, text, passages: own }) => [id, text, own.map(placeOf)]);
  expect(shape(again)).toEqual(shape(ledger));
});

/** The text of a note without what is never a passage: front matter, headings, fences, rules, bullets and block ids. */
function withoutFrame(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replaceAll(/ \(\[[^\]]*\]\([^)]*\), checked [\d-]+\)/g, '')
    .replaceAll(/^#+ .*$/gm, '')
    .replaceAll(/^\s*(```|~~~).*$/gm, '')
    .replaceAll(/^\s*\|?[\s:|-]+\|?\s*$/gm, '')
    .replaceAll(/^\s*([-*+]|\d+[.)]) /gm, '')
    .replaceAll(/\s\^[a-z0-9-]+(?=\s*\|?\s*$)/gm, '')
    .replaceAll('|', ' ');
}

/** Sigla of each fact of a page by its id, as `A C Ed`. */
function siglaShown(elements: readonly MarkupElement[]): Map<string, string> {
  const entries = elements.filter(({ tag, attributes, inside }) => tag === 'li' && attributes.id && inside.some((element) => element.tag === 'summary'));
  return new Map(entries.map(({ attributes, inside }) => [attributes.id!, inside.find(({ tag }) => tag === 'summary')!.inside.filter(({ tag }) => tag === 'b' || tag === 's').map(({ text }) => text.replace('overruled ', '')).toSorted().join(' ')]));
}
