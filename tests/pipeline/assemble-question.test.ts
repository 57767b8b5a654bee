import { describe, expect, test } from 'vitest';
import { assembleQuestion } from '../../scripts/pipeline/assemble-question.ts';
import { assembly } from '../support/assembly.ts';
import { parsedQuestion } from '../support/parsed-question.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { dangersIn } from '../support/scan-html.ts';

const site = assembly([], { prefix: '/d/', links: { facts: new Map([['sqs-size', 'reference/sqs/#sqs-size'], ['sns-size', 'reference/sns/#sns-size']]), files: new Map() } });

test('a question is shown with its blocks, reasons, the facts that answer it and its source', () => {
  const stem = 'It fails with **this**:\n\n```\nexit 1 < 2\n```\n\nWhy? See [size](#sqs-size).';
  const view = assembleQuestion(parsedQuestion('sqs-q-a', { stem, cites: ['sqs-size', 'sns-size', 'gone'], texts: ['Call `x`.', 'b', 'c', 'd'] }), site);
  expect(view.stem.markup).toBe('<p>It fails with <strong>this</strong>:</p>\n<pre tabindex="0"><code>exit 1 &#60; 2</code></pre><p>Why? See <a href="/d/reference/sqs/#sqs-size">size</a>.</p>');
  expect(view.options.map(({ id, right, text, reason }) => [id, right, text.markup, reason.markup])[0]).toEqual(['a', false, 'Call <code>x</code>.', 'Because of a.']);
  expect(view.facts).toEqual([{ title: 'size', href: '/d/reference/sqs/#sqs-size' }, { title: 'sns size', href: '/d/reference/sns/#sns-size' }]);
  expect(view.source.checked.words).toBe('25 November 2026');
});

describe('H-13: markup in stem, option and reason stays text', () => {
  test.each(PAYLOADS)('%s', (payload) => {
    const base = parsedQuestion('sqs-q-a', { stem: `Why? ${payload}\n\n${payload}`, texts: [payload, `x\n\n${payload}`, 'c', 'd'] });
    const view = assembleQuestion({ ...base, options: base.options.map((option) => ({ ...option, reason: payload })) }, site);
    const markup = [view.stem, ...view.options.flatMap(({ text, reason }) => [text, reason])].map((part) => part.markup).join('\n');
    expect(dangersIn(markup)).toEqual([]);
  });
});
