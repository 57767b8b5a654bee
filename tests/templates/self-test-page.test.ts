import { describe, expect, test } from 'vitest';
import { render } from '../../components/templates/self-test-page.11ty.ts';
import { readMarkup } from '../support/read-markup.ts';
import { renderSite } from '../support/render-site.ts';
import { sampleSite } from '../support/sample-site.ts';

const site = sampleSite({ prefix: '/docs/' });
const [item] = site.selfTests;
const elements = readMarkup(render({ site, item: item!, page: { url: '/reference/sqs/self-test/' } }));
const questions = elements.filter(({ tag }) => tag === 'concord-question');
const pages = await renderSite(site);

describe('a question without scripts', () => {
  test('is a group of radio buttons named by its stem, or of boxes where two are asked for', () => {
    const kinds = questions.map(({ inside }) => inside.filter(({ tag }) => tag === 'input').map(({ attributes }) => `${attributes.type} ${attributes.value}`));
    expect(kinds).toEqual([['radio a', 'radio b', 'radio c', 'radio d'], ['checkbox a', 'checkbox b', 'checkbox c', 'checkbox d', 'checkbox e']]);
    for (const { inside } of questions) {
      const name = inside.find(({ tag }) => tag === 'fieldset')?.attributes['aria-labelledby'];
      expect(inside.find(({ attributes }) => attributes.id === name)?.text).toMatch(/\?( \(Choose TWO\.\))?$/);
    }
  });

  test('folds its answer away: which is right, in words, and why each is right or wrong', () => {
    const answer = questions[0]!.inside.find(({ tag }) => tag === 'details')!;
    expect(answer.attributes).not.toHaveProperty('open');
    expect(answer.inside.filter(({ attributes }) => attributes['data-option']).map(({ text }) => text.slice(0, 24))).toEqual(['A is wrong. Long polling', 'B is right. The default ', 'C is wrong. A delay hide', 'D is wrong. Good message']);
  });

  test('leads to the very facts and to the documentation, with the day on which it was read', () => {
    const links = questions[1]!.inside.filter(({ tag }) => tag === 'a').map(({ attributes }) => attributes.href);
    expect(links).toEqual(['/docs/reference/sqs/#sqs-visibility-range', '/docs/reference/sqs/#sqs-purge', expect.stringMatching(/^https:/)]);
    expect(questions[1]!.text).toContain('checked 25 November 2026');
  });
});

describe('search', () => {
  test('W-08: finds no answer: a self-test has no part that is indexed', () => {
    expect(elements.filter(({ attributes }) => Object.keys(attributes).some((name) => name.startsWith('data-pagefind')))).toEqual([]);
    // Pagefind leaves a page out only where others have such a part.
    expect(pages.get('/reference/sqs/')).toContain('data-pagefind-body');
  });
});

describe('the reference page', () => {
  const reference = readMarkup(pages.get('/reference/sqs/')!);

  test('ends a topic with its self-test as one line, which leads to the questions', () => {
    const [fold, ...more] = reference.filter(({ attributes }) => attributes.class?.includes('self-test'));
    expect(more).toEqual([]);
    expect(fold!.text).toBe('Self-test: Visibility timeout 2 questionsTo the questions');
    expect(fold!.inside.find(({ tag }) => tag === 'a')?.attributes.href).toBe('/docs/reference/sqs/self-test/#visibility');
    expect(fold!.attributes).toHaveProperty('data-pagefind-ignore');
  });

  test('holds no question, option or answer', () => {
    expect(pages.get('/reference/sqs/')).not.toMatch(/keeps no message hidden|LEAST effort|concord-question/);
  });

  test('says beside each topic how many questions it has', () => {
    const places = reference.find(({ tag }) => tag === 'concord-contents')!.inside.filter(({ tag }) => tag === 'li').map(({ text }) => text);
    expect(places.filter((text) => /\d/.test(text))).toEqual(['Visibility timeout 2 questions']);
  });
});

test('a service without questions has no self-test', () => {
  expect([...pages.keys()].filter((url) => url.includes('self-test'))).toEqual(['/reference/sqs/self-test/']);
  expect(pages.get('/reference/lambda/')).not.toContain('self-test');
});
