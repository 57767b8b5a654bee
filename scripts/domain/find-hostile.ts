/** Deepest nesting that is read; a file of ours has 9. */
const DEEPEST = 40;

/** Names by which JSON could reach into the program's own objects. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Markup that runs or loads something. Everything is shown as text, so this is a second wall. */
const ACTIVE = /<\s*\/?(script|iframe|object|embed|svg|math|img|video|audio|style|link|base|meta|form|template)\b|<[^>]*\son\w+\s*=/i;

/**
 * Looks a JSON text over before it is parsed: how deep it goes and which names its keys have.
 *
 * @returns A sentence that says what is wrong, or `undefined`. Whether it is JSON at all is left to the parser.
 */
export function findHostileJson(text: string): string | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '{' || sign === '[') {
      if (++depth > DEEPEST) return `It is nested more than ${DEEPEST} levels deep.`;
    } else if (sign === '}' || sign === ']') depth--;
    else if (sign === '"') {
      const end = endOfString(text, at);
      // A short look suffices: the names are short, and a key with escapes in all its letters is six times as long.
      const name = end - at < 100 && /^\s*:/.test(text.slice(end + 1, end + 20)) ? spoken(text.slice(at, end + 1)) : '';
      if (FORBIDDEN.has(name)) return `It uses the name “${name}”, which no file of ours does.`;
      at = end;
    }
  }
  return undefined;
}

/**
 * Whether Markdown carries markup that would run or load something if it were ever taken for HTML. Code is left out:
 * there such markup is a matter of the exam.
 */
export function hasActiveMarkup(markdown: string): boolean {
  return markdown.includes('<') && markdown.split(/`+/).some((part, index) => index % 2 === 0 && ACTIVE.test(part));
}

/** Place of the quotation mark that ends the string which begins at `start`; the end of the text where none does. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function spoken(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return '';
  }
}
