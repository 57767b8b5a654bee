import { describe, expect, test } from 'vitest';
import { highlight } from '../../scripts/markdown/highlight.ts';
import { copiedText } from '../support/read-markup.ts';
import { elementsOf } from '../support/scan-html.ts';

describe('highlight', () => {
  test('marks strings, comments, keywords, constants and functions by class and by nothing else', () => {
    const { markup } = highlight('// why\nconst a = f("b", 1);', 'js');
    expect(markup).toMatch(/<span class="t-comment">.*why/);
    expect(markup).toMatch(/<span class="t-string">.*b/);
    expect(elementsOf(markup).flatMap(({ attrs }) => attrs.map(({ name }) => name)).filter((name) => name !== 'class')).toEqual(['tabindex']);
  });

  test.each(['sh', 'bash', 'shell'])('knows a shell as %s', (language) => {
    expect(highlight('echo "x" # why', language).markup).toContain('class="t-comment"');
  });

  test.each(['js', 'javascript', 'ts', 'typescript'])('knows scripts as %s', (language) => {
    expect(highlight('const a = 1;', language).markup).toContain('<span class="t-keyword">const</span>');
  });

  test.each([
    { language: 'json', code: '{\n  "a": [1, true],\n\n  "b": "</pre><script>"\n}' },
    { language: 'YAML', code: 'a: {{resolve:ssm:x}}\nb: {% raw %} {# c #} ${d} <%= e %>' },
    { language: 'bash', code: 'aws sqs list-queues \\\n  --query "x" && echo $HOME' },
    { language: 'py', code: 'def f(x):\n    """doc"""\n    return x < 1' },
    { language: 'mumps', code: 'SET x=1 <b>' },
    { language: undefined, code: 'plain & <b> ' },
  ])('C-26: gives back the very code in $language', ({ language, code }) => {
    expect(copiedText(highlight(code, language).markup)).toBe(code);
  });
});
