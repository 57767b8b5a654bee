import highlighter from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import yaml from 'highlight.js/lib/languages/yaml';
import { Html, html } from '../domain/html.ts';

// Each brings the names under which authors write it: `yml`, `sh`, `py`.
for (const [name, language] of Object.entries({ bash, javascript, json, python, yaml })) highlighter.registerLanguage(name, language);
highlighter.registerAliases('shell', { languageName: 'bash' });
highlighter.registerAliases(['ts', 'typescript'], { languageName: 'javascript' });
highlighter.configure({ classPrefix: 't-' });

/** Longest code that is marked up, in characters. A limit of time would give another page on a slower machine. */
const LONGEST = 20_000;

/**
 * Marks up a code block by the roles of its words, as classes: the page's styles say how each role looks.
 *
 * @param language As written after the fence; an unknown one leaves the code plain, as does a code that is very long.
 * @returns `<pre><code>…</code></pre>` with `<span class="t-string">` and the like.
 */
export function highlight(code: string, language: string | undefined): Html {
  const known = language !== undefined && highlighter.getLanguage(language) !== undefined;
  if (!known || code.length > LONGEST) return html`<pre tabindex="0"><code>${code}</code></pre>`;
  const { value } = highlighter.highlight(code, { language, ignoreIllegals: true });
  return new Html(`<pre tabindex="0"><code>${value}</code></pre>`);
}
