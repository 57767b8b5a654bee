import { createCssVariablesTheme, createHighlighterCoreSync } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import json from '@shikijs/langs/json';
import javascript from '@shikijs/langs/javascript';
import python from '@shikijs/langs/python';
import shellscript from '@shikijs/langs/shellscript';
import yaml from '@shikijs/langs/yaml';
import { Html, html } from '../domain/html.ts';

const highlighter = createHighlighterCoreSync({
  themes: [createCssVariablesTheme({ name: 'roles', variablePrefix: '--', variableDefaults: {} })],
  langs: [json, javascript, python, shellscript, yaml],
  engine: createJavaScriptRegexEngine(),
});

/** Names under which authors write the languages. */
const LANGUAGES: Readonly<Record<string, string>> = { json: 'json', yaml: 'yaml', yml: 'yaml', js: 'javascript', javascript: 'javascript', py: 'python', python: 'python', sh: 'shellscript', bash: 'shellscript', shell: 'shellscript' };

/** Longest code that is marked up, in characters. A limit of time would give another page on a slower machine. */
const LONGEST = 20_000;

/**
 * Marks up a code block by the roles of its words, as classes: the page's styles say how each role looks.
 *
 * @param language As written after the fence; an unknown one leaves the code plain, as does a code that is very long.
 * @returns `<pre><code>…</code></pre>` with `<span class="t-string">` and the like.
 */
export function highlight(code: string, language: string | undefined): Html {
  const lang = LANGUAGES[language?.toLowerCase() ?? ''];
  if (!lang || code.length > LONGEST) return html`<pre tabindex="0"><code>${code}</code></pre>`;
  const { tokens } = highlighter.codeToTokens(code, { lang, theme: 'roles', tokenizeTimeLimit: 0 });
  const lines = tokens.map((line) => html`${line.map(({ content, color }) => word(content, color))}`.markup);
  return new Html(`<pre tabindex="0"><code>${lines.join('\n')}</code></pre>`);
}

/** Roles that our styles tell apart; everything else is plain. */
function word(content: string, color: string | undefined): Html {
  const role = /--token-(string|comment|keyword|constant|function)/.exec(color ?? '')?.[1];
  return role ? html`<span class="t-${role}">${content}</span>` : html`${content}`;
}
